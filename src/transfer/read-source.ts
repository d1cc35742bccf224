import { type Found, maxPostBytes } from "#core/exchange/import.ts";
import { inventory } from "#core/exchange/inventory.ts";
import { isBinaryName } from "#core/exchange/wanted.ts";
import type { Problem } from "#core/problem.ts";
import { createBreath } from "./breath.ts";
import { problemIn } from "./failure.ts";
import type { Source, SourceFile } from "./source.ts";
import { decodePost } from "./text.ts";

/** Reads that are in flight together: enough to hide the disk, few enough to hold little in memory. */
const atOnce = 8;

/** Reads all that a source holds; files that cannot be read are problems, those that are no text are `found` without. */
export async function readSource(
  source: Source,
  options: { signal: AbortSignal; progress?: (read: number, path: string) => void },
): Promise<{ found: Found[]; problems: Problem[]; paths: string[] | null }> {
  const breathe = createBreath(options.signal);
  const found: Found[] = [];
  const problems: Problem[] = [];
  const readAll = async (files: SourceFile[]) => {
    for (const result of await Promise.all(files.map(readFile))) {
      if ("code" in result) problems.push(result);
      else found.push(result);
    }
    await breathe();
    options.progress?.(found.length, files.at(-1)?.path ?? "");
  };

  let batch: SourceFile[] = [];
  for await (const file of source.files(options.signal)) {
    batch.push(file);
    if (batch.length < atOnce) continue;
    await readAll(batch);
    batch = [];
  }
  if (batch.length > 0) await readAll(batch);
  const paths = inventory(source.paths ?? []);
  return { found, problems: [...source.problems, ...problems], paths };
}

async function readFile(file: SourceFile): Promise<Found | Problem> {
  const { path, size, modifiedAt } = file;
  const found: Found = { path, size, text: null, ...(modifiedAt === undefined ? {} : { modifiedAt }) };
  if (size > maxPostBytes || isBinaryName(path)) return found;
  try {
    const bytes = await file.bytes();
    if (bytes.length > maxPostBytes) return { ...found, size: bytes.length };
    const decoded = decodePost(bytes);
    return decoded.ok ? { ...found, text: decoded.text } : found;
  } catch (error) {
    return problemIn(error);
  }
}
