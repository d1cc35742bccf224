import { folderOfBlog } from "#core/exchange/blog-root.ts";
import { isSafePath } from "#core/exchange/safe-path.ts";
import { isPassedOver, isWalked, isWanted } from "#core/exchange/wanted.ts";
import { createBreath } from "../breath.ts";
import { isNameRefused, problemIn, TransferFailure, translated } from "../failure.ts";
import type { SourceFile } from "../source.ts";
import type { Folder } from "./folder.ts";

const writing: FileSystemHandlePermissionDescriptor = { mode: "readwrite" };

/** Whether this browser can open a folder that the app may write to (Chromium on a computer). */
export function canPickFolder(): boolean {
  return "showDirectoryPicker" in globalThis;
}

/** Asks the writer for a folder, from a click, and goes into the blog inside it; null when she changed her mind. */
export async function pickFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await blogFolder(await showDirectoryPicker({ id: "blog", mode: "readwrite" }));
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** Asks the writer for a folder that copies go to, from a click; null when she changed her mind. */
export async function pickCopyFolder(): Promise<FileSystemDirectoryHandle | null> {
  try {
    return await showDirectoryPicker({ id: "copies", mode: "readwrite", startIn: "documents" });
  } catch (error) {
    if (error instanceof DOMException && error.name === "AbortError") return null;
    throw error;
  }
}

/** The folder of the blog: this one, or the one folder below it that is a blog (`folderOfBlog` says which). */
export async function blogFolder(handle: FileSystemDirectoryHandle): Promise<FileSystemDirectoryHandle> {
  if (prefixOf(handle) !== "") return handle;
  return translated("read", handle.name, async () => {
    const paths: string[] = [];
    for await (const [name, entry] of handle.entries()) {
      paths.push(name);
      if (entry.kind !== "directory" || isPassedOver(name)) continue;
      for await (const below of entry.keys()) paths.push(`${name}/${below}`);
    }
    const folder = folderOfBlog(paths, { postsSuffice: true });
    return folder === null ? handle : handle.getDirectoryHandle(folder);
  });
}

/** A folder of the disk (or of OPFS); when `_posts` or `_drafts` itself was chosen, its paths say so. */
export function openFolder(handle: FileSystemDirectoryHandle): Folder {
  const prefix = prefixOf(handle);

  const split = (path: string) => {
    if (!isSafePath(path) || !path.startsWith(prefix)) throw unsafe(path);
    const folders = path.slice(prefix.length).split("/");
    return { folders, name: folders.pop()! };
  };
  const enter = async (folders: string[], options: { create: boolean }) => {
    let at = handle;
    for (const name of folders) at = await at.getDirectoryHandle(name, options);
    return at;
  };
  const find = async (path: string) => {
    const { folders, name } = split(path);
    return orNull(async () => (await enter(folders, { create: false })).getFileHandle(name));
  };

  return {
    name: handle.name,
    permission: (ask) => (ask ? handle.requestPermission(writing) : handle.queryPermission(writing)),
    files: (signal, seen) => listFiles(handle, prefix, signal, seen),
    read: (path) =>
      translated("read", path, async () => {
        if (!path.startsWith(prefix)) return null;
        const file = await orNull(async () => (await find(path))?.getFile() ?? null);
        return file && new Uint8Array(await file.arrayBuffer());
      }),
    write: (path, bytes) =>
      translated("write", path, async () => {
        const { folders, name } = split(path);
        const existing = await find(path);
        const folder = await enter(folders, { create: true });
        try {
          await writeWhole(existing ?? (await folder.getFileHandle(name, { create: true })), bytes);
        } catch (error) {
          // An empty file with a post's name would be published as an empty page.
          if (!existing) await orNull(() => folder.removeEntry(name));
          throw error;
        }
      }),
    remove: (path) =>
      translated("write", path, async () => {
        const { folders, name } = split(path);
        await orNull(async () => (await enter(folders, { create: false })).removeEntry(name));
      }),
    names: (folder) =>
      translated("read", folder, async () => {
        if (folder === "" && prefix !== "") return [handle.name];
        const path = folder === "" ? "" : `${folder}/`;
        if (!path.startsWith(prefix)) return [];
        const folders = path.slice(prefix.length).split("/").filter(Boolean);
        const at = await orNull(() => enter(folders, { create: false }));
        const names: string[] = [];
        if (at) for await (const name of at.keys()) names.push(name);
        return names;
      }),
  };
}

function prefixOf(handle: FileSystemDirectoryHandle): string {
  return handle.name === "_posts" || handle.name === "_drafts" ? `${handle.name}/` : "";
}

function unsafe(path: string): TransferFailure {
  return new TransferFailure({ code: "path-unsafe", data: { path } });
}

// A directory handle and a swap file (browser-facts R20): the old bytes stay until close() has put the new ones there.
async function writeWhole(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable({ keepExistingData: false });
  try {
    await stream.write(new Uint8Array(bytes));
    await stream.close();
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
}

async function orNull<T>(find: () => Promise<T>): Promise<T | null> {
  try {
    return await find();
  } catch (error) {
    if (error instanceof DOMException && error.name === "NotFoundError") return null;
    if (isNameRefused(error)) return null;
    throw error;
  }
}

async function* listFiles(
  top: FileSystemDirectoryHandle,
  prefix: string,
  signal: AbortSignal,
  seen?: (path: string) => void,
): AsyncGenerator<SourceFile> {
  const breathe = createBreath(signal);
  const waiting = [{ folder: top, path: prefix }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { folder, path } = next;
    try {
      for await (const [name, entry] of folder.entries()) {
        await breathe();
        const at = path + name;
        if (entry.kind === "directory") {
          if (isWalked(at)) waiting.push({ folder: entry, path: `${at}/` });
          continue;
        }
        seen?.(at);
        if (isWanted(at) === null) continue;
        const file = await describeFile(entry, at);
        if (file) yield file;
      }
    } catch (error) {
      // A folder that went away while it was listed holds nothing any more; a lost permission ends the listing.
      await translated("read", path, () => orNull(() => Promise.reject(error)));
    }
  }
}

async function describeFile(handle: FileSystemFileHandle, path: string): Promise<SourceFile | null> {
  try {
    const file = await translated("read", path, () => orNull(() => handle.getFile()));
    if (!file) return null;
    const bytes = () => translated("read", path, async () => new Uint8Array(await file.arrayBuffer()));
    return { path, size: file.size, modifiedAt: file.lastModified, bytes };
  } catch (error) {
    const failure = new TransferFailure(problemIn(error));
    return { path, size: 0, bytes: () => Promise.reject(failure) };
  }
}
