import { isWalked } from "#core/exchange/wanted.ts";
import { createBreath } from "./breath.ts";
import { blogFolder } from "./folder/fs-access.ts";
import { joinSources, type Listed, listedSource } from "./listed-source.ts";
import { pickedFiles } from "./picked-files.ts";
import type { Source } from "./source.ts";

/** What was dropped: one folder that can be written to later, or anything else to import from. */
export type Dropped =
  | { kind: "folder"; handle: FileSystemDirectoryHandle }
  /** `files`: those that came alone, outside of any folder. */
  | { kind: "source"; source: Source; files: readonly File[] };

/** Reads a drop; call it in the event itself, for the browser empties the list as soon as the event is over. */
export async function readDrop(data: DataTransfer): Promise<Dropped | null> {
  const items = [...data.items].filter((item) => item.kind === "file");
  // All asked for before the first await.
  const handle = items.length === 1 ? handleOf(items[0]!) : null;
  const entries = items.map((item) => item.webkitGetAsEntry());
  const files = items.map((item) => item.getAsFile());

  const folder = await handle;
  if (folder) return { kind: "folder", handle: await blogFolder(folder) };
  const folders = entries.filter((entry) => entry?.isDirectory) as FileSystemDirectoryEntry[];
  const alone = files.filter((file, at) => file !== null && !entries[at]?.isDirectory) as File[];
  const sources = folders.map((entry) => listedSource(entry.name, (signal) => listEntries(entry, signal)));
  if (alone.length > 0) sources.push(pickedFiles(alone));
  if (sources.length === 0) return null;
  // A file beside folders is part of what they bring.
  return { kind: "source", source: joinSources(sources), files: folders.length === 0 ? alone : [] };
}

async function handleOf(item: DataTransferItem): Promise<FileSystemDirectoryHandle | null> {
  if (!("getAsFileSystemHandle" in item)) return null;
  try {
    const handle = await item.getAsFileSystemHandle();
    return handle?.kind === "directory" ? (handle as FileSystemDirectoryHandle) : null;
  } catch (error) {
    // Some folders (the disk's root, the profile) may not be opened: their entries can still be read.
    if (error instanceof DOMException) return null;
    throw error;
  }
}

/** Every file below a dropped folder by its path, the folder's own name first; hidden and built folders left out. */
export async function listEntries(top: FileSystemDirectoryEntry, signal: AbortSignal): Promise<Listed[]> {
  const breathe = createBreath(signal);
  const list: Listed[] = [];
  const waiting = [{ folder: top, path: `${top.name}/` }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    for (const entry of await childrenOf(next.folder)) {
      await breathe();
      const path = next.path + entry.name;
      if (entry.isDirectory) {
        if (isWalked(path)) waiting.push({ folder: entry as FileSystemDirectoryEntry, path: `${path}/` });
      } else {
        list.push({ path, file: () => fileOf(entry as FileSystemFileEntry) });
      }
    }
  }
  return list;
}

async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  // A reader gives a hundred at most each time, and none at the end.
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File> {
  return new Promise((resolve, reject) => entry.file(resolve, reject));
}
