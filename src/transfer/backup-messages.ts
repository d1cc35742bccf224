import type { BackupHead, BackupPiece } from "#core/exchange/backup.ts";
import type { ReaderItem } from "#core/exchange/reader-page.ts";

/** What a backup begins with; `items` in the order in which their posts will come. */
export type PackBeginning = {
  head: BackupHead;
  items: readonly ReaderItem[];
  language: "fr" | "en";
  zone: string;
};

/** What the page tells the worker of a backup: each message is answered before the next is sent. */
export type ToPacker =
  | { type: "begin"; beginning: PackBeginning }
  | { type: "add"; pieces: readonly BackupPiece[] }
  | { type: "end" };

/** What the worker answers; a crash is in its own words. */
export type FromPacker =
  | { type: "taken" }
  | { type: "packed"; zip: Blob }
  | { type: "crash"; message: string };
