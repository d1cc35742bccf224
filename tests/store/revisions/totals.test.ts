import { beforeEach, describe, expect, test } from "vitest";
import { openBlogStore } from "#store/blog-store.ts";
import { freshBrowser, sampleCard, samplePost } from "../../support/browser-storage.ts";

beforeEach(freshBrowser);

describe("revisionTotals", () => {
  test("counts the former texts of all posts, and finds the oldest", async () => {
    const store = await openBlogStore("carnet");
    expect(await store.revisionTotals()).toEqual({ count: 0, oldest: null });
    const revision = (postId: string, at: number) =>
      store.addRevision({ postId, at, text: `${postId} ${at}`, reason: "pause" });
    await revision("foix", 5000);
    await revision("foix", 7000);
    await revision("albi", 3000);
    await revision("albi", 9000);
    await revision("zola", 4000);
    expect(await store.revisionTotals()).toEqual({ count: 5, oldest: 3000 });
  });

  test("counts one that a save left whole, and those of a post in the trash", async () => {
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0, {
      revision: { postId: "foix", at: 2000, text: "avant", reason: "replace" },
    });
    await store.addRevision({ postId: "albi", at: 6000, text: "autre", reason: "pause" });
    await store.trash("foix", 9000);
    expect(await store.revisionTotals()).toEqual({ count: 2, oldest: 2000 });
  });
});
