import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Keeper, Kept } from "#app/models/keeper.ts";
import { createPostSaving } from "#app/models/post-saving.ts";
import { postTools } from "#app/models/post-tools.ts";
import type { Post } from "#core/post/post.ts";
import type { JournalEntry } from "#store/schema.ts";
import { samplePost } from "../../support/browser-storage.ts";

describe("the saving of one post", () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => void vi.useRealTimers());

  test("writes the text again when the database lost it while a save was under way", async () => {
    const desk = setUp();
    desk.type("a");
    const first = desk.saving.flush();
    await vi.advanceTimersByTimeAsync(0);
    const again = desk.saving.rewrite(() => "a");
    await desk.answer();
    expect(desk.calls).toEqual(["save a", "rewrite a"]);
    expect(desk.saving.state.value.kind).not.toBe("saved");
    await desk.answer();
    expect(await Promise.all([first, again])).toEqual([true, true]);
    expect(desk.saving.state.value.kind).toBe("saved");
  });

  test("leaves words in the journal that were typed while the save was under way which is acknowledged", async () => {
    const desk = setUp();
    desk.type("a");
    await vi.advanceTimersByTimeAsync(250);
    desk.type("ab");
    desk.saving.leave();
    await desk.answer();
    expect(desk.calls).toEqual(["save a", "journal ab"]);
    await vi.advanceTimersByTimeAsync(250);
    await desk.answer();
    expect(desk.calls.slice(2)).toEqual(["save ab", "unjournal"]);
  });

  test("leaves words in the journal that go on from those that it held, which another tab may have put back", async () => {
    const desk = setUp();
    desk.type("Foix,");
    desk.saving.leave();
    desk.type("Foix, la");
    desk.saving.leave();
    desk.type("Foix, la nuit");
    desk.saving.leave();
    const prints = ["Foix", "Foix,", "Foix, la"].map(postTools.fingerprint);
    expect(desk.journal.at(-1)).toMatchObject({ over: prints, text: "Foix, la nuit" });
    // Once acknowledged, it is over: what is journaled then goes on from that text alone.
    await vi.advanceTimersByTimeAsync(250);
    await desk.answer();
    desk.type("Foix, le jour");
    desk.saving.leave();
    expect(desk.journal.at(-1)!.over).toEqual([postTools.fingerprint("Foix, la nuit")]);
  });

  test("writes over a save that was given up, though the text is again as it was", async () => {
    const desk = setUp();
    desk.type("a");
    await vi.advanceTimersByTimeAsync(250 + 10_000);
    expect(desk.saving.state.value.kind).toBe("failed");
    desk.type("Foix");
    await vi.advanceTimersByTimeAsync(1000);
    expect(desk.calls).toEqual(["save a", "save Foix"]);
    // It came true after all, before the one that follows it.
    desk.stored = { ...desk.stored, text: "a", rev: 2 };
    await desk.answer({ ok: false, problem: { code: "storage-silent" } });
    await desk.answer({ ok: false, conflict: desk.stored });
    await desk.answer();
    expect(desk.calls.slice(2)).toEqual(["save Foix"]);
    expect(desk.saving.post.value).toMatchObject({ text: "Foix", rev: 3 });
    expect(desk.saving.state.value.kind).toBe("saved");
  });
});

/** A keeper that answers when told, one call after the other. */
function setUp() {
  const calls: string[] = [];
  const open: { done(given?: Kept): void }[] = [];
  const post = samplePost("foix", { text: "Foix" });
  const desk = {
    calls,
    journal: [] as Pick<JournalEntry, "over" | "text">[],
    stored: post,
    type: (text: string) => desk.saving.changed(() => text),
    async answer(kept?: Kept) {
      open.shift()?.done(kept);
      await vi.advanceTimersByTimeAsync(0);
    },
    saving: createPostSaving({
      post,
      tools: postTools,
      now: () => Date.now(),
      composing: () => false,
      keeper: {
        load: async () => desk.stored,
        saveText: (known: Post, text: string) => call(`save ${text}`, known, text),
        rewrite: (known: Post, text: string) => call(`rewrite ${text}`, known, text),
      } as unknown as Keeper,
      async journal(entry) {
        desk.journal.push(entry);
        calls.push(`journal ${entry.text}`);
        return true;
      },
      unjournal: () => void calls.push("unjournal"),
      keepCopy: () => Promise.reject(new Error("No copy is wanted here")),
      becameCopy: () => undefined,
      overtaken: () => undefined,
    }),
  };

  function call(name: string, known: Post, text: string): Promise<Kept> {
    calls.push(name);
    return new Promise((resolve) => {
      open.push({
        done: (given) => resolve(given ?? { ok: true, post: { ...known, text, rev: known.rev + 1 } }),
      });
    });
  }

  return desk;
}
