import type { FromZipWorker, ToZipWorker } from "./zip-messages.ts";
import { doZipTask } from "./zip-task.ts";

// The libraries' own workers start from blobs, which `worker-src 'self'` refuses: this one is a file.
addEventListener("message", async (event: MessageEvent<ToZipWorker>) => {
  const { id, task } = event.data;
  try {
    const result = await doZipTask(task);
    answer({ id, result }, result.ok && "buffer" in result.value ? [result.value.buffer] : []);
  } catch (error) {
    answer({ id, crash: String(error) }, []);
  }
});

function answer(message: FromZipWorker, transfer: Transferable[]): void {
  postMessage(message, { transfer });
}
