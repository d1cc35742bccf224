import { beforeEach, describe, expect, test } from "vitest";
import type { Post } from "#core/post/post.ts";
import { type BlogStore, openBlogStore } from "#store/blog-store.ts";
import { memoryBlogStore } from "#store/memory-blog-store.ts";
import { freshBrowser, sampleCard, samplePost } from "../support/browser-storage.ts";
import { dice } from "../support/dice.ts";

beforeEach(freshBrowser);

const ids = ["foix", "noel", "pau"];

/** So many random acts on a store; answers what each said, and in the end all that is there. */
async function live(store: BlogStore, seed: number): Promise<unknown[]> {
  const { roll, chance, pick } = dice(seed);
  const answers: unknown[] = [];
  for (let at = 1; at <= 60; at++) {
    const id = pick(ids);
    const known = (await store.post(id))?.rev ?? 0;
    const expected = chance(0.2) ? Math.floor(roll() * 3) : known;
    const made = (name: string, rev: number): Post =>
      samplePost(name, { rev: rev + 1, text: `${name} ${at}`, updatedAt: at });
    const post = made(id, expected);
    const act = Math.floor(roll() * 12);
    if (act <= 3) {
      const extras = {
        ...(chance(0.5) ? { baseText: `base ${at}` } : {}),
        ...(chance(0.5) ? { revision: { postId: id, at, text: `was ${at}`, reason: "pause" as const } } : {}),
      };
      answers.push(await store.save(post, sampleCard(post), expected, extras));
    } else if (act === 4) {
      const other = made(pick(ids.filter((each) => each !== id)), 0);
      const writes = [post, other].map((one) => ({
        post: one,
        card: sampleCard(one),
        expectedRev: one.rev - 1,
      }));
      answers.push(await store.saveMany(writes, { together: chance(0.5) }));
    } else if (act === 5) answers.push(await store.trash(id, at));
    else if (act === 6) answers.push(await store.restore(id).catch(() => "refused"));
    else if (act === 7) answers.push(await store.purge([id]));
    else if (act === 8) {
      const text = `version ${Math.floor(roll() * 2)}`;
      answers.push(await store.addRevision({ postId: id, at, text, reason: "pause" }));
    } else if (act === 9) answers.push(await store.saveSiteFiles([{ path: pick(ids), text: `${at}` }]));
    else if (act === 10) answers.push(await store.saveMeta(pick(ids), at));
    else answers.push(await store.refill({ posts: [{ post, card: sampleCard(post), baseText: `b ${at}` }] }));
  }
  return [...answers, ...(await everything(store))];
}

async function everything(store: BlogStore): Promise<unknown[]> {
  const byId = <One extends { id: string }>(all: readonly One[]) =>
    [...all].sort((a, b) => (a.id < b.id ? -1 : 1));
  const revisions = await Promise.all(ids.map((id) => store.revisions(id)));
  const lists = await Promise.all(ids.map((id) => store.revisionList(id)));
  return [
    byId(await store.cards()),
    await store.posts(ids),
    await Promise.all(ids.map((id) => store.baseText(id))),
    byId(await store.trashed()),
    revisions,
    lists.map((list) => list.map(({ key: _, ...entry }) => entry)),
    (await store.siteFiles()).sort((a, b) => (a.path < b.path ? -1 : 1)),
    (await store.metaEntries()).filter(([key]) => ids.includes(key)).sort(),
  ];
}

describe("memoryBlogStore", () => {
  test.each(Array.from({ length: 25 }, (_, index) => index + 1))(
    "answers whatever the database answers (%i)",
    async (seed) => {
      const stored = await live(await openBlogStore("carnet"), seed);
      expect(await live(memoryBlogStore(), seed)).toEqual(stored);
    },
  );

  test("tells whether there is anything in it", async () => {
    const store = memoryBlogStore();
    expect(store.isEmpty()).toBe(true);
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0);
    await store.trash("foix", 1);
    expect(store.isEmpty()).toBe(false);
  });

  test("keeps the last words of a page as long as nothing newer came", async () => {
    const { journal } = memoryBlogStore();
    expect(await journal.write({ id: "foix", baseRev: 1, text: "a", at: 5 })).toBe(true);
    await journal.remove([{ id: "foix", at: 4 }]);
    expect(await journal.entries()).toHaveLength(1);
    await journal.remove([{ id: "foix", at: 5 }]);
    expect(await journal.entries()).toEqual([]);
  });
});
