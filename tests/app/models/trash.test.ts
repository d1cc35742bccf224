import { expect, test } from "vitest";
import { createTrash, trashMs } from "#app/models/trash.ts";
import type { Card } from "#core/post/card.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { freshMachine, storeWith } from "../../support/services.ts";

async function setUp() {
  const { store, keeper } = await storeWith(
    await freshMachine().tab(),
    { id: "foix", text: "one" },
    { id: "noel" },
  );
  await store.trash("foix", 10);
  await store.trash("noel", 20);
  const back: Card[] = [];
  const failures: unknown[] = [];
  const renamed: string[] = [];
  const paths = new Set<string>();
  const trash = createTrash({
    store: () => store,
    keeper: () => keeper,
    taken: (path) => paths.has(path),
    renamed: (path) => renamed.push(path),
    back: (cards) => back.push(...cards),
    failed: (error) => failures.push(error),
  });
  const ids = () => trash.items.value.map(({ card }) => card.id).join(" ");
  return { store, keeper, trash, back, renamed, paths, failures, ids };
}

test("shows what was thrown away, the latest first, and until when it is kept", async () => {
  const { trash, ids } = await setUp();
  await trash.load();
  expect(ids()).toBe("noel foix");
  expect(trash.items.value.map(({ keptUntil }) => keptUntil)).toEqual([20 + trashMs, 10 + trashMs]);
});

test("gives posts back as they were", async () => {
  const { store, trash, back, renamed, ids } = await setUp();
  await trash.restore(["foix"]);
  expect((await store.post("foix"))?.text).toBe("one");
  expect(back.map(({ id }) => id)).toEqual(["foix"]);
  expect(renamed).toEqual([]);
  expect(ids()).toBe("noel");
});

test("gives a post back with its history", async () => {
  const { store, trash } = await setUp();
  await store.addRevision({ postId: "foix", at: 5, text: "before one", reason: "pause" });
  await trash.restore(["foix"]);
  expect(await store.revisions("foix")).toMatchObject([{ text: "before one" }]);
});

test("gives a post back under a free name where its own is taken, and says so", async () => {
  const { store, trash, back, renamed, paths } = await setUp();
  paths.add("_posts/2017-09-17-foix.md");
  await trash.restore(["foix"]);
  const path = "_posts/2017-09-17-foix-2.md";
  expect(await store.post("foix")).toMatchObject({ path, text: "one", rev: 2 });
  expect(await store.cards()).toMatchObject([{ id: "foix", path, rev: 2 }]);
  expect(back).toMatchObject([{ id: "foix", path }]);
  expect(renamed).toEqual([path]);
});

test("gives two posts of one name back under two", async () => {
  const { store, keeper, trash, renamed } = await setUp();
  const path = "_posts/2017-09-17-foix.md";
  await keeper.add({ id: "b", path, text: "two", rev: 1, createdAt: 1, updatedAt: 1 });
  await store.trash("b", 30);
  await trash.restore(["foix", "b"]);
  expect((await store.cards()).map((card) => card.path).sort()).toEqual([
    "_posts/2017-09-17-foix-2.md",
    path,
  ]);
  expect(renamed).toHaveLength(1);
});

test("knows that the repository still holds a text that came back under another name", async () => {
  const { store, keeper, trash, paths } = await setUp();
  const path = "_posts/2018-01-01-c.md";
  const base = { path, rev: 1, at: 1, from: "folder" } as const;
  await keeper.add({ id: "c", path, text: "there", rev: 1, createdAt: 1, updatedAt: 1, base });
  await store.trash("c", 30);
  paths.add(path);
  await trash.restore(["c"]);
  expect((await store.post("c"))?.base).toEqual({ ...base, rev: 2 });
});

test("deletes for good what it is told, and all when emptied", async () => {
  const { store, trash, ids } = await setUp();
  await trash.purge(["foix"]);
  expect(ids()).toBe("noel");
  await trash.empty();
  expect(ids()).toBe("");
  expect(await store.trashed()).toEqual([]);
});

test("tells what the storage refuses, and shows what is there", async () => {
  const { trash, back, failures, ids } = await setUp();
  const end = fillDisk();
  await trash.restore(["foix"]);
  await trash.purge(["noel"]);
  end();
  expect(failures).toMatchObject([
    { problem: { code: "storage-full" } },
    { problem: { code: "storage-full" } },
  ]);
  expect(back).toEqual([]);
  expect(ids()).toBe("noel foix");
});
