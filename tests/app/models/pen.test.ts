import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { createPen, type Pen, type PenSource } from "#app/models/pen.ts";
import type { Locks } from "#app/services.ts";
import { createLockTable, type LockTable, type TabLocks } from "../../support/lock-table.ts";

let table: LockTable;

beforeEach(() => {
  vi.useFakeTimers();
  table = createLockTable();
});
afterEach(() => {
  vi.useRealTimers();
});

type Writer = { pen: Pen; locks: TabLocks; log: string[]; post: { name: string } };

/** A tab with the post open; `log` tells what it did for the others, in order. */
function open(changes: Partial<PenSource> = {}): Writer {
  const log: string[] = [];
  const post = { name: "foix" };
  const locks = table.tab();
  const pen = createPen({
    locks,
    name: () => post.name,
    taken: async () => void log.push("stored its words"),
    reread: async () => void log.push("read again"),
    ...changes,
  });
  pen.ask();
  return { pen, locks, log, post };
}

/** Everything that is due now, without waiting for what takes its time. */
const settle = () => vi.advanceTimersByTimeAsync(5);

describe("a pen", () => {
  test("is here before the browser has answered, and afterwards", async () => {
    const { pen, log } = open();
    expect(pen.place.value).toBe("here");
    await settle();
    expect(pen.place.value).toBe("here");
    expect(log).toEqual([]);
  });

  test("is elsewhere while another tab has it, and comes when that one lays it down", async () => {
    const first = open();
    await settle();
    const second = open();
    await settle();
    expect(second.pen.place.value).toBe("elsewhere");
    first.pen.layDown();
    await settle();
    expect(second.pen.place.value).toBe("here");
    expect(second.log).toEqual(["read again"]);
  });

  test("comes by itself from a tab that crashed", async () => {
    const first = open();
    await settle();
    const second = open();
    await settle();
    first.locks.kill();
    await settle();
    expect(second.pen.place.value).toBe("here");
  });

  test("goes round in the order in which it was asked for", async () => {
    const [first, second, third] = [open(), open(), open()];
    await settle();
    expect([first, second, third].map(({ pen }) => pen.place.value)).toEqual([
      "here",
      "elsewhere",
      "elsewhere",
    ]);
    first.pen.layDown();
    await settle();
    expect([second, third].map(({ pen }) => pen.place.value)).toEqual(["here", "elsewhere"]);
  });

  test("that is taken comes once the tab that had it has stored its words and they were read", async () => {
    let tell = () => {};
    const first = open({
      taken: () =>
        new Promise((told) => {
          tell = told;
        }),
    });
    await settle();
    const second = open();
    await settle();
    second.pen.take();
    await settle();
    expect([first.pen.place.value, second.pen.place.value]).toEqual(["elsewhere", "coming"]);
    expect(second.log).toEqual([]);
    tell();
    second.pen.laidDown();
    await settle();
    expect([first.pen.place.value, second.pen.place.value]).toEqual(["elsewhere", "here"]);
    expect(second.log).toEqual(["read again"]);
  });

  test("is taken to and fro", async () => {
    const [first, second] = [open(), open()];
    await settle();
    for (const [taker, loser] of [
      [second, first],
      [first, second],
      [second, first],
    ] as const) {
      taker.pen.take();
      await settle();
      taker.pen.laidDown();
      await settle();
      expect([taker.pen.place.value, loser.pen.place.value]).toEqual(["here", "elsewhere"]);
    }
    second.pen.layDown();
    await settle();
    expect(first.pen.place.value).toBe("here");
  });

  test("is not waited for for ever: a frozen tab never answers, and finds out when it wakes", async () => {
    const first = open();
    await settle();
    const second = open();
    await settle();
    first.locks.freeze();
    second.pen.take();
    await settle();
    expect(second.pen.place.value).toBe("coming");
    await vi.advanceTimersByTimeAsync(1100);
    expect(second.pen.place.value).toBe("here");
    expect(first.pen.place.value).toBe("here");
    first.locks.thaw();
    await settle();
    expect(first.pen.place.value).toBe("elsewhere");
    expect(first.log).toEqual(["stored its words"]);
  });

  test("lets the writer type although what is stored cannot be read", async () => {
    const first = open();
    await settle();
    const second = open({ reread: () => new Promise(() => {}) });
    await settle();
    first.pen.layDown();
    await settle();
    expect(second.pen.place.value).toBe("coming");
    await vi.advanceTimersByTimeAsync(2100);
    expect(second.pen.place.value).toBe("here");
  });

  test("is asked for anew under the name of the copy that the post became", async () => {
    const first = open();
    await settle();
    const second = open();
    await settle();
    second.post.name = "foix-2";
    second.pen.ask();
    await settle();
    expect([first.pen.place.value, second.pen.place.value]).toEqual(["here", "here"]);
  });

  test("that the browser took away for reasons of its own is asked for again", async () => {
    const first = open();
    await settle();
    // Nobody who wants to write.
    void table.tab().request("foix", { steal: true }, async () => {});
    await settle();
    await settle();
    expect(first.log).toEqual(["stored its words", "read again"]);
    expect(first.pen.place.value).toBe("here");
  });

  test("is wherever somebody writes, in a browser without locks or one that refuses them", async () => {
    const refusing: Locks = {
      request: () => Promise.reject(new DOMException("Not here", "SecurityError")),
    };
    const all = [open({ locks: null }), open({ locks: null }), open({ locks: refusing })];
    await settle();
    expect(all.map(({ pen }) => pen.place.value)).toEqual(["here", "here", "here"]);
    for (const { pen } of all) pen.take();
    await settle();
    expect(all.map(({ pen }) => pen.place.value)).toEqual(["here", "here", "here"]);
  });
});
