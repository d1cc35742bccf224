import { expect, test } from "vitest";
import { trashMs } from "#app/models/trash.ts";
import { purgeOld } from "#app/models/trash-purge.ts";
import { freshMachine, storeWith } from "../../support/services.ts";

const day = 86_400_000;
const thrown = 100 * day;

async function setUp() {
  const { store } = await storeWith(await freshMachine().tab());
  const add = async (id: string, at: number) => {
    const post = { id, path: `${id}.md`, text: id, rev: 1, createdAt: at, updatedAt: at };
    const { bareCard } = await import("#core/post/card.ts");
    await store.save(post, bareCard(post), 0);
  };
  await add("foix", thrown - day);
  await store.trash("foix", thrown);
  await store.addRevision({ postId: "foix", at: thrown - day, text: "before", reason: "pause" });
  const left = async () => (await store.trashed()).map(({ id }) => id);
  return { store, add, left };
}

test("lets go of what is too old at the second start that finds it so, with its versions", async () => {
  const { store, left } = await setUp();
  expect(await purgeOld(store, thrown + trashMs)).toBe(0);
  expect(await purgeOld(store, thrown + trashMs + day - 1)).toBe(0);
  expect(await left()).toEqual(["foix"]);
  expect(await purgeOld(store, thrown + trashMs + day)).toBe(1);
  expect(await left()).toEqual([]);
  expect(await store.revisions("foix")).toEqual([]);
});

test("keeps what is not old enough", async () => {
  const { store, left } = await setUp();
  for (const after of [0, day, trashMs - 2 * day, trashMs - 1]) await purgeOld(store, thrown + after);
  expect(await left()).toEqual(["foix"]);
});

test("counts anew what was thrown away again", async () => {
  const { store, left } = await setUp();
  await purgeOld(store, thrown + trashMs);
  await store.restore("foix");
  await purgeOld(store, thrown + trashMs + day);
  await store.trash("foix", thrown + trashMs + 2 * day);
  await purgeOld(store, thrown + trashMs + 3 * day);
  expect(await left()).toEqual(["foix"]);
});

test("is not deceived by a clock that was years ahead for a start", async () => {
  const { store, left } = await setUp();
  await purgeOld(store, thrown + 1000 * day);
  await purgeOld(store, thrown + 2 * day);
  await purgeOld(store, thrown + 4 * day);
  expect(await left()).toEqual(["foix"]);
  // Due in earnest later on: what the wrong clock saw has left nothing behind.
  await purgeOld(store, thrown + trashMs);
  expect(await left()).toEqual(["foix"]);
});

test("lets go in time of what a wrong clock saw first", async () => {
  const { store, left } = await setUp();
  await purgeOld(store, thrown + 1000 * day);
  await purgeOld(store, thrown + trashMs);
  expect(await left()).toEqual(["foix"]);
  expect(await purgeOld(store, thrown + trashMs + day)).toBe(1);
});

test("does nothing by a clock that is behind what was written", async () => {
  const { store, add, left } = await setUp();
  await purgeOld(store, thrown + trashMs);
  await add("noel", thrown + trashMs + 10 * day);
  expect(await purgeOld(store, thrown + trashMs + 5 * day)).toBe(0);
  expect(await left()).toEqual(["foix"]);
  expect(await purgeOld(store, thrown + trashMs + 11 * day)).toBe(1);
});
