import { afterEach, describe, expect, test, vi } from "vitest";
import { encodePost } from "#transfer/text.ts";
import type { FromZipWorker, ToZipWorker } from "#transfer/zip-messages.ts";
import { doZipTask } from "#transfer/zip-task.ts";

const task = { type: "write", files: [{ path: "a.md", bytes: encodePost("a"), modifiedAt: 0 }] } as const;

/** A worker that answers as told; each test loads the module anew, for it keeps its worker. */
async function withWorker(react: (worker: FakeWorker, message: ToZipWorker) => void) {
  const made: FakeWorker[] = [];
  vi.stubGlobal(
    "Worker",
    class extends FakeWorker {
      constructor() {
        super(react);
        made.push(this);
      }
    },
  );
  vi.resetModules();
  const { runZipTask } = await import("#transfer/zip-thread.ts");
  return { runZipTask, made };
}

class FakeWorker extends EventTarget {
  terminated = false;
  react: (worker: FakeWorker, message: ToZipWorker) => void;

  constructor(react: (worker: FakeWorker, message: ToZipWorker) => void) {
    super();
    this.react = react;
  }

  postMessage(message: ToZipWorker): void {
    queueMicrotask(() => this.react(this, message));
  }

  answer(data: FromZipWorker): void {
    this.dispatchEvent(new MessageEvent("message", { data }));
  }

  terminate(): void {
    this.terminated = true;
  }
}

afterEach(() => vi.unstubAllGlobals());

describe("runZipTask", () => {
  test("asks one worker for all tasks and gives each its own answer", async () => {
    const { runZipTask, made } = await withWorker(async (worker, message) => {
      worker.answer({ id: message.id, result: await doZipTask(message.task) });
    });
    const results = await Promise.all([runZipTask(task), runZipTask(task)]);
    expect(results.map((result) => result.ok)).toEqual([true, true]);
    expect(made.length).toBe(1);
  });

  test("does the work on the page when the worker does not load", async () => {
    const { runZipTask, made } = await withWorker((worker) => worker.dispatchEvent(new Event("error")));
    expect(await runZipTask(task)).toMatchObject({ ok: true });
    expect(made[0]!.terminated).toBe(true);
  });

  test("throws what is a bug in the worker", async () => {
    const { runZipTask } = await withWorker((worker, { id }) => worker.answer({ id, crash: "oops" }));
    await expect(runZipTask(task)).rejects.toThrow("oops");
  });

  test("stops the worker when nobody waits any more", async () => {
    const { runZipTask, made } = await withWorker(() => undefined);
    const stop = new AbortController();
    const running = runZipTask(task, stop.signal);
    stop.abort();
    await expect(running).rejects.toThrow();
    expect(made[0]!.terminated).toBe(true);
  });
});
