import { expect, test } from "vitest";
import { createTrash } from "#app/models/trash.ts";
import type { Card } from "#core/post/card.ts";
import { fillDisk } from "../../support/browser-storage.ts";
import { freshMachine, storeWith } from "../../support/services.ts";

async function setUp() {
  const { store } = await storeWith(await freshMachine().tab(), { id: "foix", text: "one" }, { id: "noel" });
  await store.trash("foix", 10);
  await store.trash("noel", 20);
  const back: Card[] = [];
  const failures: unknown[] = [];
  const trash = createTrash({
    store: () => store,
    back: (cards) => back.push(...cards),
    failed: (error) => failures.push(error),
  });
  const ids = () => trash.items.value.map(({ card }) => card.id).join(" ");
  return { store, trash, back, failures, ids };
}

test("shows what was thrown away, the latest first", async () => {
  const { trash, ids } = await setUp();
  await trash.load();
  expect(ids()).toBe("noel foix");
});

test("gives posts back as they were", async () => {
  const { store, trash, back, ids } = await setUp();
  await trash.restore(["foix"]);
  expect((await store.post("foix"))?.text).toBe("one");
  expect(back.map(({ id }) => id)).toEqual(["foix"]);
  expect(ids()).toBe("noel");
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
