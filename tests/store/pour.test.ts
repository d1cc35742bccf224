import { beforeEach, describe, expect, test } from "vitest";
import { type BlogStore, openBlogStore } from "#store/blog-store.ts";
import { memoryBlogStore } from "#store/memory-blog-store.ts";
import { pour } from "#store/pour.ts";
import { freshBrowser, sampleCard, samplePost } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

async function put(store: BlogStore, id: string, text: string, path = `_posts/2017-09-17-${id}.md`) {
  const known = await store.post(id);
  const post = samplePost(id, { text, path, rev: (known?.rev ?? 0) + 1 });
  await store.save(post, sampleCard(post), known?.rev ?? 0);
}

const textsIn = async (store: BlogStore) =>
  (await store.posts((await store.cards()).map(({ id }) => id)))
    .map(({ path, text }) => `${path} ${text}`)
    .sort();

describe("pour", () => {
  test("stores posts, history, trash and site files beside what is there", async () => {
    const into = await openBlogStore("carnet");
    await put(into, "old", "kept");
    await into.saveSiteFiles([{ path: "_config.yml", text: "title: ours" }]);
    const from = memoryBlogStore();
    await put(from, "foix", "new");
    await put(from, "noel", "thrown");
    await from.trash("noel", 7);
    await from.addRevision({ postId: "foix", at: 3, text: "before", reason: "pause" });
    await from.saveSiteFiles([{ path: "_config.yml", text: "title: theirs" }]);

    await pour(from, into);
    expect(await textsIn(into)).toEqual(["_posts/2017-09-17-foix.md new", "_posts/2017-09-17-old.md kept"]);
    expect((await into.trashed()).map(({ id, at }) => ({ id, at }))).toEqual([{ id: "noel", at: 7 }]);
    expect((await into.revisions("foix")).map(({ text }) => text)).toEqual(["before"]);
    expect(await into.siteFiles()).toEqual([{ path: "_config.yml", text: "title: ours" }]);
    expect((await into.cards()).map(({ id, rev }) => ({ id, rev }))).toContainEqual({ id: "foix", rev: 1 });
  });

  test("gives another name to a post whose name is taken", async () => {
    const into = await openBlogStore("carnet");
    await put(into, "old", "kept", "_drafts/x.md");
    const from = memoryBlogStore();
    await put(from, "foix", "new", "_drafts/x.md");
    await pour(from, into);
    expect(await textsIn(into)).toEqual(["_drafts/x-2.md new", "_drafts/x.md kept"]);
  });

  test("done again, takes over what was written since and nothing twice", async () => {
    const into = await openBlogStore("carnet");
    const from = memoryBlogStore();
    await put(from, "foix", "new");
    await pour(from, into);
    await put(from, "foix", "newer");
    await pour(from, into);
    expect(await textsIn(into)).toEqual(["_posts/2017-09-17-foix.md newer"]);
  });
});
