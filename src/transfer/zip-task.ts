import type { ZipResult, ZipTask } from "./zip-messages.ts";
import { listZip, readZipEntry } from "./zip-reader.ts";
import { writeZip } from "./zip-writer.ts";

/** Does one task, in the worker or, where a browser refuses workers, on the page. */
export async function doZipTask(task: ZipTask): Promise<ZipResult> {
  switch (task.type) {
    case "list":
      return listZip(task.zip);
    case "read":
      return readZipEntry(task.zip, task.entry);
    case "write":
      return { ok: true, value: writeZip(task.files) };
  }
}
