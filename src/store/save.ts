import type { IDBPDatabase } from "idb";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import type { BlogSchema, Revision } from "./schema.ts";
import { writeAll } from "./transaction.ts";

/** A post to save with what must be true together with it. */
export type PostWrite = {
  /** Its `rev` is `expectedRev + 1`. */
  post: Post;
  card: Card;
  /** The revision that the text was made from; 0 when the post must not exist yet. */
  expectedRev: number;
  /** The text of `post.base`, when that changes. */
  baseText?: string;
  /** The text that this save replaces, when it is worth keeping. */
  revision?: Revision;
};

export type SaveOptions = { together?: boolean };

/** What became of a save: a refused one holds what is stored instead, undefined when the post is gone. */
export type SaveResult =
  | { ok: true }
  | { ok: false; reason: "conflict"; stored: Post | undefined }
  | { ok: false; reason: "problem"; problem: Problem };

/**
 * Saves each post whose stored revision is the expected one, all in one transaction; the others are refused, and with
 * `together` one that is refused holds back all.
 */
export function saveWrites(
  database: IDBPDatabase<BlogSchema>,
  posts: readonly PostWrite[],
  { together = false }: SaveOptions = {},
): Promise<SaveResult[]> {
  for (const write of posts) checkTicket(write);
  // Without a text to keep, a save need not wait for former ones that are being packed.
  const keeps = posts.some(({ revision }) => revision !== undefined);
  const stores = ["posts", "bases", "cardChanges", ...(keeps ? (["revisions"] as const) : [])] as const;
  return writeAll(database, [...stores], async (transaction, writes) => {
    const store = transaction.objectStore("posts");
    const found = await Promise.all(posts.map(({ post }) => store.get(post.id)));
    const stored = new Map(posts.map(({ post }, index) => [post.id, found[index]]));
    const isRefused = ({ post, expectedRev }: PostWrite) => {
      const current = stored.get(post.id);
      return !(current && isSameSave(current, post)) && (current?.rev ?? 0) !== expectedRev;
    };
    if (together && posts.some(isRefused))
      return posts.map(({ post }) => ({ ok: false, reason: "conflict", stored: stored.get(post.id) }));
    return posts.map(({ post, card, expectedRev, baseText, revision }): SaveResult => {
      const current = stored.get(post.id);
      // Done already: the browser committed it, then lost the connection before it could say so.
      if (current !== undefined && isSameSave(current, post)) return { ok: true };
      if ((current?.rev ?? 0) !== expectedRev) return { ok: false, reason: "conflict", stored: current };
      stored.set(post.id, post);
      writes.push(store.put(post), transaction.objectStore("cardChanges").put({ id: post.id, card }));
      if (baseText !== undefined)
        writes.push(transaction.objectStore("bases").put({ id: post.id, text: baseText }));
      if (revision !== undefined) writes.push(transaction.objectStore("revisions").add(revision));
      return { ok: true };
    });
  });
}

function checkTicket({ post, card, expectedRev }: PostWrite): void {
  // A revision that does not grow would let two tabs pass with the same ticket.
  if (post.rev !== expectedRev + 1)
    throw new RangeError(`Revision ${post.rev} does not follow ${expectedRev} (${post.id})`);
  if (card.id !== post.id || card.rev !== post.rev)
    throw new RangeError(`The card is not of this post (${post.id}, revision ${post.rev})`);
}

function isSameSave(stored: Post, post: Post): boolean {
  return (
    stored.rev === post.rev &&
    stored.updatedAt === post.updatedAt &&
    stored.path === post.path &&
    stored.text === post.text
  );
}
