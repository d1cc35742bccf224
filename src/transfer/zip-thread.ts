import type { FromZipWorker, ToZipWorker, ZipResult, ZipTask } from "./zip-messages.ts";

type Waiting = { resolve(result: ZipResult): void; reject(error: unknown): void };

/** How long the worker is kept for the next entry of the same zip. */
const idleMs = 5000;

let worker: Worker | null = null;
let idle: ReturnType<typeof setTimeout> | undefined;
let lastId = 0;
const waiting = new Map<number, Waiting>();

/** Runs a zip task off the main thread; on the page itself where there is no worker to be had. */
export async function runZipTask<Task extends ZipTask>(
  task: Task,
  signal?: AbortSignal,
): Promise<ZipResult<Task["type"]>> {
  // A task is answered with a result of its own type.
  return (await run(task, signal)) as ZipResult<Task["type"]>;
}

async function run(task: ZipTask, signal?: AbortSignal): Promise<ZipResult> {
  signal?.throwIfAborted();
  const thread = open();
  if (!thread) return onPage(task);
  const id = ++lastId;
  clearTimeout(idle);
  try {
    return await new Promise<ZipResult>((resolve, reject) => {
      waiting.set(id, { resolve, reject });
      signal?.addEventListener("abort", () => reject(signal.reason), { once: true });
      thread.postMessage({ id, task } satisfies ToZipWorker);
    });
  } catch (error) {
    // Whatever it was busy with, nobody waits for any more.
    if (signal?.aborted && waiting.size === 1) close();
    if (error instanceof WorkerLost) return onPage(task);
    throw error;
  } finally {
    waiting.delete(id);
    clearTimeout(idle);
    if (waiting.size === 0) idle = setTimeout(close, idleMs);
  }
}

class WorkerLost extends Error {}

function open(): Worker | null {
  if (worker || typeof Worker === "undefined") return worker;
  worker = new Worker(new URL("./zip-worker.ts", import.meta.url), { type: "module", name: "zip" });
  worker.addEventListener("message", ({ data }: MessageEvent<FromZipWorker>) => {
    const task = waiting.get(data.id);
    if ("crash" in data) task?.reject(new Error(data.crash));
    else task?.resolve(data.result);
  });
  worker.addEventListener("error", () => {
    // It did not load, or died of memory: what it had in hand is done again on the page.
    close();
    for (const { reject } of waiting.values()) reject(new WorkerLost());
  });
  return worker;
}

function close(): void {
  clearTimeout(idle);
  worker?.terminate();
  worker = null;
}

async function onPage(task: ZipTask): Promise<ZipResult> {
  const { doZipTask } = await import("./zip-task.ts");
  return doZipTask(task);
}
