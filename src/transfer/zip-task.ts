import type { ZipResult, ZipTask } from "./zip-messages.ts";
import { listZip, readZipEntry } from "./zip-reader.ts";
import { readScanned, scanZip } from "./zip-scan.ts";
import { writeZip } from "./zip-writer.ts";

/** Does one task, in the worker or, where a browser refuses workers, on the page. */
export async function doZipTask(task: ZipTask): Promise<ZipResult> {
  switch (task.type) {
    case "list":
      return listZip(task.zip);
    case "read":
      return readZipEntry(task.zip, task.entry);
    case "scan":
      return { ok: true, value: await scanZip(task.zip) };
    case "scanned": {
      const bytes = await readScanned(task.zip, task.entry);
      if (bytes) return { ok: true, value: bytes };
      const data = { path: task.entry.name, message: "CRC" };
      return { ok: false, problem: { code: "file-unreadable", data } };
    }
    case "write":
      return { ok: true, value: writeZip(task.files) };
  }
}
