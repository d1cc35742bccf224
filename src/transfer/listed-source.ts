import { placeInBlog } from "#core/exchange/blog-root.ts";
import { safePath } from "#core/exchange/safe-path.ts";
import { isWanted } from "#core/exchange/wanted.ts";
import type { Problem } from "#core/problem.ts";
import { createBreath } from "./breath.ts";
import { translated } from "./failure.ts";
import type { Source, SourceFile } from "./source.ts";

/** A file whose path is known before the file itself: a picked `File`, an entry of a dropped folder. */
export type Listed = { path: string; file(): Promise<File> };

/** A source of files that are listed by path first: where the blog lies among them can only be told from all. */
export function listedSource(name: string, list: (signal: AbortSignal) => Promise<Listed[]>): Source {
  const problems: Problem[] = [];
  const paths: string[] = [];
  return {
    name,
    kind: "files",
    problems,
    paths,
    async *files(signal) {
      const breathe = createBreath(signal);
      const all = await list(signal);
      const place = placeInBlog(
        all.map((one) => one.path),
        "chosen",
      );
      for (const one of all) {
        await breathe();
        const path = place(one.path);
        if (path !== null) paths.push(path);
        if (path === null || isWanted(path) === null) continue;
        if (safePath(path) === path) yield await describeFile(path, one);
        else problems.push({ code: "path-unsafe", data: { path } });
      }
    },
  };
}

/** The source file behind a `File`; one that cannot be opened says so when its bytes are asked for. */
export async function describeFile(path: string, one: Pick<Listed, "file">): Promise<SourceFile> {
  try {
    const file = await translated("read", path, () => one.file());
    const bytes = () => translated("read", path, async () => new Uint8Array(await file.arrayBuffer()));
    return { path, size: file.size, modifiedAt: file.lastModified, bytes };
  } catch (error) {
    return { path, size: 0, bytes: () => Promise.reject(error) };
  }
}

/** Several sources as one, in their order: what the writer dropped together. */
export function joinSources(sources: readonly Source[]): Source {
  const [first] = sources;
  if (first && sources.length === 1) return first;
  return {
    name: sources.map((source) => source.name).join(", "),
    kind: "files",
    get problems() {
      return sources.flatMap((source) => source.problems);
    },
    async *files(signal) {
      for (const source of sources) yield* source.files(signal);
    },
  };
}
