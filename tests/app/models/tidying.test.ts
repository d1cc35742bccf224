import { expect, test } from "vitest";
import { createTidying } from "#app/models/tidying.ts";
import { deskWith, eventually, freshMachine } from "../../support/services.ts";

async function setUp() {
  const set = await deskWith(await freshMachine().tab(), { id: "foix", text: "one" });
  const due: (() => void)[] = [];
  createTidying({
    ...set,
    later(act) {
      due.push(act);
      return () => due.splice(due.indexOf(act), 1);
    },
  });
  return { ...set, due };
}

test("former texts of a blog that has been open for a while are thinned", async () => {
  const { store, due } = await setUp();
  const texts = Array.from({ length: 40 }, (_, at) => ({
    postId: "foix",
    at,
    text: `${at}`,
    reason: "pause" as const,
  }));
  await store.addRevisions(texts);
  expect(await store.revisions("foix")).toHaveLength(40);
  due[0]!();
  await eventually(async () => (await store.revisions("foix")).length === 2);
});

test("a blog that is left before is not touched", async () => {
  const { desk, due } = await setUp();
  expect(due).toHaveLength(1);
  await desk.openBlog({ id: "autre", name: "Autre", createdAt: 0, openedAt: 0 });
  expect(due).toHaveLength(1);
});
