import { beforeEach, describe, expect, test, vi } from "vitest";
import { openBlogStore } from "#store/blog-store.ts";
import {
  clearSiteData,
  fillDisk,
  freshBrowser,
  loseConnections,
  sampleCard,
  samplePost,
} from "../support/browser-storage.ts";

beforeEach(freshBrowser);

describe("save", () => {
  test("keeps the post with its card, its base text and the revision it replaces", async () => {
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    const revision = { postId: "foix", at: 1, text: "avant", reason: "import" as const };
    expect(await store.save(post, sampleCard(post), 0, { baseText: "base", revision })).toEqual({ ok: true });
    expect(await store.post("foix")).toEqual(post);
    expect(await store.cards()).toEqual([sampleCard(post)]);
    expect(await store.baseText("foix")).toBe("base");
    expect(await store.revisions("foix")).toEqual([revision]);
  });

  test("refuses a text made from another revision and gives what is stored", async () => {
    const store = await openBlogStore("carnet");
    const first = samplePost("foix");
    const theirs = samplePost("foix", { rev: 2, text: "the other tab" });
    const ours = samplePost("foix", { rev: 2, text: "this tab" });
    await store.save(first, sampleCard(first), 0);
    await store.save(theirs, sampleCard(theirs), 1);
    expect(await store.save(ours, sampleCard(ours), 1)).toEqual({
      ok: false,
      reason: "conflict",
      stored: theirs,
    });
    expect(await store.post("foix")).toEqual(theirs);
  });

  test("refuses to bring back a post that was thrown away, and a second post of the same id", async () => {
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0);
    const twin = samplePost("foix", { text: "twin" });
    expect(await store.save(twin, sampleCard(twin), 0)).toMatchObject({ ok: false, stored: post });
    await store.trash("foix", 5);
    const next = samplePost("foix", { rev: 2 });
    expect(await store.save(next, sampleCard(next), 1)).toEqual({
      ok: false,
      reason: "conflict",
      stored: undefined,
    });
  });

  test("loses none of the texts that two tabs save at once: each is stored or refused", async () => {
    const tabs = [await openBlogStore("carnet"), await openBlogStore("carnet")];
    const first = samplePost("foix");
    await tabs[0]!.save(first, sampleCard(first), 0);
    let accepted = 0;
    const copies: string[] = [];
    const write = async (tab: number): Promise<void> => {
      let known = first;
      for (let turn = 0; turn < 25; turn++) {
        const next = { ...known, rev: known.rev + 1, text: `${tab}:${turn}`, updatedAt: turn };
        const saved = await tabs[tab]!.save(next, sampleCard(next), known.rev);
        if (saved.ok) accepted += 1;
        else if (saved.reason === "conflict") copies.push(next.text);
        known = saved.ok ? next : saved.reason === "conflict" ? saved.stored! : known;
      }
    };
    await Promise.all([write(0), write(1)]);
    expect(accepted + copies.length).toBe(50);
    expect((await tabs[0]!.post("foix"))?.rev).toBe(1 + accepted);
  });

  test("takes the very same save for done: its answer may have been lost with the connection", async () => {
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0);
    expect(await store.save(post, sampleCard(post), 0)).toEqual({ ok: true });
  });

  test("answers storage-full when the commit fails after every put succeeded, and keeps the old text", async () => {
    const store = await openBlogStore("carnet");
    const first = samplePost("foix");
    await store.save(first, sampleCard(first), 0);
    const next = samplePost("foix", { rev: 2, text: "too much" });
    const makeRoom = fillDisk();
    expect(await store.save(next, sampleCard(next), 1, { baseText: "too" })).toEqual({
      ok: false,
      reason: "problem",
      problem: { code: "storage-full" },
    });
    await expect(store.saveMeta("sort", "date")).rejects.toMatchObject({ problem: { code: "storage-full" } });
    makeRoom();
    expect(await store.post("foix")).toEqual(first);
    expect(await store.baseText("foix")).toBeUndefined();
    expect(await store.cards()).toEqual([sampleCard(first)]);
    expect(await store.save(next, sampleCard(next), 1)).toEqual({ ok: true });
  });

  test("throws on a ticket that does not follow and on the card of another post", async () => {
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    await expect(store.save(post, sampleCard(post), 1)).rejects.toThrow(RangeError);
    await expect(store.save(post, sampleCard(samplePost("noel")), 0)).rejects.toThrow(RangeError);
  });

  test("goes on after the browser dropped the connection without a word", async () => {
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    loseConnections();
    expect(await store.save(post, sampleCard(post), 0)).toEqual({ ok: true });
    loseConnections();
    expect(await store.post("foix")).toEqual(post);
  });

  test("can write again from memory after site data were cleared", async () => {
    const terminated = vi.fn();
    const store = await openBlogStore("carnet", { terminated });
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0);
    await clearSiteData();
    expect(terminated).toHaveBeenCalledOnce();
    const next = samplePost("foix", { rev: 2 });
    expect(await store.save(next, sampleCard(next), 1)).toMatchObject({ ok: false, stored: undefined });
    expect(await store.save(post, sampleCard(post), 0)).toEqual({ ok: true });
  });
});

describe("saveMany", () => {
  test("refuses one without holding back the others, and never lets one id pass twice", async () => {
    const store = await openBlogStore("carnet");
    const known = samplePost("foix");
    await store.save(known, sampleCard(known), 0);
    const posts = [samplePost("a"), samplePost("foix", { text: "x" }), samplePost("a", { text: "again" })];
    const results = await store.saveMany(
      posts.map((post) => ({ post, card: sampleCard(post), expectedRev: 0 })),
    );
    expect(results.map(({ ok }) => ok)).toEqual([true, false, false]);
    expect(await store.posts(["a", "none", "foix"])).toEqual([posts[0], known]);
  });

  test("writes none of those that belong together when one is refused", async () => {
    const store = await openBlogStore("carnet");
    const known = samplePost("foix");
    await store.save(known, sampleCard(known), 0);
    const posts = [samplePost("a"), samplePost("foix", { text: "x" })];
    const writes = posts.map((post) => ({ post, card: sampleCard(post), expectedRev: 0 }));
    expect(await store.saveMany(writes, { together: true })).toEqual([
      { ok: false, reason: "conflict", stored: undefined },
      { ok: false, reason: "conflict", stored: known },
    ]);
    expect(await store.posts(["a", "foix"])).toEqual([known]);
    expect(await store.cards()).toHaveLength(1);
    expect(await store.saveMany(writes.slice(0, 1), { together: true })).toEqual([{ ok: true }]);
  });

  test("answers the problem for each when the disk is full", async () => {
    const store = await openBlogStore("carnet");
    const makeRoom = fillDisk();
    const writes = ["a", "b"].map((id) => ({
      post: samplePost(id),
      card: sampleCard(samplePost(id)),
      expectedRev: 0,
    }));
    const results = await store.saveMany(writes);
    makeRoom();
    expect(results).toEqual(
      writes.map(() => ({ ok: false, reason: "problem", problem: { code: "storage-full" } })),
    );
    expect(await store.cards()).toEqual([]);
  });
});

describe("openBlogStore", () => {
  test("refuses every call once closed", async () => {
    const store = await openBlogStore("carnet");
    store.close();
    await expect(store.cards()).rejects.toMatchObject({ problem: { code: "storage-failed" } });
  });
});

describe("the rest of a blog", () => {
  test("keeps site files by path until they are removed", async () => {
    const store = await openBlogStore("carnet");
    await store.saveSiteFiles([
      { path: "_config.yml", text: "a" },
      { path: "_includes/x.html", text: "x" },
    ]);
    await store.saveSiteFiles([{ path: "_config.yml", text: "b" }]);
    await store.removeSiteFiles(["_includes/x.html"]);
    expect(await store.siteFiles()).toEqual([{ path: "_config.yml", text: "b" }]);
  });

  test("keeps every revision, also two of the same millisecond, oldest first", async () => {
    const store = await openBlogStore("carnet");
    const revision = (at: number, text: string) => ({ postId: "foix", at, text, reason: "import" as const });
    await store.addRevision(revision(2, "b"));
    await store.addRevision(revision(2, "c"));
    await store.addRevision(revision(1, "a"));
    await store.addRevision({ ...revision(1, "other"), postId: "foixx" });
    expect((await store.revisions("foix")).map(({ text }) => text)).toEqual(["a", "b", "c"]);
  });

  test("keeps settings of the blog by key", async () => {
    const store = await openBlogStore("carnet");
    await store.saveMeta("sort", { by: "date" });
    expect(await store.meta("sort")).toEqual({ by: "date" });
    expect(await store.meta("none")).toBeUndefined();
  });
});
