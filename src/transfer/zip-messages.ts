import type { Problem } from "#core/problem.ts";
import type { NumberedZip, ZipEntry } from "./zip-reader.ts";
import type { ScannedEntry } from "./zip-scan.ts";
import type { ZipFile } from "./zip-writer.ts";

/** Work for the zip worker. */
export type ZipTask =
  | { type: "list"; zip: Blob }
  | { type: "read"; zip: NumberedZip; entry: ZipEntry }
  | { type: "scan"; zip: Blob }
  | { type: "scanned"; zip: Blob; entry: ScannedEntry }
  | { type: "write"; files: readonly ZipFile[] };

/** What each task gives. */
type ZipValues = {
  list: ZipEntry[];
  read: Uint8Array<ArrayBuffer>;
  scan: ScannedEntry[];
  scanned: Uint8Array<ArrayBuffer>;
  write: Uint8Array<ArrayBuffer>;
};

/** What the page sends: each task has a number that its answer bears. */
export type ToZipWorker = { id: number; task: ZipTask };

/** What the worker answers; a crash is a bug of ours, in its own words. */
export type FromZipWorker = { id: number; result: ZipResult } | { id: number; crash: string };

export type ZipResult<Type extends ZipTask["type"] = ZipTask["type"]> =
  | { ok: true; value: ZipValues[Type] }
  | { ok: false; problem: Problem };
