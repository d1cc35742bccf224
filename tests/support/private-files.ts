import { MemoryDirectory, MemoryFile } from "./memory-handle.ts";

/** Gives this process a private file system like a browser's, empty or the one given. */
export function givePrivateFiles(root = new MemoryDirectory("")): MemoryDirectory {
  setStorage({ getDirectory: async () => root.handle });
  return root;
}

/** A browser without a private file system. */
export function noPrivateFiles(): void {
  setStorage({});
}

function setStorage(storage: object): void {
  Object.defineProperty(globalThis, "navigator", { value: { storage }, configurable: true, writable: true });
}

/** What a file's `createWritable` does from now on, before it does what it always did; call to end it. */
export function onWrite(before: (file: MemoryFile) => void): () => void {
  const { createWritable } = MemoryFile.prototype;
  MemoryFile.prototype.createWritable = function (this: MemoryFile) {
    before(this);
    return createWritable.call(this);
  };
  return () => {
    MemoryFile.prototype.createWritable = createWritable;
  };
}

/** Bytes that the files below a folder take. */
export function bytesBelow(folder: MemoryDirectory): number {
  let bytes = 0;
  for (const child of folder.children.values())
    bytes += child instanceof MemoryDirectory ? bytesBelow(child) : child.bytes.length;
  return bytes;
}
