import { parseCopyName, printCopyName } from "#core/exchange/copy-name.ts";
import { keptCopies } from "#core/exchange/thinning.ts";
import { bears, listFiles, writeCopy } from "./dated-copies.ts";
import { asFailure, StorageFailure, storageProblem } from "./failure.ts";

/** A backup of one blog in the browser's own file system, found by its name even when every database is gone. */
export type Snapshot = {
  blogId: string;
  blogName: string;
  /** ms since the epoch */
  at: number;
  /** Bytes. */
  size: number;
  name: string;
};

// The origin may be shared with other apps: a folder of our own.
const folderName = "ecritoire-snapshots";

/** Whether this browser has a file system of its own to keep snapshots in; private windows often refuse it. */
export async function canSnapshot(): Promise<boolean> {
  return (await folder(true).catch(() => null)) !== null;
}

/**
 * Keeps a backup of a blog, read back and compared; only then do older ones of the same blog go, at most seven staying.
 * On a full disk the older ones make room first, save the newest. Rejects with a `StorageFailure`.
 */
export async function writeSnapshot(
  blogId: string,
  blogName: string,
  blob: Blob,
  at: number,
  zone = Intl.DateTimeFormat().resolvedOptions().timeZone,
): Promise<Snapshot> {
  const here = await folder(true).catch((error: unknown) => {
    throw asFailure(error);
  });
  if (!here)
    throw new StorageFailure({ code: "storage-failed", data: { message: "No private file system" } });
  try {
    let moment = at;
    // Two within one millisecond, or a clock that was set back.
    while (await bears(here, printCopyName({ blogId, blogName, at: moment }))) moment += 1;
    const name = printCopyName({ blogId, blogName, at: moment });
    const write = () => writeCopy(here, name, blob);
    const { size } = await write().catch(async (error: unknown) => {
      if (storageProblem(error)?.code !== "storage-full" || (await dropOlder(blogId)) === 0) throw error;
      return write();
    });
    await thin(here, blogId, name, at, zone);
    return { blogId, blogName, at: moment, size, name };
  } catch (error) {
    throw asFailure(error);
  }
}

async function thin(
  here: FileSystemDirectoryHandle,
  blogId: string,
  written: string,
  now: number,
  zone: string,
): Promise<void> {
  const mine = (await filesOf(here)).filter((each) => each.blogId === blogId);
  const whole = mine.filter(({ size }) => size > 0);
  const kept = new Set([written, ...keptCopies(whole, now, zone).map(({ name }) => name)]);
  for (const { name } of mine) {
    // One that cannot be removed now goes with the next.
    if (!kept.has(name)) await here.removeEntry(name).catch(() => undefined);
  }
}

/** The snapshots of all blogs, newest first; none where there is no such file system. */
export async function listSnapshots(): Promise<Snapshot[]> {
  const here = await folder(false).catch(() => null);
  if (!here) return [];
  // An empty one was being written when the browser was killed: its bytes come with its end.
  const whole = (await filesOf(here)).filter(({ size }) => size > 0);
  return whole.sort((a, b) => b.at - a.at);
}

async function filesOf(here: FileSystemDirectoryHandle): Promise<Snapshot[]> {
  return (await listFiles(here)).flatMap(({ name, size }) => {
    const said = parseCopyName(name);
    return said ? [{ ...said, size, name }] : [];
  });
}

/** The zip of a snapshot; rejects with a `StorageFailure` when it is gone. */
export async function readSnapshot(name: string): Promise<File> {
  try {
    const here = await folder(false);
    if (!here) throw new DOMException(`No snapshot ${name}`, "NotFoundError");
    return await (await here.getFileHandle(name)).getFile();
  } catch (error) {
    throw asFailure(error);
  }
}

/** Removes one for good; nothing happens when there is none. */
export async function removeSnapshot(name: string): Promise<void> {
  const here = await folder(false).catch(() => null);
  await here?.removeEntry(name).catch(() => undefined);
}

/** Makes room: of this blog's snapshots only the newest stays. Tells how many went. */
export async function dropOlder(blogId: string): Promise<number> {
  const [, ...older] = (await listSnapshots()).filter((each) => each.blogId === blogId);
  for (const { name } of older) await removeSnapshot(name);
  return older.length;
}

/** Null where the browser has none (or forbids it), or when nothing was kept yet and `create` is false. */
async function folder(create: boolean): Promise<FileSystemDirectoryHandle | null> {
  const root = await globalThis.navigator?.storage?.getDirectory?.();
  if (!root) return null;
  try {
    return await root.getDirectoryHandle(folderName, { create });
  } catch (error) {
    if (!create && error instanceof Error && error.name === "NotFoundError") return null;
    throw error;
  }
}
