import type { IDBPDatabase } from "idb";
import { describeChange } from "#core/post/history/describe-change.ts";
import type { BlogSchema, Revision, RevisionEntry } from "../schema.ts";
import { readEntry } from "./chain.ts";
import { entryOf } from "./keep.ts";
import { ofPost, revisionStores } from "./stores.ts";

// What lies whole counts as much as what is packed: a disk that is full keeps texts where they are.

type Database = IDBPDatabase<BlogSchema>;

/** One former text, or undefined when it is gone or no longer what it was; a text in `known` is not read again. */
export async function revisionText(
  database: Database,
  key: number,
  known: ReadonlyMap<number, string>,
): Promise<string | undefined> {
  const transaction = database.transaction([...revisionStores]);
  const packs = transaction.objectStore("revisionPacks");
  const entry = await transaction.objectStore("revisionEntries").get(key);
  if (!entry) return (await transaction.objectStore("revisions").get(key))?.text;
  // What is known may be of a database that was since lost and made again.
  return (await readEntry(packs, entry, new Map(known))) ?? (await readEntry(packs, entry)) ?? undefined;
}

/** What there is of a post's former texts, oldest first. */
export async function revisionList(database: Database, postId: string): Promise<RevisionEntry[]> {
  const { list, whole, packs } = await everything(database, postId);
  const described: RevisionEntry[] = [];
  for (const [place, entry] of list.entries()) {
    const before = list[place - 1];
    const text = whole.get(entry.key)?.text;
    const former =
      before && text !== undefined && (whole.get(before.key)?.text ?? (await readEntry(packs, before)));
    described.push(typeof former === "string" ? { ...entry, change: describeChange(former, text!) } : entry);
  }
  return described;
}

/** Every former text of a post that can be read, oldest first. */
export async function allRevisions(database: Database, postId: string): Promise<Revision[]> {
  const { list, whole, packs } = await everything(database, postId);
  const revisions: Revision[] = [];
  let known = new Map<number, string>();
  for (const entry of list) {
    const text = whole.get(entry.key)?.text ?? (await readEntry(packs, entry, known));
    if (text === null) continue;
    const { at, reason } = entry;
    revisions.push({ postId, at, text, reason });
    // Most texts lie on the one before them; more than that one need not be remembered.
    known = new Map([[entry.key, text]]);
  }
  return revisions;
}

async function everything(database: Database, postId: string) {
  const transaction = database.transaction([...revisionStores]);
  const loose = transaction.objectStore("revisions").index("byPost");
  const [packed, keys, texts] = await Promise.all([
    transaction.objectStore("revisionEntries").index("byPost").getAll(ofPost(postId)),
    loose.getAllKeys(ofPost(postId)),
    loose.getAll(ofPost(postId)),
  ]);
  const whole = new Map(keys.map((key, place) => [key, texts[place]!]));
  const list = [...packed, ...[...whole].map(([key, revision]) => entryOf(key, revision))];
  list.sort((one, other) => one.at - other.at || one.key - other.key);
  return { list, whole, packs: transaction.objectStore("revisionPacks") };
}
