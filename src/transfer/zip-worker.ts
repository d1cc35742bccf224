import type { FromZipWorker, ToZipWorker } from "./zip-messages.ts";
import { doZipTask } from "./zip-task.ts";

// fflate's own asynchronous functions start workers from blobs, which `worker-src 'self'` refuses: this one is a file.
addEventListener("message", async (event: MessageEvent<ToZipWorker>) => {
  const { id, task } = event.data;
  try {
    const result = await doZipTask(task);
    answer({ id, result }, result.ok ? [result.bytes.buffer] : []);
  } catch (error) {
    answer({ id, crash: String(error) }, []);
  }
});

function answer(message: FromZipWorker, transfer: Transferable[]): void {
  postMessage(message, { transfer });
}
