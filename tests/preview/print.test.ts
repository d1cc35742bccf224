import { expect, test } from "vitest";
import type { FromWorker, ToWorker } from "#preview/messages.ts";
import { printHtml } from "#preview/print.ts";
import type { WorkerLike } from "#preview/start-worker.ts";
import { siteOf } from "../support/render.ts";

const request = { id: "x", path: "_posts/2017-01-01-x.md", text: "a" };

/** A worker that answers each message so. */
function worker(answer: (message: ToWorker) => FromWorker | null) {
  const fake = {
    onmessage: null as WorkerLike["onmessage"],
    onerror: null as WorkerLike["onerror"],
    isOver: false,
    postMessage(message: ToWorker) {
      const data = answer(message);
      if (data) fake.onmessage?.call(fake as unknown as Worker, { data } as MessageEvent);
    },
    terminate() {
      fake.isOver = true;
    },
  };
  return fake;
}

test("prints in a worker that ends with it", async () => {
  const printed = { html: "<p>a</p>\n", left: [], lacksColors: false };
  const fake = worker((message) =>
    message.type === "print" ? { type: "printed", ticket: message.ticket, printed } : null,
  );
  expect(await printHtml(siteOf(), request, () => fake)).toEqual(printed);
  expect(fake.isOver).toBe(true);
});

test("tells what went wrong there, and ends the worker all the same", async () => {
  const fake = worker((message) =>
    message.type === "print" ? { type: "failed", ticket: message.ticket, message: "Too deep" } : null,
  );
  await expect(printHtml(siteOf(), request, () => fake)).rejects.toThrow("Too deep");
  expect(fake.isOver).toBe(true);
});
