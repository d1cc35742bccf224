import type { IDBPTransaction } from "idb";
import { bodyOf } from "#core/front-matter/block.ts";
import { describeChange, type TextChange } from "#core/post/history/describe-change.ts";
import { countWords } from "#core/text/count.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import type { BlogSchema, Revision, RevisionEntry } from "../schema.ts";
import { type Link, type Packs, packNext, readEntry, unpack } from "./chain.ts";
import { ofPost, type revisionStores } from "./stores.ts";

export type RevisionWriting = IDBPTransaction<BlogSchema, (typeof revisionStores)[number][], "readwrite">;

/** How many whole texts are packed in one transaction: others wait for it. */
const lotSize = 8;

/** Packs what lies whole of a post, one lot of it. */
export async function takeInLot(
  transaction: RevisionWriting,
  writes: Promise<unknown>[],
  postId: string,
  last: Link | null,
): Promise<{ more: boolean; last: Link | null }> {
  const loose = transaction.objectStore("revisions");
  const keys = await loose.index("byPost").getAllKeys(ofPost(postId), lotSize);
  let newest = last;
  for (const key of keys.sort((one, other) => one - other)) {
    newest = await keepRevision(transaction, writes, key, (await loose.get(key))!, newest);
    // Along with the packed text, which was read back: at no moment is it in neither place.
    writes.push(loose.delete(key));
  }
  return { more: keys.length === lotSize, last: newest };
}

/** A key for a text that never lies whole. */
export async function newKey(transaction: RevisionWriting, writes: Promise<unknown>[]): Promise<number> {
  const loose = transaction.objectStore("revisions");
  // The one source of keys, so that a text keeps its own wherever it lies. Nobody else ever sees this record.
  const key = await loose.add({ postId: "", at: 0, text: "", reason: "pause" });
  writes.push(loose.delete(key));
  return key;
}

/** The last text that was packed of a post, or null when there is none to pack another one on. */
export async function lastLink(
  transaction: RevisionWriting,
  postId: string,
  remembered: Link | null,
): Promise<Link | null> {
  const entries = transaction.objectStore("revisionEntries");
  const keys = await entries.index("byPost").getAllKeys(ofPost(postId));
  const key = keys.reduce((most, other) => Math.max(most, other), -1);
  const [entry, pack] = [await entries.get(key), await transaction.objectStore("revisionPacks").get(key)];
  if (!entry || !pack) return null;
  const isRemembered = remembered?.key === key && fingerprint(remembered.text) === entry.fingerprint;
  const text = isRemembered
    ? remembered.text
    : await readEntry(transaction.objectStore("revisionPacks"), entry);
  return text === null ? null : { key, depth: pack.depth, text };
}

/** Writes entry and pack of a text, and corrects the entry that follows it in time. */
export async function keepRevision(
  transaction: RevisionWriting,
  writes: Promise<unknown>[],
  key: number,
  { postId, at, text, reason }: Revision,
  last: Link | null,
): Promise<Link> {
  const entries = transaction.objectStore("revisionEntries");
  const packs = transaction.objectStore("revisionPacks");
  const index = entries.index("byPost");
  const upTo = await index.openCursor(IDBKeyRange.bound([postId], [postId, at]), "prev");
  const behind = await index.openCursor(IDBKeyRange.bound([postId, at], [postId, []], true));
  const [before, after] = [upTo?.value, behind?.value];

  const pack = packNext(key, text, last);
  // `add`: a key that is taken would be a fault of ours, and must not cost the text that has it.
  writes.push(packs.add(pack));
  const stored = await packs.get(key);
  if (!stored || unpack(stored, last?.text ?? null) !== text)
    throw new Error(`A text came back otherwise than it was packed (${key})`);

  const known = new Map(last ? [[last.key, last.text]] : []);
  known.set(key, text);
  const entry = entryOf(key, { postId, at, text, reason });
  const change = before ? await changeBetween(packs, before, entry, known) : null;
  writes.push(entries.add({ ...entry, change }));
  if (after) writes.push(entries.put({ ...after, change: await changeBetween(packs, entry, after, known) }));
  return { key, depth: pack.depth, text };
}

/** The entry of a text that has none before it. */
export function entryOf(key: number, { postId, at, text, reason }: Revision): RevisionEntry {
  const words = countWords(bodyOf(text));
  return { key, postId, at, reason, words, change: null, fingerprint: fingerprint(text) };
}

type Told = Pick<RevisionEntry, "key" | "words" | "fingerprint">;

/** What changed from one entry to another; of texts that cannot be read, what their word counts tell. */
export async function changeBetween(
  packs: Packs,
  before: Told,
  after: Told,
  known: Map<number, string> = new Map(),
): Promise<TextChange> {
  const one = await readEntry(packs, before, known);
  const other = await readEntry(packs, after, known);
  return one !== null && other !== null ? describeChange(one, other) : growthOf(before, after);
}

function growthOf(before: Told, after: Told): TextChange {
  const growth = after.words - before.words;
  return { added: Math.max(0, growth), removed: Math.max(0, -growth), part: null };
}
