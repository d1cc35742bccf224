import { beforeEach, describe, expect, test, vi } from "vitest";
import { type BlogStore, openBlogStore } from "#store/blog-store.ts";
import type { JournalEntry } from "#store/journal.ts";
import { freshBrowser, loseConnections, memoryStorage, tasks } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

const entry = (changes: Partial<JournalEntry> = {}): JournalEntry => ({
  id: "foix",
  baseRev: 3,
  text: "last words",
  at: 1000,
  ...changes,
});

/** As at the next start: only what the database and localStorage kept. */
async function reopened(store: BlogStore): Promise<BlogStore> {
  await tasks();
  store.close();
  return openBlogStore("carnet");
}

describe("write", () => {
  test("has committed when it returns, without reading", async () => {
    const store = await openBlogStore("carnet");
    const { IDBTransaction, IDBObjectStore } = await import("fake-indexeddb");
    const commit = vi.spyOn(IDBTransaction.prototype, "commit");
    const get = vi.spyOn(IDBObjectStore.prototype, "get");
    void store.journal.write(entry());
    expect(commit).toHaveBeenCalledOnce();
    expect(get).not.toHaveBeenCalled();
    vi.restoreAllMocks();
    localStorage.clear();
    expect(await (await reopened(store)).journal.entries()).toMatchObject([entry()]);
  });

  test("keeps the latest text of each post", async () => {
    const store = await openBlogStore("carnet");
    void store.journal.write(entry());
    void store.journal.write(entry({ text: "later", at: 2000 }));
    void store.journal.write(entry({ id: "never-saved", baseRev: 0 }));
    const entries = await (await reopened(store)).journal.entries();
    expect(entries.map(({ id, text }) => [id, text]).sort()).toEqual([
      ["foix", "later"],
      ["never-saved", "last words"],
    ]);
  });

  test("keeps apart what two tabs write of one post, the older first", async () => {
    const [one, other] = [await openBlogStore("carnet"), await openBlogStore("carnet")];
    void other.journal.write(entry({ text: "of the other tab", at: 2000 }));
    void one.journal.write(entry({ over: ["4-abc"] }));
    expect(await (await reopened(one)).journal.entries()).toMatchObject([
      entry({ over: ["4-abc"] }),
      entry({ text: "of the other tab", at: 2000 }),
    ]);
  });

  test("survives in localStorage when the database was lost", async () => {
    const store = await openBlogStore("carnet");
    void store.journal.write(entry());
    await tasks();
    const { IDBFactory } = await import("fake-indexeddb");
    globalThis.indexedDB = new IDBFactory();
    expect(await (await openBlogStore("carnet")).journal.entries()).toMatchObject([entry()]);
  });

  test("has the database alone for a long text, and without room in localStorage", async () => {
    globalThis.localStorage = memoryStorage(200);
    const store = await openBlogStore("carnet");
    void store.journal.write(entry());
    const long = entry({ text: "x".repeat(500_001), at: 2000 });
    void store.journal.write(long);
    void store.journal.write(entry({ id: "noel", text: "y".repeat(300) }));
    const entries = await (await reopened(store)).journal.entries();
    expect(entries.map(({ id, text }) => [id, text.length]).sort()).toEqual([
      ["foix", 500_001],
      ["noel", 300],
    ]);
  });

  test("tries a new connection when the old one is gone", async () => {
    const store = await openBlogStore("carnet");
    loseConnections();
    void store.journal.write(entry());
    localStorage.clear();
    expect(await (await reopened(store)).journal.entries()).toMatchObject([entry()]);
  });
});

describe("remove", () => {
  test("removes what was replayed, both copies of it", async () => {
    const store = await openBlogStore("carnet");
    void store.journal.write(entry());
    await tasks();
    await store.journal.remove(await store.journal.entries());
    expect(await (await reopened(store)).journal.entries()).toEqual([]);
  });

  test("takes back what this page wrote, and nothing of another", async () => {
    const [one, other] = [await openBlogStore("carnet"), await openBlogStore("carnet")];
    void one.journal.write(entry());
    void other.journal.write(entry({ text: "of the other tab" }));
    await tasks();
    await one.journal.remove([{ id: "foix", at: 1000 }]);
    expect(await one.journal.entries()).toMatchObject([entry({ text: "of the other tab" })]);
  });

  test("leaves what another tab wrote meanwhile", async () => {
    const store = await openBlogStore("carnet");
    void store.journal.write(entry());
    await tasks();
    const replayed = await store.journal.entries();
    const later = entry({ text: "of the other tab", at: 2000 });
    void store.journal.write(later);
    await tasks();
    await store.journal.remove(replayed);
    expect(await store.journal.entries()).toMatchObject([later]);
  });
});

test("what others left in localStorage is not taken for an entry", async () => {
  localStorage.setItem("ecritoire:carnet:journal:foix", '{"id":"foix","text":"cut sho');
  localStorage.setItem("ecritoire:carnet:journal:noel", '{"id":"noel"}');
  localStorage.setItem("ecritoire:carnet-2:journal:noel", JSON.stringify(entry()));
  const store = await openBlogStore("carnet");
  expect(await store.journal.entries()).toEqual([]);
});
