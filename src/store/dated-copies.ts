import { StorageFailure } from "./failure.ts";

/** A file that copies are kept in, as its folder lists it. */
export type DatedFile = {
  name: string;
  /** Bytes. */
  size: number;
};

/**
 * Writes a copy under a name that nothing bears yet and reads it back: it resolves when the folder holds the very same
 * bytes, else nothing of it stays behind and a `StorageFailure` says why.
 */
export async function writeCopy(
  folder: FileSystemDirectoryHandle,
  name: string,
  blob: Blob,
): Promise<DatedFile> {
  // Nothing that someone else wrote is replaced, nor removed below.
  if (await bears(folder, name))
    throw new DOMException(`${name} is there already`, "InvalidModificationError");
  try {
    const handle = await folder.getFileHandle(name, { create: true });
    const stream = await handle.createWritable({ keepExistingData: false });
    try {
      await stream.write(blob);
    } catch (error) {
      await stream.abort().catch(() => undefined);
      throw error;
    }
    await stream.close();
    const written = await (await folder.getFileHandle(name)).getFile();
    if (written.size !== blob.size || (await digest(written)) !== (await digest(blob)))
      throw new StorageFailure({ code: "write-differs", data: { path: name } });
    return { name, size: written.size };
  } catch (error) {
    // Half a copy would pass for a whole one.
    await folder.removeEntry(name).catch(() => undefined);
    throw error;
  }
}

/** Whether something of this name lies in the folder. */
export async function bears(folder: FileSystemDirectoryHandle, name: string): Promise<boolean> {
  try {
    await folder.getFileHandle(name);
    return true;
  } catch (error) {
    if (error instanceof Error && error.name === "NotFoundError") return false;
    throw error;
  }
}

/** The files of a folder, in no order; those that vanish meanwhile are left out. */
export async function listFiles(folder: FileSystemDirectoryHandle): Promise<DatedFile[]> {
  const files: DatedFile[] = [];
  for await (const [name, entry] of folder.entries()) {
    if (entry.kind !== "file") continue;
    const file = await (entry as FileSystemFileHandle).getFile().catch(() => null);
    if (file) files.push({ name, size: file.size });
  }
  return files;
}

/** SHA-256 in hexadecimal digits. */
async function digest(blob: Blob): Promise<string> {
  const hash = await crypto.subtle.digest("SHA-256", await blob.arrayBuffer());
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
