import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import { compactCards, readCards, replaceCards, wantsCompaction } from "./card-cache.ts";
import { type ConnectionEvents, connect } from "./connection.ts";
import { StorageFailure } from "./failure.ts";
import { type History, historyOf } from "./history.ts";
import { type Journal, journalOf } from "./journal.ts";
import { localCopy } from "./local-copy.ts";
import { blogSteps } from "./migrations.ts";
import type { Refill } from "./refill.ts";
import { type PostWrite, type SaveOptions, type SaveResult, saveWrites } from "./save.ts";
import type { BlogSchema, SiteFile, Trashed } from "./schema.ts";
import { writeAll } from "./transaction.ts";
import { type ComingBack, purgePosts, restorePost, trashPost } from "./trash.ts";

export type { PostWrite, SaveResult } from "./save.ts";
export type { Revision, RevisionEntry, SiteFile, Trashed } from "./schema.ts";

/**
 * The posts of one blog in this browser. A promise that resolves means that the browser has completed the
 * transaction; one that rejects carries a `StorageFailure`, and then nothing of the call was written.
 */
export interface BlogStore extends History {
  /** Every card, in no order, without reading a single text. */
  cards(): Promise<Card[]>;
  post(id: string): Promise<Post | undefined>;
  /** Those that exist, in the order asked. */
  posts(ids: readonly string[]): Promise<Post[]>;
  /** The text of the post's `base`: what the repository held. */
  baseText(id: string): Promise<string | undefined>;
  /** The post with its card, base text and revision, or nothing: refused when the stored rev is not `expectedRev` (0 = must not exist). */
  save(
    post: Post,
    card: Card,
    expectedRev: number,
    options?: Pick<PostWrite, "baseText" | "revision">,
  ): Promise<SaveResult>;
  /** One transaction for all; a refused post holds back the others only with `together`, a full disk always. */
  saveMany(writes: readonly PostWrite[], options?: SaveOptions): Promise<SaveResult[]>;
  /** Cards made again by a newer `describe`; one whose post changed meanwhile is left out. */
  saveCards(cards: readonly Card[]): Promise<void>;
  trash(id: string, at: number): Promise<void>;
  /** As it was thrown away, or as `other` says, where that place is taken by now. */
  restore(id: string, other?: ComingBack): Promise<void>;
  trashed(): Promise<Trashed[]>;
  /** For good, revisions included; only what is in the trash. */
  purge(ids: readonly string[]): Promise<void>;
  siteFiles(): Promise<SiteFile[]>;
  /** Adds or replaces by path; the others stay. */
  saveSiteFiles(files: readonly SiteFile[]): Promise<void>;
  removeSiteFiles(paths: readonly string[]): Promise<void>;
  meta<T>(key: string): Promise<T | undefined>;
  saveMeta(key: string, value: unknown): Promise<void>;
  metaEntries(): Promise<[key: string, value: unknown][]>;
  /** Adds what a backup held and is not here, ids and revisions as they were; answers the ids of the posts added. */
  refill(records: Refill): Promise<string[]>;
  readonly journal: Journal;
  /** After what is under way; events and calls end here. */
  close(): void;
}

/** The name of a blog's database. */
export function blogDatabase(id: string): string {
  return `ecritoire-blog-${id}`;
}

/** Opens a blog's database, made if need be, or throws a `StorageFailure` (also when a newer version has it). */
export async function openBlogStore(
  id: string,
  events: ConnectionEvents = {},
  options: { blockedAfterMs?: number } = {},
): Promise<BlogStore> {
  const connection = await connect<BlogSchema>({
    name: blogDatabase(id),
    steps: blogSteps,
    events,
    ...options,
  });
  const { run } = connection;
  const copies = localCopy(id);
  const history = historyOf(connection);

  const saveMany = async (writes: readonly PostWrite[], options?: SaveOptions): Promise<SaveResult[]> => {
    try {
      return await run((database) => saveWrites(database, writes, options));
    } catch (error) {
      if (!(error instanceof StorageFailure)) throw error;
      // Former texts go before a present one is lost; whoever saves tries again by itself.
      if (error.problem.code === "storage-full") history.makeRoom(Date.now()).catch(() => undefined);
      return writes.map(() => ({ ok: false, reason: "problem", problem: error.problem }));
    }
  };

  return {
    async cards() {
      const { cards, changes } = await run(readCards);
      // Only a cache: where it fails, the next reading takes longer and says the same.
      if (wantsCompaction(changes)) run(compactCards).catch(() => undefined);
      return cards;
    },
    post: (postId) => run((database) => database.get("posts", postId)),
    posts: (ids) =>
      run(async (database) => {
        const transaction = database.transaction("posts");
        const found = ids.map((postId) => transaction.store.get(postId));
        const [posts] = await Promise.all([Promise.all(found), transaction.done]);
        return posts.filter((post) => post !== undefined);
      }),
    baseText: (postId) => run(async (database) => (await database.get("bases", postId))?.text),
    async save(post, card, expectedRev, extras = {}) {
      const [result] = await saveMany([{ post, card, expectedRev, ...extras }]);
      return result!;
    },
    saveMany,
    saveCards: (cards) => run((database) => replaceCards(database, cards)),
    trash: (postId, at) => run((database) => trashPost(database, postId, at)),
    restore: (postId, other) => run((database) => restorePost(database, postId, other)),
    trashed: () => run((database) => database.getAll("trash")),
    purge: (ids) => run((database) => purgePosts(database, ids)),
    ...history,
    siteFiles: () => run((database) => database.getAll("siteFiles")),
    saveSiteFiles: (files) =>
      run((database) =>
        writeAll(database, ["siteFiles"], async (transaction, writes) => {
          for (const file of files) writes.push(transaction.objectStore("siteFiles").put(file));
        }),
      ),
    removeSiteFiles: (paths) =>
      run((database) =>
        writeAll(database, ["siteFiles"], async (transaction, writes) => {
          for (const path of paths) writes.push(transaction.objectStore("siteFiles").delete(path));
        }),
      ),
    meta: <T>(key: string) => run((database) => database.get("meta", key) as Promise<T | undefined>),
    saveMeta: (key, value) =>
      run((database) =>
        writeAll(database, ["meta"], async (transaction, writes) => {
          writes.push(transaction.objectStore("meta").put(value, key));
        }),
      ),
    // Backups alone ask for them.
    metaEntries: async () => run((await import("./refill.ts")).metaEntries),
    async refill(records) {
      const { refillBlog } = await import("./refill.ts");
      return run((database) => refillBlog(database, records));
    },
    journal: journalOf(connection, copies),
    close: () => connection.close(),
  };
}
