import { isSafePath, spellingKey } from "#core/exchange/safe-path.ts";
import { isWalked, isWanted } from "#core/exchange/wanted.ts";
import { TransferFailure } from "#transfer/failure.ts";
import type { Folder } from "#transfer/folder/folder.ts";
import { encodePost } from "#transfer/text.ts";

export type MemoryFolder = Folder & {
  /** What the disk holds, by the spelling under which it was made; a test may change it under the app's feet. */
  disk: Map<string, Uint8Array>;
  /** Every write and removal, in order. */
  log: string[];
  allowed: "granted" | "denied" | "prompt";
  /** Called instead of a write, when set. */
  onWrite: ((path: string, bytes: Uint8Array) => void) | undefined;
};

/** A folder in memory, made from texts; with `ignoresCase` it takes names as macOS and Windows do. */
export function memoryFolder(
  texts: Record<string, string> = {},
  options: { ignoresCase?: boolean } = {},
): MemoryFolder {
  const disk = new Map(Object.entries(texts).map(([path, text]) => [path, encodePost(text) as Uint8Array]));
  const spelled = (path: string) =>
    options.ignoresCase ? [...disk.keys()].find((at) => spellingKey(at) === spellingKey(path)) : path;
  const check = (path: string) => {
    if (!isSafePath(path)) throw new TransferFailure({ code: "path-unsafe", data: { path } });
    if (folder.allowed !== "granted")
      throw new TransferFailure({ code: "permission-refused", data: { path } });
  };
  const folder: MemoryFolder = {
    name: "memory",
    disk,
    log: [],
    allowed: "granted",
    onWrite: undefined,
    async permission(ask) {
      if (ask && folder.allowed === "prompt") folder.allowed = "granted";
      return folder.allowed;
    },
    async *files(signal, seen) {
      for (const [path, bytes] of disk) {
        signal.throwIfAborted();
        const folders = path.split("/").slice(0, -1);
        if (!folders.every((_, at) => isWalked(folders.slice(0, at + 1).join("/")))) continue;
        seen?.(path);
        if (isWanted(path) === null) continue;
        yield { path, size: bytes.length, modifiedAt: 0, bytes: async () => bytes.slice() };
      }
    },
    async read(path) {
      check(path);
      return disk.get(spelled(path) ?? path)?.slice() ?? null;
    },
    async write(path, bytes) {
      check(path);
      folder.log.push(`write ${path}`);
      if (folder.onWrite) folder.onWrite(path, bytes);
      else disk.set(spelled(path) ?? path, bytes.slice());
    },
    async remove(path) {
      check(path);
      folder.log.push(`remove ${path}`);
      disk.delete(spelled(path) ?? path);
    },
    async names(at) {
      const prefix = at === "" ? "" : `${at}/`;
      const below = [...disk.keys()].filter((path) => path.startsWith(prefix));
      return [...new Set(below.map((path) => path.slice(prefix.length).split("/")[0]!))];
    },
  };
  return folder;
}
