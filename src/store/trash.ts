import type { IDBPDatabase } from "idb";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import { cardStores, findCard } from "./card-cache.ts";
import { purgedKey } from "./departed.ts";
import { ofPost, revisionStores } from "./revisions/stores.ts";
import type { BlogSchema } from "./schema.ts";
import { writeAll } from "./transaction.ts";
import type { Departed } from "./witness.ts";

const moving = ["posts", "bases", "trash", ...cardStores] as const;

/** Moves a post with its card and base out of the blog; a post that is gone already stays gone. */
export function trashPost(database: IDBPDatabase<BlogSchema>, id: string, at: number): Promise<void> {
  return writeAll(database, [...moving], async (transaction, writes) => {
    const [post, base, card] = await Promise.all([
      transaction.objectStore("posts").get(id),
      transaction.objectStore("bases").get(id),
      findCard(transaction, id),
    ]);
    if (post === undefined) return;
    if (card === undefined) throw new Error(`Post without a card (${id})`);
    const kept = { id, at, post, card };
    writes.push(
      transaction.objectStore("trash").put(base === undefined ? kept : { ...kept, baseText: base.text }),
      transaction.objectStore("posts").delete(id),
      transaction.objectStore("bases").delete(id),
      transaction.objectStore("cardChanges").put({ id }),
    );
  });
}

/** A post with its card, when it cannot come back as it was thrown away. */
export type ComingBack = { post: Post; card: Card };

/** Puts a post back as it was thrown away, or as `other` says; nothing happens when it is not in the trash. */
export function restorePost(
  database: IDBPDatabase<BlogSchema>,
  id: string,
  other?: ComingBack,
): Promise<void> {
  return writeAll(database, [...moving], async (transaction, writes) => {
    const trashed = await transaction.objectStore("trash").get(id);
    if (trashed === undefined) return;
    // `add`: ids are never used twice, and if one were, the living text must not be overwritten.
    const { post, card } = other ?? trashed;
    writes.push(
      transaction.objectStore("posts").add(post),
      transaction.objectStore("cardChanges").put({ id, card }),
      transaction.objectStore("trash").delete(id),
    );
    if (trashed.baseText !== undefined)
      writes.push(transaction.objectStore("bases").put({ id, text: trashed.baseText }));
  });
}

/** Deletes for good what is in the trash, with its revisions; living posts are left alone. */
export function purgePosts(database: IDBPDatabase<BlogSchema>, ids: readonly string[]): Promise<void> {
  return writeAll(database, ["trash", ...revisionStores, "meta"], async (transaction, writes) => {
    const trash = transaction.objectStore("trash");
    const meta = transaction.objectStore("meta");
    // Told apart from posts that the browser lost.
    let { count, work } = ((await meta.get(purgedKey)) as Departed | undefined) ?? { count: 0, work: 0 };
    const revisions = transaction.objectStore("revisions");
    const entries = transaction.objectStore("revisionEntries");
    const packs = transaction.objectStore("revisionPacks");
    for (const id of ids) {
      const trashed = await trash.get(id);
      if (trashed === undefined) continue;
      count += 1;
      work += trashed.post.rev;
      const loose = await revisions.index("byPost").getAllKeys(ofPost(id));
      const packed = await entries.index("byPost").getAllKeys(ofPost(id));
      writes.push(trash.delete(id), ...loose.map((key) => revisions.delete(key)));
      for (const key of packed) writes.push(entries.delete(key), packs.delete(key));
    }
    writes.push(meta.put({ count, work }, purgedKey));
  });
}
