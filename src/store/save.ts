import type { IDBPDatabase, IDBPTransaction } from "idb";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { Problem } from "#core/problem.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { ofPost } from "./revisions/stores.ts";
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
  const kept = keeps ? (["revisions", "revisionEntries"] as const) : [];
  const stores = ["posts", "bases", "cardChanges", ...kept] as const;
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
    const news = new Set<Revision>();
    for (const { revision } of posts)
      if (revision && (await isNews(transaction as RevisionWriting, revision))) news.add(revision);
    return posts.map(({ post, card, expectedRev, baseText, revision }): SaveResult => {
      const current = stored.get(post.id);
      // Done already: the browser committed it, then lost the connection before it could say so.
      if (current !== undefined && isSameSave(current, post)) return { ok: true };
      if ((current?.rev ?? 0) !== expectedRev) return { ok: false, reason: "conflict", stored: current };
      stored.set(post.id, post);
      writes.push(store.put(post), transaction.objectStore("cardChanges").put({ id: post.id, card }));
      if (baseText !== undefined)
        writes.push(transaction.objectStore("bases").put({ id: post.id, text: baseText }));
      if (revision && news.has(revision)) writes.push(transaction.objectStore("revisions").add(revision));
      return { ok: true };
    });
  });
}

type RevisionWriting = IDBPTransaction<BlogSchema, ("revisions" | "revisionEntries")[], "readwrite">;

/** Whether a text is another than the newest that is kept of its post, packed or whole. */
async function isNews(transaction: RevisionWriting, { postId, text }: Revision): Promise<boolean> {
  const [whole, packed] = await Promise.all([
    transaction.objectStore("revisions").index("byPost").openCursor(ofPost(postId), "prev"),
    transaction.objectStore("revisionEntries").index("byPost").openCursor(ofPost(postId), "prev"),
  ]);
  const [newest, entry] = [whole?.value, packed?.value];
  if (newest && newest.at >= (entry?.at ?? 0)) return newest.text !== text;
  return entry?.fingerprint !== fingerprint(text);
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
