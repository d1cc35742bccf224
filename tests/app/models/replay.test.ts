import { describe, expect, test } from "vitest";
import { replayJournal } from "#app/models/replay.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { fillDisk, tasks } from "../../support/browser-storage.ts";
import { freshMachine, storeWith } from "../../support/services.ts";

async function setUp(...posts: Parameters<typeof storeWith>[1][]) {
  const services = await freshMachine().tab();
  const { store, keeper } = await storeWith(services, ...posts);
  const paths = new Set((await store.cards()).map((card) => card.path));
  const journaled = async (text: string, over: string, changes: { id?: string; at?: number } = {}) => {
    await store.journal.write({
      id: "foix",
      baseRev: 1,
      over: [fingerprint(over)],
      text,
      at: 5e12,
      ...changes,
    });
    await tasks();
  };
  const replay = async () =>
    replayJournal(await store.journal.entries(), {
      store,
      keeper,
      services,
      taken: (path) => paths.has(path),
    });
  return { store, keeper, journaled, replay };
}

const post = { id: "foix", path: "_posts/2017-09-17-foix.md", text: "one" };

describe("replayJournal", () => {
  test("puts back what was typed on the stored text, and empties the journal", async () => {
    const { store, journaled, replay } = await setUp(post);
    await journaled("one two", "one");
    expect(await replay()).toEqual({ restored: 1, copies: [] });
    expect(await store.post("foix")).toMatchObject({ text: "one two", rev: 2 });
    expect(await store.journal.entries()).toEqual([]);
  });

  test("puts it back over a save that was still on its way when the page went", async () => {
    const { store, keeper, replay } = await setUp(post);
    const over = ["one", "one two"].map(fingerprint);
    await store.journal.write({ id: "foix", baseRev: 1, over, text: "one two three", at: 5e12 });
    await keeper.saveText((await keeper.load("foix"))!, "one two");
    await replay();
    expect((await store.post("foix"))?.text).toBe("one two three");
  });

  test("puts it back on a post that was moved meanwhile", async () => {
    const { store, keeper, journaled, replay } = await setUp(post);
    await journaled("one two", "one");
    await keeper.change("foix", (stored) => ({ ...stored, path: "_drafts/foix.md" }));
    await replay();
    expect(await store.post("foix")).toMatchObject({ text: "one two", path: "_drafts/foix.md" });
  });

  test("keeps both where another tab wrote on, as a post of its own beside", async () => {
    const { store, keeper, journaled, replay } = await setUp(post);
    await journaled("one two", "one");
    await keeper.saveText((await keeper.load("foix"))!, "one else");
    expect(await replay()).toEqual({ restored: 0, copies: ["_posts/2017-09-17-foix-2.md"] });
    const texts = (await store.posts((await store.cards()).map(({ id }) => id))).map(({ text }) => text);
    expect(texts.sort()).toEqual(["one else", "one two"]);
    expect(await store.journal.entries()).toEqual([]);
  });

  test("keeps as a revision what is older than what is stored", async () => {
    const { store, keeper, journaled, replay } = await setUp(post);
    await journaled("one two", "one", { at: 10 });
    await keeper.saveText((await keeper.load("foix"))!, "one else");
    expect(await replay()).toEqual({ restored: 0, copies: [] });
    expect((await store.post("foix"))?.text).toBe("one else");
    expect(await store.revisions("foix")).toMatchObject([
      { text: "one two", reason: "journal" },
      { text: "one", reason: "opened" },
    ]);
  });

  test("says nothing of what was saved after all", async () => {
    const { store, keeper, journaled, replay } = await setUp(post);
    await journaled("one two", "one");
    await keeper.saveText((await keeper.load("foix"))!, "one two");
    expect(await replay()).toEqual({ restored: 0, copies: [] });
    expect(await store.journal.entries()).toEqual([]);
  });

  test("makes a draft of the words of a post that is gone", async () => {
    const { store, journaled, replay } = await setUp();
    await journaled("first words", "", { at: Date.UTC(2017, 8, 18) });
    expect(await replay()).toEqual({ restored: 1, copies: [] });
    const [card] = await store.cards();
    expect(await store.post(card!.id)).toMatchObject({ text: "first words", path: "_drafts/2017-09-18.md" });
  });

  test("brings words on a post of the trash beside it, and no text that lies there already", async () => {
    const { store, journaled, replay } = await setUp(post, { id: "noel", text: "tree" });
    await journaled("one two", "one");
    await journaled("tree", "", { id: "noel" });
    await store.trash("foix", 9);
    await store.trash("noel", 9);
    expect(await replay()).toEqual({ restored: 1, copies: [] });
    expect(await store.cards()).toHaveLength(1);
    expect(await store.trashed()).toHaveLength(2);
  });

  test("leaves in the journal what a full disk refuses, and goes on with the others", async () => {
    const { store, journaled, replay } = await setUp(post, { id: "noel", text: "tree" });
    await journaled("one two", "one");
    await journaled("tree", "", { id: "noel" });
    const end = fillDisk();
    expect(await replay()).toEqual({ restored: 0, copies: [] });
    end();
    expect((await store.journal.entries()).map(({ text }) => text)).toContain("one two");
    expect((await replay()).restored).toBe(1);
    expect((await store.post("foix"))?.text).toBe("one two");
  });

  test("goes by the revision for an entry that names no text", async () => {
    const { store, replay } = await setUp(post);
    await store.journal.write({ id: "foix", baseRev: 1, text: "one two", at: 5e12 });
    await tasks();
    await replay();
    expect((await store.post("foix"))?.text).toBe("one two");
  });
});
