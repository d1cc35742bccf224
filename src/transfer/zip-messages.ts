import type { Problem } from "#core/problem.ts";
import type { ZipEntry } from "./zip-directory.ts";
import type { ZipFile } from "./zip-writer.ts";

/** Work for the zip worker. */
export type ZipTask =
  | { type: "read"; zip: Blob; entry: ZipEntry }
  | { type: "write"; files: readonly ZipFile[] };

/** What the page sends: each task has a number that its answer bears. */
export type ToZipWorker = { id: number; task: ZipTask };

/** What the worker answers; a crash is a bug of ours, in its own words. */
export type FromZipWorker = { id: number; result: ZipResult } | { id: number; crash: string };

export type ZipResult = { ok: true; bytes: Uint8Array<ArrayBuffer> } | { ok: false; problem: Problem };
