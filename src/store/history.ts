import type { IDBPDatabase } from "idb";
import { bodyOf } from "#core/front-matter/block.ts";
import { describeChange } from "#core/post/history/describe-change.ts";
import { countWords } from "#core/text/count.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import type { BlogSchema, Revision, RevisionEntry } from "./schema.ts";
import { writeAll } from "./transaction.ts";

/** Keeps a former text, unless it is the newest that is kept of its post. */
export function addRevision(database: IDBPDatabase<BlogSchema>, revision: Revision): Promise<boolean> {
  return writeAll(database, ["revisions"], async (transaction, writes) => {
    const store = transaction.objectStore("revisions");
    const newest = await store.index("byPost").openCursor(ofPost(revision.postId), "prev");
    if (newest?.value.text === revision.text) return false;
    writes.push(store.add(revision));
    return true;
  });
}

/** Every former text of a post, oldest first. */
export function allRevisions(database: IDBPDatabase<BlogSchema>, postId: string): Promise<Revision[]> {
  return database.getAllFromIndex("revisions", "byPost", ofPost(postId));
}

/** What there is of a post's former texts, oldest first, without the texts. */
export async function revisionList(
  database: IDBPDatabase<BlogSchema>,
  postId: string,
): Promise<RevisionEntry[]> {
  const transaction = database.transaction("revisions");
  const index = transaction.store.index("byPost");
  const [keys, revisions] = await Promise.all([
    index.getAllKeys(ofPost(postId)),
    index.getAll(ofPost(postId)),
    transaction.done,
  ]);
  return revisions.map(({ at, reason, text }, place) => ({
    key: keys[place]!,
    ...{ postId, at, reason, words: countWords(bodyOf(text)), fingerprint: fingerprint(text) },
    change: place === 0 ? null : describeChange(revisions[place - 1]!.text, text),
  }));
}

/** One former text, byte for byte, or undefined when it is gone. */
export async function revisionText(
  database: IDBPDatabase<BlogSchema>,
  key: number,
): Promise<string | undefined> {
  return (await database.get("revisions", key))?.text;
}

const ofPost = (postId: string) => IDBKeyRange.bound([postId], [postId, []]);
