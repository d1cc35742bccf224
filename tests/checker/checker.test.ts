import { describe, expect, test } from "vitest";
import { createChecker, type WorkerLike } from "#checker/checker.ts";
import type { FromChecker, ToChecker } from "#checker/messages.ts";
import { siteAround } from "../support/check.ts";

/** A worker that answers when it is told to. */
function slowWorker() {
  const heard: ToChecker[] = [];
  const worker: WorkerLike = {
    postMessage: (message: ToChecker) => heard.push(message),
    terminate: () => undefined,
    onmessage: null,
    onerror: null,
  };
  const tickets = () => heard.flatMap((message) => (message.type === "check" ? [message] : []));
  const answer = (ticket: number) => {
    const data: FromChecker = { type: "checked", ticket, checked: { findings: [], excerptHtml: null } };
    worker.onmessage?.call(worker as Worker, { data } as MessageEvent);
  };
  return { worker, heard, tickets, answer };
}

const task = (id: string, isOpen = false) => ({ id, path: `_posts/${id}.md`, text: id, isOpen });

describe("createChecker", () => {
  test("starts its worker at the first check, and tells it of the blog first", () => {
    const { worker, heard } = slowWorker();
    let starts = 0;
    const checker = createChecker(() => {
      starts++;
      return worker;
    });
    checker.setSite(siteAround({}));
    expect(starts).toBe(0);
    void checker.check(task("a"));
    expect(heard.map(({ type }) => type)).toEqual(["site", "check"]);
  });

  test("lets the open post go before those that wait, and drops its older text", async () => {
    const { worker, tickets, answer } = slowWorker();
    const checker = createChecker(() => worker);
    checker.setSite(siteAround({}));
    const first = checker.check(task("a"));
    void checker.check(task("b"));
    const older = checker.check(task("open", true));
    const newer = checker.check(task("open", true));
    await expect(older).rejects.toThrow("newer check");
    answer(1);
    await first;
    expect(tickets().at(-1)).toMatchObject({ ticket: 4, task: { id: "open" } });
    answer(4);
    await newer;
    expect(tickets().at(-1)).toMatchObject({ task: { id: "b" } });
  });

  test("goes on with another worker when one breaks", async () => {
    const broken = slowWorker();
    const whole = slowWorker();
    const workers = [broken.worker, whole.worker];
    const checker = createChecker(() => workers.shift()!);
    checker.setSite(siteAround({}));
    const lost = checker.check(task("a"));
    const next = checker.check(task("b"));
    broken.worker.onerror?.call(broken.worker as Worker, { message: "gone" } as ErrorEvent);
    await expect(lost).rejects.toThrow("gone");
    expect(whole.heard.map(({ type }) => type)).toEqual(["site", "check"]);
    whole.answer(2);
    await expect(next).resolves.toEqual({ findings: [], excerptHtml: null });
  });
});
