import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { type BlogStore, openBlogStore } from "#store/blog-store.ts";
import { fillDisk, freshBrowser, sampleCard, samplePost } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

const post = samplePost("foix");
const revision = { postId: "foix", at: 1, text: "avant", reason: "import" as const };

async function withPost(): Promise<BlogStore> {
  const store = await openBlogStore("carnet");
  await store.save(post, sampleCard(post), 0, { baseText: "base", revision });
  return store;
}

describe("trash", () => {
  test("moves post, card and base together", async () => {
    const store = await withPost();
    await store.trash("foix", 5);
    expect(await store.trashed()).toEqual([
      { id: "foix", at: 5, post, card: sampleCard(post), baseText: "base" },
    ]);
    expect(await store.post("foix")).toBeUndefined();
    expect(await store.baseText("foix")).toBeUndefined();
    expect(await store.cards()).toEqual([]);
  });

  test("does nothing to a post that another tab threw away first", async () => {
    const store = await withPost();
    await store.trash("foix", 5);
    await store.trash("foix", 6);
    expect((await store.trashed()).map(({ at }) => at)).toEqual([5]);
  });

  test("moves nothing at all when the disk is full", async () => {
    const store = await withPost();
    const makeRoom = fillDisk();
    await expect(store.trash("foix", 5)).rejects.toMatchObject({ problem: { code: "storage-full" } });
    makeRoom();
    expect(await store.post("foix")).toEqual(post);
    expect(await store.trashed()).toEqual([]);
  });
});

describe("restore", () => {
  test("puts everything back, revisions too", async () => {
    const store = await withPost();
    await store.trash("foix", 5);
    await store.restore("foix");
    expect(await store.post("foix")).toEqual(post);
    expect(await store.cards()).toEqual([sampleCard(post)]);
    expect(await store.baseText("foix")).toBe("base");
    expect(await store.revisions("foix")).toEqual([revision]);
    expect(await store.trashed()).toEqual([]);
  });

  test("never overwrites a living post", async () => {
    const store = await withPost();
    await store.trash("foix", 5);
    const twin = samplePost("foix", { text: "twin" });
    await store.save(twin, sampleCard(twin), 0);
    await expect(store.restore("foix")).rejects.toMatchObject({ problem: { code: "storage-failed" } });
    expect(await store.post("foix")).toEqual(twin);
    expect(await store.trashed()).toHaveLength(1);
  });
});

describe("purge", () => {
  test("deletes for good what is in the trash, with its revisions, and nothing else", async () => {
    const store = await withPost();
    const living = samplePost("noel");
    await store.save(living, sampleCard(living), 0, { revision: { ...revision, postId: "noel" } });
    for (const postId of ["foix", "noel"])
      await store.addRevision({ ...revision, postId, text: "après", at: 2 });
    await store.trash("foix", 5);
    await store.purge(["foix", "noel", "none"]);
    expect(await store.trashed()).toEqual([]);
    expect(await store.revisions("foix")).toEqual([]);
    expect(await store.post("noel")).toEqual(living);
    expect(await store.revisions("noel")).toHaveLength(2);
    // No packed text of it is left behind either: it would take room for good.
    expect(await recordsIn("ecritoire-blog-carnet", "revisionPacks")).toBe(2);
  });
});

async function recordsIn(name: string, store: string): Promise<number> {
  const database = await openDB(name);
  const records = await database.count(store);
  database.close();
  return records;
}
