import type { Problem } from "#core/problem.ts";

/** One file of a source, listed; its bytes are read only when asked for. */
export type SourceFile = {
  /** Repository path, with `/`, as the source spells it. */
  path: string;
  /** Bytes, as declared by the source: the real ones may be more. */
  size: number;
  /** ms since the epoch */
  modifiedAt?: number;
  /** Rejects with a `TransferFailure` when the file cannot be read. */
  bytes(): Promise<Uint8Array>;
};

/** What the writer gave to import: a folder that can be written to later, or files that came once. */
export interface Source {
  /** What the writer would call it: the name of the folder, the zip or the file. */
  readonly name: string;
  readonly kind: "folder" | "files";
  /** Lists only what an import wants (`isWanted`), lazily, yielding to the page; rejects when `signal` aborts. */
  files(signal: AbortSignal): AsyncIterable<SourceFile>;
  /** Every file below, wanted or not, complete once `files` has ended; absent where nothing but posts was given. */
  readonly paths?: readonly string[];
  /** What was left out while listing; complete once `files` has ended. */
  readonly problems: Problem[];
}
