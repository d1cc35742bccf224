import { describe, expect, test, vi } from "vitest";
import { createKeeper } from "#app/models/keeper.ts";
import type { Post } from "#core/post/post.ts";
import { storageProblem } from "#store/failure.ts";
import { fillDisk, samplePost } from "../../support/browser-storage.ts";
import { freshMachine, keeperOf, storeWith } from "../../support/services.ts";

async function setUp(...posts: Parameters<typeof storeWith>[1][]) {
  const services = await freshMachine().tab();
  return { services, ...(await storeWith(services, ...posts)) };
}

test("stores a post with the card that its text makes", async () => {
  const { store, keeper } = await setUp();
  await keeper.add(samplePost("foix", { text: "---\ntitle: Foix\n---\nUn mot de plus.\n" }));
  expect((await store.post("foix"))?.text).toContain("Un mot de plus");
  expect(await store.cards()).toMatchObject([{ id: "foix", title: "Foix", words: 4, rev: 1 }]);
});

test("saves on top of the revision that was seen, and refuses over another text", async () => {
  const { store, keeper } = await setUp({ id: "foix", text: "one" });
  const seen = (await keeper.load("foix"))!;
  expect(await keeper.saveText(seen, "two")).toMatchObject({ ok: true, post: { text: "two", rev: 2 } });
  expect(await keeper.saveText(seen, "three")).toMatchObject({ ok: false, conflict: { text: "two" } });
  expect((await store.post("foix"))?.text).toBe("two");
});

describe("what a post was before it is written on", () => {
  test("is kept with the first change, and not with those after it", async () => {
    const { store, keeper } = await setUp({ id: "foix", text: "one" });
    await keeper.saveText((await keeper.load("foix"))!, "two");
    await keeper.saveText((await keeper.load("foix"))!, "three");
    expect(await store.revisions("foix")).toMatchObject([{ text: "one", reason: "opened" }]);
  });

  test("is not kept again when it is the newest revision", async () => {
    const { store, keeper } = await setUp({ id: "foix", text: "one" });
    await store.addRevision({ postId: "foix", at: 1, text: "one", reason: "pause" });
    await keeper.saveText((await keeper.load("foix"))!, "two");
    expect(await store.revisions("foix")).toMatchObject([{ text: "one", reason: "pause" }]);
  });

  test("makes way for the words where there is no room for both", async () => {
    const { store, services } = await setUp({ id: "foix", text: "one" });
    const cramped: typeof store = {
      ...store,
      save: (post, card, rev, extras) =>
        extras?.revision
          ? Promise.resolve({ ok: false, reason: "problem", problem: { code: "storage-full" } })
          : store.save(post, card, rev, extras),
    };
    const keeper = keeperOf(cramped, services);
    expect((await keeper.saveText((await keeper.load("foix"))!, "two")).ok).toBe(true);
    expect((await store.post("foix"))?.text).toBe("two");
    expect(await store.revisions("foix")).toEqual([]);
  });
});

test("saves on top of a move that another tab made of the same text", async () => {
  const { store, keeper } = await setUp({ id: "foix", text: "one" });
  const seen = (await keeper.load("foix"))!;
  await keeper.change("foix", (post) => ({ ...post, path: "_drafts/foix.md" }));
  expect((await keeper.saveText(seen, "two")).ok).toBe(true);
  expect(await store.post("foix")).toMatchObject({ text: "two", path: "_drafts/foix.md", rev: 3 });
});

test("knows a text again that the folder holds", async () => {
  const { keeper } = await setUp();
  const base = { path: "a.md", rev: 1, at: 1, from: "folder" } as const;
  await keeper.add(samplePost("foix", { path: "a.md", text: "there", base }), { baseText: "there" });
  const typed = await keeper.saveText((await keeper.load("foix"))!, "typed");
  expect(typed).toMatchObject({ post: { rev: 2, base: { rev: 1 } } });
  const undone = await keeper.saveText((await keeper.load("foix"))!, "there");
  expect(undone).toMatchObject({ post: { rev: 3, base: { rev: 3 } } });
});

test("says why the browser refused, and leaves what was stored", async () => {
  const { store, keeper } = await setUp({ id: "foix", text: "one" });
  const end = fillDisk();
  const refused = await keeper.saveText((await keeper.load("foix"))!, "two");
  end();
  expect(refused).toEqual({ ok: false, problem: { code: "storage-full" } });
  expect((await store.post("foix"))?.text).toBe("one");
});

test("stores a text whose card cannot be made, with a bare one to be made again", async () => {
  const { services, store } = await setUp();
  const keeper = createKeeper(store, () => Promise.reject(new Error("no chunk")), services);
  expect((await keeper.add(samplePost("foix", { text: "words" }))).ok).toBe(true);
  expect((await store.post("foix"))?.text).toBe("words");
  expect(await store.cards()).toMatchObject([{ id: "foix", version: 0, title: "2017-09-17-foix.md" }]);
});

describe("several posts as one act", () => {
  async function setUpTwo() {
    const set = await setUp({ id: "foix", text: "one" }, { id: "noel", path: "b.md", text: "two" });
    const [foix, noel] = [(await set.keeper.load("foix"))!, (await set.keeper.load("noel"))!];
    const change = (known: Post, text: string) => {
      const { rev: _, ...rest } = known;
      return { known, next: { ...rest, text }, edits: [{ from: 0, to: 0, insert: "!" }] };
    };
    const texts = async () =>
      (await set.store.posts(["foix", "noel"])).map(({ text, rev }) => `${text} ${rev}`);
    return { ...set, foix, noel, change, texts };
  }

  test("are all stored, and each is told of with its edits", async () => {
    const { keeper, foix, noel, change, texts } = await setUpTwo();
    const heard: unknown[] = [];
    keeper.onKept((post, card, edits) => heard.push([post.id, card.rev, edits?.[0]?.insert]));
    expect(await keeper.changeAll([change(foix, "1"), change(noel, "2")])).toEqual({ ok: true });
    expect(await texts()).toEqual(["1 2", "2 2"]);
    expect(heard).toEqual([
      ["foix", 2, "!"],
      ["noel", 2, "!"],
    ]);
  });

  test("are none of them stored when another tab was faster with one, which is named", async () => {
    const { keeper, foix, noel, change, texts } = await setUpTwo();
    await keeper.saveText(noel, "theirs");
    const heard = vi.fn();
    keeper.onKept(heard);
    const kept = await keeper.changeAll([change(foix, "1"), change(noel, "2")]);
    expect(kept).toMatchObject({ ok: false, conflicts: [{ id: "noel", text: "theirs" }] });
    expect(await texts()).toEqual(["one 1", "theirs 2"]);
    expect(heard).not.toHaveBeenCalled();
  });

  test("are none of them stored when the disk is full", async () => {
    const { keeper, foix, noel, change, texts } = await setUpTwo();
    const end = fillDisk();
    const kept = await keeper.changeAll([change(foix, "1"), change(noel, "2")]);
    end();
    expect(kept).toEqual({ ok: false, problem: { code: "storage-full" } });
    expect(await texts()).toEqual(["one 1", "two 1"]);
  });
});

test("tells of a kept post once it is stored, until nobody listens", async () => {
  const { keeper } = await setUp();
  const heard: string[] = [];
  const stop = keeper.onKept((post, card) => heard.push(`${post.text} ${card.rev}`));
  await keeper.add(samplePost("foix", { text: "one" }));
  const end = fillDisk();
  await keeper.add(samplePost("noel"));
  end();
  stop();
  await keeper.saveText((await keeper.load("foix"))!, "two");
  expect(heard).toEqual(["one 1"]);
});

test("brings a post back from the trash with the words typed on it", async () => {
  const { store, keeper } = await setUp({ id: "foix", text: "one" });
  const seen = (await keeper.load("foix"))!;
  await store.trash("foix", 5);
  expect((await keeper.rewrite(seen, "two")).ok).toBe(true);
  expect(await store.post("foix")).toMatchObject({ text: "two", rev: 2 });
  expect(await store.trashed()).toEqual([]);
});

test("writes a post anew that is nowhere any more, without what the folder held", async () => {
  const { store, keeper } = await setUp();
  const base = { path: "a.md", rev: 4, at: 1, from: "folder" } as const;
  expect((await keeper.rewrite(samplePost("foix", { rev: 4, base }), "two")).ok).toBe(true);
  const written = await store.post("foix");
  expect(written).toMatchObject({ text: "two", rev: 1 });
  expect(written).not.toHaveProperty("base");
});

test("does not write over what came back different", async () => {
  const { store, keeper } = await setUp({ id: "foix", text: "theirs" });
  const kept = await keeper.rewrite(samplePost("foix", { text: "ours" }), "ours, and more");
  expect(kept).toMatchObject({ ok: false, conflict: { text: "theirs" } });
  expect((await store.post("foix"))?.text).toBe("theirs");
});

test("makes a change on top of whatever is stored, or leaves it when told so", async () => {
  const { store, keeper } = await setUp({ id: "foix", text: "one" });
  const revision = { postId: "foix", at: 9, text: "one", reason: "export" as const };
  await keeper.change("foix", (post) => ({ ...post, text: "two" }), { baseText: "two", revision });
  expect(await store.baseText("foix")).toBe("two");
  expect(await store.revisions("foix")).toEqual([revision]);
  const left = await keeper.change("foix", () => null, { baseText: "three" });
  expect(left).toMatchObject({ ok: false, conflict: { text: "two", rev: 2 } });
  expect(await store.baseText("foix")).toBe("two");
  expect(await keeper.change("gone", (post) => post)).toEqual({ ok: false, conflict: undefined });
});

test("rejects with the storage's own problem when it cannot even read", async () => {
  const { store, keeper } = await setUp({ id: "foix" });
  store.close();
  const error = await keeper.load("foix").catch((thrown: unknown) => thrown);
  expect(storageProblem(error)).toMatchObject({ code: "storage-failed" });
});
