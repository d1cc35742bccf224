import { bodyOf } from "#core/front-matter/block.ts";
import type { Card } from "#core/post/card.ts";
import { describeChange } from "#core/post/history/describe-change.ts";
import type { Post } from "#core/post/post.ts";
import { countWords } from "#core/text/count.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import type { BlogStore } from "./blog-store.ts";
import { StorageFailure } from "./failure.ts";
import type { PostWrite, SaveResult } from "./save.ts";
import type { JournalEntry, Revision, SiteFile, Trashed } from "./schema.ts";

/** The store of a blog in a browser that opens no database: all of it goes with the page, and nothing can fail. */
export interface MemoryBlogStore extends BlogStore {
  /** Whether it holds anything that a writer made. */
  isEmpty(): boolean;
}

/** An empty blog in this page alone. */
export function memoryBlogStore(): MemoryBlogStore {
  const posts = new Map<string, Post>();
  const cards = new Map<string, Card>();
  const bases = new Map<string, string>();
  const trash = new Map<string, Trashed>();
  const siteFiles = new Map<string, SiteFile>();
  const meta = new Map<string, unknown>();
  const journal = new Map<string, JournalEntry>();
  const revisions = new Map<number, Revision>();
  let lastKey = 0;

  const ofPost = (postId: string): [number, Revision][] =>
    [...revisions].filter(([, each]) => each.postId === postId).sort(([, a], [, b]) => a.at - b.at);

  function keep(revision: Revision): boolean {
    if (ofPost(revision.postId).at(-1)?.[1].text === revision.text) return false;
    lastKey += 1;
    revisions.set(lastKey, revision);
    return true;
  }

  const isRefused = ({ post, expectedRev }: PostWrite): boolean =>
    (posts.get(post.id)?.rev ?? 0) !== expectedRev;

  function save(write: PostWrite): SaveResult {
    const { post, card, baseText, revision } = write;
    if (isRefused(write)) return { ok: false, reason: "conflict", stored: posts.get(post.id) };
    posts.set(post.id, post);
    cards.set(post.id, card);
    if (baseText !== undefined) bases.set(post.id, baseText);
    if (revision) keep(revision);
    return { ok: true };
  }

  return {
    isEmpty: () => posts.size + trash.size + siteFiles.size === 0,
    cards: async () => [...cards.values()],
    post: async (id) => posts.get(id),
    posts: async (ids) => ids.map((id) => posts.get(id)).filter((post) => post !== undefined),
    baseText: async (id) => bases.get(id),
    save: async (post, card, expectedRev, extras = {}) => save({ post, card, expectedRev, ...extras }),
    async saveMany(writes, { together = false } = {}) {
      if (!together || !writes.some(isRefused)) return writes.map(save);
      return writes.map(({ post }) => ({ ok: false, reason: "conflict", stored: posts.get(post.id) }));
    },
    async saveCards(made) {
      for (const card of made) if (cards.get(card.id)?.rev === card.rev) cards.set(card.id, card);
    },
    async trash(id, at) {
      const [post, card, baseText] = [posts.get(id), cards.get(id), bases.get(id)];
      if (!post || !card) return;
      trash.set(id, { id, at, post, card, ...(baseText === undefined ? {} : { baseText }) });
      for (const map of [posts, cards, bases]) map.delete(id);
    },
    async restore(id: string, other?: { post: Post; card: Card }) {
      const trashed = trash.get(id);
      if (!trashed) return;
      const { post, card } = other ?? trashed;
      // Ids are never used twice, and if one were, the living text must not be overwritten.
      if (posts.has(post.id)) throw new StorageFailure({ code: "changed-elsewhere" });
      posts.set(id, post);
      cards.set(id, card);
      if (trashed.baseText !== undefined) bases.set(id, trashed.baseText);
      trash.delete(id);
    },
    trashed: async () => [...trash.values()],
    async purge(ids) {
      for (const id of ids) if (trash.delete(id)) for (const [key] of ofPost(id)) revisions.delete(key);
    },
    addRevision: async (revision) => keep(revision),
    addRevisions: async (added) => added.filter(keep).length,
    revisionList: async (postId) =>
      ofPost(postId).map(([key, { at, reason, text }], place, all) => ({
        ...{ key, postId, at, reason, words: countWords(bodyOf(text)), fingerprint: fingerprint(text) },
        change: place === 0 ? null : describeChange(all[place - 1]![1].text, text),
      })),
    revisionText: async (key) => revisions.get(key)?.text,
    revisions: async (postId) => ofPost(postId).map(([, revision]) => revision),
    async revisionTotals() {
      const moments = [...revisions.values()].map(({ at }) => at);
      return { count: moments.length, oldest: moments.length === 0 ? null : Math.min(...moments) };
    },
    // The page will not live long enough for one to grow old.
    thinRevisions: async () => 0,
    tidyRevisions: async () => 0,
    makeRoom: async () => 0,
    siteFiles: async () => [...siteFiles.values()],
    async saveSiteFiles(files) {
      for (const file of files) siteFiles.set(file.path, file);
    },
    async removeSiteFiles(paths) {
      for (const path of paths) siteFiles.delete(path);
    },
    meta: async <T>(key: string) => meta.get(key) as T | undefined,
    async saveMeta(key, value) {
      meta.set(key, value);
    },
    metaEntries: async () => [...meta],
    async refill(records) {
      const isKnown = (id: string) => posts.has(id) || trash.has(id);
      const added: string[] = [];
      for (const { post, card, baseText } of records.posts ?? []) {
        if (isKnown(post.id)) continue;
        added.push(post.id);
        save({ post, card, expectedRev: 0, ...(baseText === undefined ? {} : { baseText }) });
      }
      for (const one of records.trashed ?? []) {
        if (isKnown(one.id)) continue;
        added.push(one.id);
        trash.set(one.id, one);
      }
      for (const file of records.siteFiles ?? [])
        if (!siteFiles.has(file.path)) siteFiles.set(file.path, file);
      for (const [key, value] of records.meta ?? []) if (!meta.has(key)) meta.set(key, value);
      return added;
    },
    journal: {
      async write(entry) {
        journal.set(entry.id, entry);
        return true;
      },
      entries: async () => [...journal.values()].sort((a, b) => a.at - b.at),
      async remove(entries) {
        for (const { id, at } of entries)
          if ((journal.get(id)?.at ?? Number.POSITIVE_INFINITY) <= at) journal.delete(id);
      },
    },
    close() {},
  };
}
