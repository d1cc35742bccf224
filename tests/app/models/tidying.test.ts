import { expect, test } from "vitest";
import { createTidying } from "#app/models/tidying.ts";
import { deskWith, freshMachine } from "../../support/services.ts";

async function setUp(first = async (): Promise<unknown> => undefined) {
  const set = await deskWith(await freshMachine().tab(), { id: "foix", text: "one" });
  const due: (() => Promise<void>)[] = [];
  createTidying({
    ...set,
    first,
    later(act) {
      due.push(act);
      return () => due.splice(due.indexOf(act), 1);
    },
  });
  return { ...set, due };
}

const former = Array.from({ length: 40 }, (_, at) => ({
  ...{ postId: "foix", at, text: `${at}` },
  reason: "pause" as const,
}));

test("former texts of a blog that has been open for a while are thinned", async () => {
  const { store, due } = await setUp();
  await store.addRevisions(former);
  expect(await store.revisions("foix")).toHaveLength(40);
  await due[0]!();
  expect(await store.revisions("foix")).toHaveLength(2);
});

test("a blog that is left before is not touched", async () => {
  const { desk, due } = await setUp();
  expect(due).toHaveLength(1);
  await desk.openBlog({ id: "autre", name: "Autre", createdAt: 0, openedAt: 0 });
  expect(due).toHaveLength(1);
});

test("nothing goes before the copy of the day is made, or when it fails", async () => {
  const seen: number[] = [];
  const { store, due } = await setUp(async () => {
    seen.push((await store.revisions("foix")).length);
    throw new Error("no room");
  });
  await store.addRevisions(former);
  await due[0]!();
  expect(seen).toEqual([40]);
  expect(await store.revisions("foix")).toHaveLength(40);
});
