import { readZipEntry } from "./zip-entry.ts";
import type { ZipResult, ZipTask } from "./zip-messages.ts";
import { writeZip } from "./zip-writer.ts";

/** Does one task, in the worker or, where a browser refuses workers, on the page. */
export async function doZipTask(task: ZipTask): Promise<ZipResult> {
  switch (task.type) {
    case "read":
      return readZipEntry(task.zip, task.entry);
    case "write":
      return { ok: true, bytes: writeZip(task.files) };
  }
}
