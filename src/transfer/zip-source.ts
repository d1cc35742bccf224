import { placeInBlog } from "#core/exchange/blog-root.ts";
import { maxPostBytes } from "#core/exchange/import.ts";
import { safePath } from "#core/exchange/safe-path.ts";
import { isWanted } from "#core/exchange/wanted.ts";
import type { Problem } from "#core/problem.ts";
import { createBreath } from "./breath.ts";
import { TransferFailure } from "./failure.ts";
import type { Source, SourceFile } from "./source.ts";
import type { NumberedZip, ZipEntry } from "./zip-reader.ts";
import { runZipTask } from "./zip-thread.ts";

/** All texts of a blog together stay far below; a bomb of many entries does not. */
const maxTotalBytes = 500_000_000;

/** What no text comes near, from a size on at which it matters: deflate packs zeros a thousand times. */
const mostPacked = 200;
const bombBytes = 1_000_000;

/** Whether a file is a zip, by its name or the browser's idea of its type. */
export function isZip(file: File): boolean {
  return /\.zip$/i.test(file.name) || /^application\/(?:x-)?zip(?:-compressed)?$/.test(file.type);
}

let lastId = 0;

/** The posts of a zip; only its directory and the wanted entries are read, each inflated when asked for. */
export function zipSource(file: File): Source {
  const problems: Problem[] = [];
  const paths: string[] = [];
  return {
    name: file.name,
    kind: "files",
    problems,
    paths,
    async *files(signal) {
      const directory = await runZipTask({ type: "list", zip: file }, signal);
      if (!directory.ok) {
        problems.push(directory.problem);
        return;
      }
      const breathe = createBreath(signal);
      const zip = { blob: file, id: ++lastId };
      const budget = { left: maxTotalBytes };
      for (const [path, entry] of wantedEntries(file.name, directory.value, { problems, paths })) {
        await breathe();
        if (entry.encrypted) problems.push({ code: "zip-encrypted", data: { path } });
        else yield sourceFile(zip, path, entry, budget);
      }
    },
  };
}

function wantedEntries(
  zipName: string,
  entries: readonly ZipEntry[],
  { problems, paths: seen }: { problems: Problem[]; paths: string[] },
): Map<string, ZipEntry> {
  const safe = new Map<ZipEntry, string>();
  for (const entry of entries) {
    const path = safePath(entry.name);
    if (entry.isLink && path !== null && isWanted(path) !== null)
      problems.push({ code: "file-unreadable", data: { path: entry.name, message: "symbolic link" } });
    if (!entry.isFile) continue;
    if (path === null) problems.push({ code: "path-unsafe", data: { path: entry.name } });
    // What macOS keeps beside each file (`__MACOSX/._x.md`) is no post.
    else if (!path.startsWith("__MACOSX/")) safe.set(entry, path);
  }
  const paths = [...safe.values()];
  const place = placeInBlog(paths, isWrappedIn(zipName, paths) ? "chosen" : "maybe");
  const wanted = new Map<string, ZipEntry>();
  for (const [entry, listed] of safe) {
    const path = place(listed);
    if (path !== null) seen.push(path);
    if (path === null || isWanted(path) === null) continue;
    // Deleted first: the last of them takes its own place in the order, for entries are read fastest in that of the zip.
    if (wanted.delete(path)) problems.push({ code: "path-twice", data: { path } });
    wanted.set(path, entry);
  }
  return wanted;
}

// `blog-main (1).zip` holding `blog-main/…`: GitHub and every “compress this folder” name the zip after its one folder.
function isWrappedIn(zipName: string, paths: readonly string[]): boolean {
  const folder = zipName.replace(/\.zip$/i, "").replace(/ ?\(\d+\)$/, "");
  return paths.length > 0 && paths.every((path) => path.startsWith(`${folder}/`));
}

function sourceFile(zip: NumberedZip, path: string, entry: ZipEntry, budget: { left: number }): SourceFile {
  return {
    path,
    size: entry.size,
    ...(entry.modifiedAt === undefined ? {} : { modifiedAt: entry.modifiedAt }),
    async bytes() {
      // Asked for before inflating: both sizes are the archive's own word, and inflating stops at the declared one.
      budget.left -= entry.size;
      const isBomb = entry.size > bombBytes && entry.size > entry.compressedSize * mostPacked;
      const isHuge = entry.size > maxPostBytes || entry.compressedSize > maxPostBytes * 1.1;
      if (isBomb || isHuge || budget.left < 0) {
        throw new TransferFailure({ code: "too-large", data: { path, size: entry.size } });
      }
      const result = await runZipTask({ type: "read", zip, entry });
      if (result.ok) return result.value;
      const { problem } = result;
      throw new TransferFailure(
        problem.code === "file-unreadable" ? { ...problem, data: { ...problem.data, path } } : problem,
      );
    },
  };
}
