import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { type BlogStore, openBlogStore } from "#store/blog-store.ts";
import { freshBrowser, sampleCard, samplePost, tasks } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

async function withPosts(count: number): Promise<BlogStore> {
  const store = await openBlogStore("carnet");
  const posts = Array.from({ length: count }, (_, index) => samplePost(`p${index}`));
  await store.saveMany(posts.map((post) => ({ post, card: sampleCard(post), expectedRev: 0 })));
  return store;
}

/** What a list would show, in an order that does not depend on how cards are stored. */
const shown = async (store: BlogStore): Promise<string[]> =>
  (await store.cards()).map(({ id, rev }) => `${id}@${rev}`).sort();

async function changesSinceSnapshot(): Promise<number> {
  const database = await openDB("ecritoire-blog-carnet");
  const count = await database.count("cardChanges");
  database.close();
  return count;
}

describe("cards", () => {
  test("says the same before and after a compaction, whatever happened since", async () => {
    const store = await withPosts(400);
    const before = await shown(store);
    await tasks();
    expect(await changesSinceSnapshot()).toBe(0);
    expect(await shown(store)).toEqual(before);

    const next = samplePost("p7", { rev: 2 });
    await store.save(next, sampleCard(next), 1);
    await store.trash("p8", 1);
    await store.trash("p9", 1);
    await store.restore("p9");
    expect(await changesSinceSnapshot()).toBe(3);
    const expected = before.filter((name) => name !== "p8@1").map((name) => name.replace("p7@1", "p7@2"));
    expect(await shown(store)).toEqual(expected.sort());
  });

  test("leaves a few changes beside the snapshot", async () => {
    const store = await withPosts(20);
    await store.cards();
    await tasks();
    expect(await changesSinceSnapshot()).toBe(20);
  });

  test("loses no save that comes while it compacts", async () => {
    const store = await withPosts(400);
    const reading = store.cards();
    const next = samplePost("p7", { rev: 2 });
    const saving = store.save(next, sampleCard(next), 1);
    await reading;
    const other = samplePost("p6", { rev: 2 });
    await Promise.all([saving, store.save(other, sampleCard(other), 1)]);
    await tasks();
    const cards = await shown(store);
    expect(cards).toHaveLength(400);
    expect(cards).toEqual(expect.arrayContaining(["p6@2", "p7@2"]));
  });
});

describe("saveCards", () => {
  test("replaces cards made again", async () => {
    const store = await withPosts(3);
    const made = (await store.cards()).map((card) => ({ ...card, version: 2 }));
    await store.saveCards(made);
    expect((await store.cards()).map(({ version }) => version)).toEqual([2, 2, 2]);
  });

  test("leaves the card of a post that changed or left meanwhile", async () => {
    const store = await withPosts(3);
    const made = (await store.cards()).map((card) => ({ ...card, version: 2 }));
    const next = samplePost("p0", { rev: 2 });
    await store.save(next, sampleCard(next), 1);
    await store.trash("p1", 1);
    await store.saveCards(made);
    expect((await store.cards()).map(({ id, rev, version }) => [id, rev, version]).sort()).toEqual([
      ["p0", 2, 1],
      ["p2", 1, 2],
    ]);
  });
});
