import type { SourceFile } from "../source.ts";

/**
 * A folder of the blog that can be read and written again later. Every path is a repository path; every method rejects
 * with a `TransferFailure` for what can be expected (permission, disk, an unsafe path).
 */
export interface Folder {
  readonly name: string;
  /** Whether the folder may be read and written; `ask` shows the browser's question and needs a click. */
  permission(ask: boolean): Promise<"granted" | "denied" | "prompt">;
  /** Lists only what an import wants (`isWanted`), lazily, and names all others; rejects when `signal` aborts. */
  files(signal: AbortSignal, seen?: (path: string) => void): AsyncIterable<SourceFile>;
  /** The bytes of a file, or null when there is none. */
  read(path: string): Promise<Uint8Array | null>;
  /** Writes a whole file, creating its folders; whoever calls it reads back and compares. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Removes a file; nothing happens when there is none. */
  remove(path: string): Promise<void>;
  /** The names in a folder as the disk spells them, `""` for the top; none when there is no such folder. */
  names(folder: string): Promise<string[]>;
}
