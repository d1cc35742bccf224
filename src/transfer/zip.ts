import { TransferFailure } from "./failure.ts";
import { runZipTask } from "./zip-thread.ts";
import type { ZipFile } from "./zip-writer.ts";

/** Packs files under their repository paths, off the main thread; rejects when `signal` aborts. */
export async function zipFiles(files: readonly ZipFile[], signal?: AbortSignal): Promise<Blob> {
  const result = await runZipTask({ type: "write", files }, signal);
  if (!result.ok) throw new TransferFailure(result.problem);
  return new Blob([result.value], { type: "application/zip" });
}
