// Carries an export plan out. A post is written only where the folder still holds what the plan saw, and counts as
// written only once it was read back byte for byte; until then the desk keeps its old base.

import type { ExportItem } from "#core/exchange/export.ts";
import { spellingKey } from "#core/exchange/safe-path.ts";
import type { Problem } from "#core/problem.ts";
import { problemIn, TransferFailure } from "./failure.ts";
import type { Folder } from "./folder/folder.ts";
import { createSpellings, type Spellings } from "./spellings.ts";
import { encodePost } from "./text.ts";

/** What became of one item; `ok` only when the folder was seen to hold `text` at `path`. */
export type ExportResult =
  | {
      id: string;
      path: string;
      ok: true;
      text: string /** Why the old file is still there. */;
      left?: Problem;
    }
  | { id: string; path: string; ok: false; problem: Problem };

/**
 * Writes the items one by one and yields each result as it is known. A `conflict` is never written: to let ours win,
 * hand it in as `update` (or `moved`) with the `theirs` that the writer saw. Ends early when `signal` aborts.
 */
export async function* exportToFolder(
  folder: Folder,
  items: readonly ExportItem[],
  signal: AbortSignal,
): AsyncGenerator<ExportResult> {
  const spellings = createSpellings(folder);
  const written = new Map<string, string>();
  let refused: Problem | null = null;
  for (const item of items) {
    if (signal.aborted) return;
    const { id, path } = item;
    if (refused) {
      yield { id, path, ok: false, problem: { code: "permission-refused", data: { path } } };
      continue;
    }
    try {
      // Two posts of one name: what was written a moment ago is no longer what the writer was shown.
      const by = written.get(spellingKey(path));
      if (by !== undefined) throw new TransferFailure({ code: "path-taken", data: { path, by } });
      const left = await carryOut(folder, item, spellings);
      written.set(spellingKey(path), path);
      yield { id, path, ok: true, text: item.ours, ...(left ? { left } : {}) };
    } catch (error) {
      const problem = problemIn(error);
      if (problem.code === "permission-refused") refused = problem;
      yield { id, path, ok: false, problem };
    }
  }
}

async function carryOut(folder: Folder, item: ExportItem, spellings: Spellings): Promise<Problem | null> {
  const { path, oldPath, verdict } = item;
  if (verdict === "conflict") throw changedOutside(path);
  const ours = encodePost(item.ours);
  const before = await folder.read(path);
  if (!isSame(before, item.theirs) && !isSame(before, item.ours)) throw changedOutside(path);
  if (verdict === "same" && before === null) throw changedOutside(path);

  const spelled = await spellings.find(path);
  if (spelled !== null && spelled !== path) {
    if (spelled !== oldPath) throw new TransferFailure({ code: "path-taken", data: { path, by: spelled } });
    return respell(folder, item, oldPath);
  }
  if (!isSame(before, item.ours)) await writeAndCompare(folder, path, ours, before);
  spellings.add(path);
  return oldPath === undefined ? null : removeOld(folder, oldPath, item.oldTheirs);
}

/** Writes, reads back, compares. */
async function writeAndCompare(
  folder: Folder,
  path: string,
  bytes: Uint8Array,
  before: Uint8Array | null,
): Promise<void> {
  let failure: unknown = null;
  try {
    await folder.write(path, bytes);
  } catch (error) {
    failure = error;
  }
  const after = await folder.read(path);
  if (failure === null && isSameBytes(after, bytes)) return;
  // A swap file that could not be made has been seen to empty the file (WICG/file-system-access#438).
  const emptied = failure !== null && before !== null && (after === null || after.length === 0);
  if (emptied) await folder.write(path, before);
  throw failure ?? new TransferFailure({ code: "write-differs", data: { path } });
}

async function removeOld(
  folder: Folder,
  path: string,
  expected: string | undefined,
): Promise<Problem | null> {
  try {
    const held = await folder.read(path);
    if (held === null) return null;
    if (!isSame(held, expected)) return { code: "changed-outside", data: { path } };
    await folder.remove(path);
    return null;
  } catch (error) {
    return problemIn(error);
  }
}

// Only the case or the normal form of the name changed. A disk that ignores case would remove the new file with the
// old name, so the text waits beside (Jekyll reads no name that starts with a period) while the name is given anew.
async function respell(folder: Folder, item: ExportItem, oldPath: string): Promise<Problem | null> {
  const { path } = item;
  const ours = encodePost(item.ours);
  const old = await folder.read(oldPath);
  if (!isSame(old, item.oldTheirs)) throw changedOutside(oldPath);
  const slash = path.lastIndexOf("/") + 1;
  const aside = `${path.slice(0, slash)}.${path.slice(slash)}.new`;
  if ((await folder.read(aside)) !== null) {
    throw new TransferFailure({ code: "path-taken", data: { path, by: aside } });
  }
  await writeAndCompare(folder, aside, ours, null);
  await folder.remove(oldPath);
  await writeAndCompare(folder, path, ours, null);
  return removeOld(folder, aside, item.ours);
}

function changedOutside(path: string): TransferFailure {
  return new TransferFailure({ code: "changed-outside", data: { path } });
}

/** Whether these are the bytes of the text; no file is the same as no text. */
function isSame(bytes: Uint8Array | null, text: string | undefined): boolean {
  return text === undefined ? bytes === null : isSameBytes(bytes, encodePost(text));
}

function isSameBytes(one: Uint8Array | null, other: Uint8Array): boolean {
  return one !== null && one.length === other.length && one.every((byte, at) => byte === other[at]);
}
