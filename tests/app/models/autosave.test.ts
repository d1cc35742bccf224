import { describe, expect, test } from "vitest";
import type { SaveOutcome } from "#app/models/autosave.ts";
import { setUpAutosave as setUp } from "../../support/autosave.ts";
import { dice } from "../../support/dice.ts";

const full: SaveOutcome = { ok: false, problem: { code: "storage-full" } };

describe("createAutosave", () => {
  test("saves the newest text a delay after the first key, however fast the next ones come", async () => {
    const desk = setUp();
    desk.type("a");
    for (const ms of [100, 100]) {
      await desk.pass(ms);
      desk.type("b");
    }
    await desk.pass(49);
    expect(desk.saves).toEqual([]);
    await desk.pass(1);
    expect(desk.texts()).toEqual(["abb"]);
  });

  test("says saved once the save of the latest text is acknowledged, and not before", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    expect(desk.last()).toEqual({ kind: "saving" });
    desk.type("b");
    await desk.answer();
    expect(desk.last()).toEqual({ kind: "typing" });
    await desk.pass(250);
    await desk.answer();
    expect(desk.last()).toEqual({ kind: "saved", at: 500 });
  });

  test("runs one save at a time, then the newest text, skipping those between", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    for (const letter of "bcd") {
      desk.type(letter);
      await desk.pass(300);
    }
    expect(desk.texts()).toEqual(["a"]);
    await desk.answer();
    await desk.pass(0);
    expect(desk.texts()).toEqual(["a", "abcd"]);
  });

  test("keeps the text of a failed save and tries again by itself, ever less often", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    await desk.answer(full);
    expect(desk.last()).toEqual({ kind: "failed", problem: { code: "storage-full" } });
    await desk.pass(999);
    expect(desk.saves).toHaveLength(1);
    await desk.pass(1);
    expect(desk.saves).toHaveLength(2);
    await desk.answer(full);
    await desk.pass(1999);
    expect(desk.saves).toHaveLength(2);
    await desk.pass(1);
    await desk.answer();
    expect(desk.last()).toEqual({ kind: "saved", at: 3250 });
    expect(desk.states.map(({ kind }) => kind)).toEqual(["typing", "saving", "failed", "failed", "saved"]);
  });

  test("goes on saying failed while the writer types", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    await desk.answer(full);
    desk.type("b");
    expect(desk.last().kind).toBe("failed");
    await desk.pass(1000);
    expect(desk.texts()).toEqual(["a", "ab"]);
  });

  test("takes a save that throws for a failed one", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    await desk.answer(new Error("no chunk"));
    expect(desk.last()).toEqual({
      kind: "failed",
      problem: { code: "storage-failed", data: { message: "no chunk" } },
    });
    await desk.pass(1000);
    expect(desk.texts()).toEqual(["a", "a"]);
  });

  test("tries a refused text again and says that another tab wrote", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    await desk.answer({ ok: false, conflict: { text: "x" } });
    expect(desk.last()).toEqual({ kind: "failed", problem: { code: "changed-elsewhere" } });
    await desk.pass(1000);
    expect(desk.texts()).toEqual(["a", "a"]);
  });

  test("waits for the end of a composition, but not for ever", async () => {
    const desk = setUp();
    desk.composing = true;
    desk.type("^");
    await desk.pass(499);
    expect(desk.saves).toEqual([]);
    await desk.pass(1);
    expect(desk.texts()).toEqual(["^"]);
  });

  test("waits longer after a dear save, and never so long that the words of half a second are at stake", async () => {
    const desk = setUp();
    const waits: number[] = [];
    for (const cost of [20, 100, 125, 180, 400]) {
      desk.type("a");
      void desk.autosave.flush();
      await desk.pass(cost);
      await desk.answer();
      desk.type("b");
      const before = desk.saves.length;
      let wait = 0;
      for (; desk.saves.length === before; wait++) await desk.pass(1);
      waits.push(wait);
      await desk.answer();
    }
    expect(waits).toEqual([250, 300, 375, 320, 250]);
  });

  test("takes a save without an answer for a failed one, and tries again", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250 + 9999);
    expect(desk.last()).toEqual({ kind: "saving" });
    await desk.pass(1);
    expect(desk.last()).toEqual({ kind: "failed", problem: { code: "storage-silent" } });
    desk.type("b");
    await desk.pass(1000);
    expect(desk.texts()).toEqual(["a", "ab"]);
    // Of the one that was given up: it says nothing of the text that is waiting.
    await desk.answer();
    expect(desk.last().kind).toBe("failed");
    await desk.answer();
    expect(desk.last().kind).toBe("saved");
  });

  test("asks for the text only when a save begins", async () => {
    const desk = setUp();
    let asked = 0;
    for (let key = 0; key < 20; key++)
      desk.autosave.changed(() => {
        asked += 1;
        return "text";
      });
    expect(asked).toBe(0);
    await desk.pass(250);
    expect(asked).toBe(1);
  });
});

test("a listener that throws does not stop the saves", async () => {
  const desk = setUp();
  const thrown: unknown[] = [];
  const usual = process.listeners("unhandledRejection");
  process.removeAllListeners("unhandledRejection");
  process.on("unhandledRejection", (error) => thrown.push(error));
  desk.type("a");
  desk.onState = () => {
    desk.onState = () => undefined;
    throw new Error("listener");
  };
  await desk.pass(250);
  await desk.pass(250);
  await new Promise((resolve) => setImmediate(resolve));
  process.removeAllListeners("unhandledRejection");
  for (const listener of usual) process.on("unhandledRejection", listener);
  expect(desk.texts()).toEqual(["a"]);
  expect(thrown).toEqual([new Error("listener")]);
});

describe("flush", () => {
  test("starts the save before it returns", () => {
    const desk = setUp();
    desk.type("a");
    void desk.autosave.flush();
    expect(desk.texts()).toEqual(["a"]);
  });

  test("resolves true after the save under way and that of the newest text", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    desk.type("b");
    const flushed = desk.autosave.flush();
    await desk.answer();
    expect(desk.texts()).toEqual(["a", "ab"]);
    await desk.answer();
    expect(await flushed).toBe(true);
    await desk.pass(10_000);
    expect(desk.saves).toHaveLength(2);
  });

  test("settles once what was typed before it is stored, however fast the next words come", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    desk.type("b");
    const done: string[] = [];
    void desk.autosave.flush().then((ok) => done.push(`stored ${ok}`));
    void desk.autosave.flush("rest").then((ok) => done.push(`rest ${ok}`));
    const answerWhileTyping = async () => {
      desk.type("c");
      await desk.answer();
    };
    await answerWhileTyping();
    expect(desk.acknowledged).toBe("a");
    expect(done).toEqual([]);
    await answerWhileTyping();
    expect(desk.acknowledged).toBe("abc");
    expect(done).toEqual(["stored true"]);
    for (let key = 0; key < 50; key++) await answerWhileTyping();
    expect(done).toEqual(["stored true"]);
    await desk.answer();
    expect(done).toEqual(["stored true", "rest true"]);
    expect(desk.acknowledged).toBe(desk.text);
  });

  test("resolves true at once when nothing is waiting", async () => {
    expect(await setUp().autosave.flush()).toBe(true);
  });

  test("resolves false when the browser refuses, without waiting for the next attempt", async () => {
    const desk = setUp();
    desk.type("a");
    const flushed = desk.autosave.flush();
    await desk.answer(full);
    expect(await flushed).toBe(false);
  });

  test("tries at once although a failed save has its retry ahead", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    await desk.answer(full);
    const flushed = desk.autosave.flush();
    await desk.answer();
    expect(await flushed).toBe(true);
  });

  test("does not start a second save when the sign of the first calls it", async () => {
    const desk = setUp();
    desk.onState = () => void desk.autosave.flush();
    desk.type("a");
    await desk.pass(250);
    expect(desk.texts()).toEqual(["a"]);
  });
});

describe("leave", () => {
  test("journals what is not acknowledged, a save under way included, before it returns", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    desk.autosave.leave();
    expect(desk.journal).toEqual(["a"]);
  });

  test("journals nothing when all is acknowledged, and the same text only once", async () => {
    const desk = setUp();
    desk.autosave.leave();
    desk.type("a");
    desk.autosave.leave();
    desk.autosave.leave();
    await desk.pass(250);
    await desk.answer();
    desk.autosave.leave();
    expect(desk.journal).toEqual(["a"]);
  });

  test("journals the same text once more when the browser refused it the first time", async () => {
    const desk = setUp();
    desk.hasRoom = false;
    desk.type("a");
    desk.autosave.leave();
    await desk.pass(0);
    desk.autosave.leave();
    expect(desk.journal).toEqual(["a", "a"]);
  });
});

describe("dispose", () => {
  test("journals what is not acknowledged and says nothing any more", async () => {
    const desk = setUp();
    desk.type("a");
    await desk.pass(250);
    desk.autosave.dispose();
    await desk.answer(full);
    await desk.pass(60_000);
    expect(desk.journal).toEqual(["a"]);
    expect(desk.saves).toHaveLength(1);
    expect(desk.last()).toEqual({ kind: "saving" });
  });
});

describe("any interleaving of edits, slow saves, failures, flushes and departures", () => {
  test.each(Array.from({ length: 300 }, (_, seed) => seed))("keeps every promise (seed %i)", async (seed) => {
    const { roll: random } = dice(seed);
    const desk = setUp();
    desk.onState = (state) => {
      if (state.kind === "saved") expect(desk.acknowledged, "saved is true when said").toBe(desk.text);
    };
    const flushes: Promise<boolean>[] = [];
    const flush = async (before: string, until?: "rest") =>
      !(await desk.autosave.flush(until)) || desk.acknowledged.startsWith(before);
    for (let step = 0; step < 120; step++) {
      const act = random();
      if (act < 0.35) desk.type(String.fromCharCode(97 + Math.floor(random() * 26)));
      else if (act < 0.6) await desk.pass(Math.floor(random() * 400));
      else if (act < 0.75) await desk.answer();
      else if (act < 0.85) await desk.answer(random() < 0.8 ? full : new Error("?"));
      else if (act < 0.9) desk.composing = !desk.composing;
      else if (act < 0.95) flushes.push(flush(desk.text, random() < 0.3 ? "rest" : undefined));
      else {
        desk.autosave.leave();
        if (desk.acknowledged !== desk.text) expect(desk.journal.at(-1)).toBe(desk.text);
      }
      expect(desk.pending()).toBeLessThanOrEqual(1);
      if (desk.last().kind === "saved") expect(desk.acknowledged).toBe(desk.text);
    }
    // However it went, time and a browser that answers bring every word to safety.
    for (let round = 0; round < 8; round++) {
      while (desk.pending() > 0) await desk.answer();
      await desk.pass(5000);
    }
    expect(desk.acknowledged).toBe(desk.text);
    expect(desk.states.length === 0 || desk.last().kind === "saved").toBe(true);
    expect(await desk.autosave.flush()).toBe(true);
    expect(new Set(await Promise.all(flushes))).not.toContain(false);
  });
});
