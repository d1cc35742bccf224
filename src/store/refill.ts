import type { IDBPDatabase } from "idb";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";
import type { BlogSchema, SiteFile, Trashed } from "./schema.ts";
import { writeAll } from "./transaction.ts";

/** Records as a backup held them: with their ids and revisions, so that their history meets them. */
export type Refill = {
  posts?: readonly { post: Post; card: Card; baseText?: string }[];
  trashed?: readonly Trashed[];
  siteFiles?: readonly SiteFile[];
  meta?: readonly (readonly [key: string, value: unknown])[];
};

/** Adds what is not there, in one transaction; what is there stays as it is. Answers the ids of the posts that were added. */
export function refillBlog(database: IDBPDatabase<BlogSchema>, records: Refill): Promise<string[]> {
  const { posts = [], trashed = [], siteFiles = [], meta = [] } = records;
  const stores = ["posts", "bases", "cardChanges", "trash", "siteFiles", "meta"] as const;
  return writeAll(database, [...stores], async (transaction, writes) => {
    const isKnown = async (id: string) => {
      const here = [transaction.objectStore("posts").getKey(id), transaction.objectStore("trash").getKey(id)];
      return (await Promise.all(here)).some((key) => key !== undefined);
    };
    const lacks = async (name: "siteFiles" | "meta", key: string) =>
      (await transaction.objectStore(name).getKey(key)) === undefined;

    const added: string[] = [];
    for (const { post, card, baseText } of posts) {
      if (await isKnown(post.id)) continue;
      added.push(post.id);
      writes.push(
        transaction.objectStore("posts").add(post),
        transaction.objectStore("cardChanges").put({ id: post.id, card }),
      );
      if (baseText !== undefined)
        writes.push(transaction.objectStore("bases").put({ id: post.id, text: baseText }));
    }
    for (const one of trashed) {
      if (await isKnown(one.id)) continue;
      added.push(one.id);
      writes.push(transaction.objectStore("trash").add(one));
    }
    for (const file of siteFiles)
      if (await lacks("siteFiles", file.path)) writes.push(transaction.objectStore("siteFiles").add(file));
    for (const [key, value] of meta)
      if (await lacks("meta", key)) writes.push(transaction.objectStore("meta").add(value, key));
    return added;
  });
}

/** Everything that the app remembers of the blog besides its texts. */
export async function metaEntries(
  database: IDBPDatabase<BlogSchema>,
): Promise<[key: string, value: unknown][]> {
  const transaction = database.transaction("meta");
  const [keys, values] = await Promise.all([
    transaction.store.getAllKeys(),
    transaction.store.getAll(),
    transaction.done,
  ]);
  return keys.map((key, at) => [key, values[at]]);
}
