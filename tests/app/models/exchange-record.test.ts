import { describe, expect, test } from "vitest";
import { keepExported, keepSent, takeTheirs } from "#app/models/exchange-record.ts";
import { isInFolder } from "#core/post/post.ts";
import { freshMachine, storeWith } from "../../support/services.ts";

const path = "_posts/2017-09-17-foix.md";
const item = { id: "foix", path, verdict: "conflict", ours: "ours", theirs: "theirs" } as const;

async function setUp() {
  const services = await freshMachine().tab();
  const { store, keeper } = await storeWith(services, { id: "foix", path, text: "ours" });
  const stored = async () => (await store.post("foix"))!;
  const take = (how: "theirs" | "both") =>
    takeTheirs({ item, theirs: "theirs", how, keeper, services, taken: (wanted) => wanted === path });
  return { store, keeper, stored, take };
}

describe("keepExported", () => {
  test("remembers the very text that was written", async () => {
    const { store, keeper, stored } = await setUp();
    await keepExported({ keeper, items: [item], at: 5 });
    expect(isInFolder(await stored())).toBe(true);
    expect(await store.baseText("foix")).toBe("ours");
  });

  test("claims nothing for words typed since", async () => {
    const { store, keeper, stored } = await setUp();
    await keeper.saveText(await stored(), "ours, typed on");
    await keepExported({ keeper, items: [item], at: 5 });
    expect(isInFolder(await stored())).toBe(false);
    expect(await stored()).toMatchObject({ text: "ours, typed on" });
    expect(await store.baseText("foix")).toBe("ours");
  });

  test("passes over a post that was thrown away meanwhile", async () => {
    const { store, keeper } = await setUp();
    await store.trash("foix", 4);
    await keepExported({ keeper, items: [item], at: 5 });
    expect(await store.cards()).toEqual([]);
  });
});

describe("keepSent", () => {
  test("remembers where a post was when it left, and claims nothing of the repository", async () => {
    const { store, keeper, stored } = await setUp();
    await keepSent({ keeper, posts: [await stored()], at: 5 });
    expect(await stored()).toMatchObject({ sent: { path, at: 5 }, text: "ours" });
    expect((await stored()).base).toBeUndefined();
    expect(await store.baseText("foix")).toBe("ours");
    expect(await store.cards()).toMatchObject([{ sent: { path } }]);
  });

  test("knows better of a post that the repository holds, and says nothing of words typed since", async () => {
    const { keeper, stored } = await setUp();
    await keepSent({ keeper, posts: [{ ...(await stored()), text: "ours, before" }], at: 5 });
    expect((await stored()).sent).toBeUndefined();
    await keepExported({ keeper, items: [item], at: 6 });
    await keepSent({ keeper, posts: [await stored()], at: 7 });
    expect((await stored()).sent).toBeUndefined();
  });
});

describe("takeTheirs", () => {
  test("puts theirs in the place of ours, which stays as a revision", async () => {
    const { store, stored, take } = await setUp();
    expect(await take("theirs")).toBeNull();
    expect(await stored()).toMatchObject({ text: "theirs" });
    expect(isInFolder(await stored())).toBe(true);
    expect(await store.revisions("foix")).toMatchObject([{ text: "ours" }]);
  });

  test("leaves words typed since, with what they were made from", async () => {
    const { store, keeper, stored, take } = await setUp();
    await keeper.saveText(await stored(), "typed on");
    expect(await take("theirs")).toEqual({ code: "changed-elsewhere" });
    expect(await stored()).toMatchObject({ text: "typed on" });
    expect(await store.baseText("foix")).toBeUndefined();
    // What was there before the first change, and nothing that this exchange kept.
    expect(await store.revisions("foix")).toMatchObject([{ text: "ours", reason: "opened" }]);
  });

  test("moves ours aside before theirs takes the name", async () => {
    const { store, stored, take } = await setUp();
    expect(await take("both")).toBeNull();
    expect(await stored()).toMatchObject({ text: "ours", path: "_posts/2017-09-17-foix-2.md" });
    const [theirs] = (await store.cards()).filter(({ id }) => id !== "foix");
    expect(await store.post(theirs!.id)).toMatchObject({ text: "theirs", path });
  });

  test("adds nothing beside a post that could not be moved", async () => {
    const { store, take } = await setUp();
    await store.trash("foix", 4);
    expect(await take("both")).toEqual({ code: "changed-elsewhere" });
    expect(await store.cards()).toEqual([]);
  });
});
