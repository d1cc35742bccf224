import { describe, expect, test } from "vitest";
import { createAlone, isElsewhere } from "#app/models/copies/alone.ts";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { BlogStore } from "#store/blog-store.ts";
import { freshMachine, storeWith } from "../../../support/services.ts";

const folder = (rev: number, at = 5000) => ({
  path: "_posts/2017-09-17-foix.md",
  rev,
  at,
  from: "folder" as const,
});
const card = (change: Partial<Card>) => ({ rev: 1, updatedAt: 9000, ...change });

describe("isElsewhere", () => {
  test.each<[string, Partial<Card>, number, boolean]>([
    ["was never copied", {}, 0, false],
    ["is as the repository has it", { base: folder(1) }, 0, true],
    ["changed since the repository had it", { rev: 2, base: folder(1) }, 0, false],
    ["is in a copy of everything", {}, 9000, true],
    ["changed since the copy of everything", { updatedAt: 9001 }, 9000, false],
    ["left by itself as it is", { sent: { path: "x", at: 9000 } }, 0, true],
    ["changed since it left", { updatedAt: 9001, sent: { path: "x", at: 9000 } }, 0, false],
  ])("of a post that %s", (_, change, out, is) => {
    expect(isElsewhere(card(change), out)).toBe(is);
  });
});

/** A blog of one post with this text now, and what is known of it before. */
async function counted(text: string, before: Partial<Post> & { baseText?: string; everythingOut?: number }) {
  const machine = freshMachine();
  const { everythingOut = 0, baseText, ...change } = before;
  const { store, keeper } = await storeWith(await machine.tab());
  const post = { id: "foix", path: "_posts/2017-09-17-foix.md", rev: 1, createdAt: 1000, updatedAt: 9000 };
  await keeper.add({ ...post, text, ...change }, baseText === undefined ? {} : { baseText });
  const alone = createAlone(store);
  return {
    store,
    alone,
    async count() {
      await alone.count(await store.cards(), everythingOut);
      return alone.found.value;
    },
  };
}

describe("createAlone", () => {
  test("counts every word of a text that never left", async () => {
    const { count } = await counted("---\ntitle: Deux mots\n---\nLe train part.\n", {});
    expect(await count()).toEqual({ words: 3, posts: new Map([["foix", 3]]) });
  });

  test("counts none of a text that the repository has", async () => {
    const { count } = await counted("Le train part.\n", { base: folder(1) });
    expect(await count()).toEqual({ words: 0, posts: new Map() });
  });

  test("counts the words that the repository's text lacks", async () => {
    const { count } = await counted("Le soir, le train de nuit part.\n", {
      ...{ rev: 1, base: folder(0), baseText: "Le train part.\n" },
    });
    expect(await count()).toEqual({ words: 4, posts: new Map([["foix", 4]]) });
  });

  test("tells of a change without a new word", async () => {
    const { count } = await counted("---\ntitle: Neuf\n---\nLe train.\n", {
      ...{ rev: 1, base: folder(0), baseText: "---\ntitle: Vieux\n---\nLe train part.\n" },
    });
    expect(await count()).toEqual({ words: 0, posts: new Map([["foix", 0]]) });
  });

  test("compares with the text that was kept at the copy of everything, not with an older one", async () => {
    const { store, count } = await counted("un deux trois quatre\n", {
      ...{ base: folder(0, 2000), baseText: "un\n", everythingOut: 5000 },
    });
    await store.addRevision({ postId: "foix", at: 4000, text: "un deux\n", reason: "pause" });
    await store.addRevision({ postId: "foix", at: 8000, text: "un deux trois\n", reason: "pause" });
    expect((await count())?.words).toBe(2);
  });

  test("takes the text that the post was next opened with for what the copy has", async () => {
    const { store, count } = await counted("un deux trois quatre\n", { everythingOut: 5000 });
    await store.addRevision({ postId: "foix", at: 3000, text: "un\n", reason: "pause" });
    await store.addRevision({ postId: "foix", at: 7000, text: "un deux trois\n", reason: "opened" });
    expect((await count())?.words).toBe(1);
  });

  test("counts all of a post that came after the copy of everything", async () => {
    const { count } = await counted("un deux trois\n", { createdAt: 6000, everythingOut: 5000 });
    expect((await count())?.words).toBe(3);
  });

  test("reads no text twice as long as nothing changes", async () => {
    const { store } = await counted("un deux\n", { base: folder(0), baseText: "un\n" });
    let read = 0;
    const watched: BlogStore = {
      ...store,
      post(id) {
        read += 1;
        return store.post(id);
      },
    };
    const alone = createAlone(watched);
    const cards = await store.cards();
    await alone.count(cards, 0);
    await alone.count(cards, 0);
    expect(read).toBe(1);
    expect(alone.found.value?.words).toBe(1);
  });
});
