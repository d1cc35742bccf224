import { beforeEach, describe, expect, test } from "vitest";
import { openBlogStore } from "#store/blog-store.ts";
import { fillDisk, freshBrowser, sampleCard, samplePost } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

const record = (id: string, text: string) => {
  const post = samplePost(id, { text, rev: 7 });
  return { post, card: sampleCard(post) };
};

describe("a refill", () => {
  test("brings posts back with their ids, revisions and bases", async () => {
    const store = await openBlogStore("carnet");
    expect(await store.refill({ posts: [{ ...record("foix", "Été"), baseText: "Hiver" }] })).toEqual([
      "foix",
    ]);
    expect(await store.post("foix")).toMatchObject({ text: "Été", rev: 7 });
    expect(await store.baseText("foix")).toBe("Hiver");
    expect((await store.cards()).map(({ id, rev }) => [id, rev])).toEqual([["foix", 7]]);
  });

  test("leaves what is there: posts, the trash, site files, meta", async () => {
    const store = await openBlogStore("carnet");
    const siteFile = (text: string) => ({ path: "_config.yml", text });
    await store.refill({ posts: [record("foix", "here"), record("gone", "here")] });
    await store.trash("gone", 5);
    await store.refill({ siteFiles: [siteFile("here")], meta: [["a", 1]] });

    const trashed = { id: "foix", at: 9, ...record("foix", "there") };
    expect(
      await store.refill({ posts: [record("foix", "there"), record("gone", "there")], trashed: [trashed] }),
    ).toEqual([]);
    await store.refill({
      siteFiles: [siteFile("there")],
      meta: [
        ["a", 2],
        ["b", 3],
      ],
    });
    expect((await store.post("foix"))?.text).toBe("here");
    expect((await store.trashed()).map(({ post }) => post.text)).toEqual(["here"]);
    expect(await store.siteFiles()).toEqual([siteFile("here")]);
    expect(await store.metaEntries()).toEqual([
      ["a", 1],
      ["b", 3],
    ]);
  });

  test("is all or nothing", async () => {
    const store = await openBlogStore("carnet");
    const end = fillDisk();
    await expect(store.refill({ posts: [record("foix", "x")] })).rejects.toMatchObject({
      problem: { code: "storage-full" },
    });
    end();
    expect(await store.cards()).toEqual([]);
  });
});
