/** The part of `Worker` that is needed, so that a test can stand in. */
export type WorkerLike = Pick<Worker, "postMessage" | "terminate" | "onmessage" | "onerror">;

/** A render worker of its own. */
export function startWorker(): WorkerLike {
  return new Worker(new URL("./render-worker.ts", import.meta.url), { type: "module", name: "render" });
}
