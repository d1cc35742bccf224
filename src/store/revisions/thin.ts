import type { RevisionEntry } from "../schema.ts";
import { type Link, longestChain, type Packs, packNext, readEntry, unpack } from "./chain.ts";
import { changeBetween, type RevisionWriting } from "./keep.ts";
import { ofPost } from "./stores.ts";

/** `settled`: the keys that need no further lot. */
export type ThinnedLot = { settled: number[]; removed: number };

/**
 * Lets go of those texts of one chain that are in `gone`, and packs the others on what comes before them, so that thinned
 * chains grow together. A chain of which a text to keep cannot be read stays as it is.
 */
export async function thinLot(
  transaction: RevisionWriting,
  writes: Promise<unknown>[],
  postId: string,
  gone: ReadonlySet<number>,
): Promise<ThinnedLot> {
  const entries = transaction.objectStore("revisionEntries");
  const packs = transaction.objectStore("revisionPacks");
  const list = await entries.index("byPost").getAll(ofPost(postId));
  const byKey = new Map(list.map((entry) => [entry.key, entry]));
  const keys = [...byKey.keys()].sort((one, other) => one - other);
  const first = keys.findIndex((key) => gone.has(key));
  // Another tab was faster.
  if (first < 0) return { settled: [...gone], removed: 0 };

  const chain = await chainAround(packs, keys, first);
  const settled = chain.filter((key) => gone.has(key));
  const kept = chain.filter((key) => !gone.has(key));
  const known = new Map<number, string>();
  for (const key of kept)
    if ((await readEntry(packs, byKey.get(key)!, known)) === null) return { settled, removed: 0 };

  let last = await linkTo(packs, byKey.get(keys[keys.indexOf(chain[0]!) - 1] ?? -1));
  // All of it or nothing: a chain that went over in part would leave a short one behind.
  if (last && last.depth + kept.length > longestChain) last = null;
  for (const key of kept) last = await repack(transaction, writes, key, known.get(key)!, last);

  const isGone = new Set(settled);
  for (const key of settled) writes.push(entries.delete(key), packs.delete(key));
  const left = list.filter(({ key }) => !isGone.has(key));
  const followers = new Set(list.filter((_, place) => isGone.has(list[place - 1]?.key ?? -1)));
  for (const [place, entry] of left.entries()) {
    if (!followers.has(entry)) continue;
    const before = left[place - 1];
    const change = before ? await changeBetween(packs, before, entry, known) : null;
    writes.push(entries.put({ ...entry, change }));
  }
  return { settled, removed: settled.length };
}

/** The keys of the chain that holds the one at this place: from a whole text to the last that lies on it. */
async function chainAround(packs: Packs, keys: readonly number[], place: number): Promise<number[]> {
  const isLink = async (at: number) => (await packs.get(keys[at]!))?.on === keys[at - 1];
  let from = place;
  while (from > 0 && (await isLink(from))) from -= 1;
  let to = place + 1;
  while (to < keys.length && (await isLink(to))) to += 1;
  return keys.slice(from, to);
}

async function linkTo(packs: Packs, entry: RevisionEntry | undefined): Promise<Link | null> {
  if (entry === undefined) return null;
  const [pack, text] = [await packs.get(entry.key), await readEntry(packs, entry)];
  return pack && text !== null ? { key: entry.key, depth: pack.depth, text } : null;
}

async function repack(
  transaction: RevisionWriting,
  writes: Promise<unknown>[],
  key: number,
  text: string,
  last: Link | null,
): Promise<Link> {
  const packs = transaction.objectStore("revisionPacks");
  const old = await packs.get(key);
  const lies = last === null ? { on: null, depth: 0 } : { on: last.key, depth: last.depth + 1 };
  if (old?.on === lies.on && old.depth === lies.depth) return { key, depth: old.depth, text };
  const pack = packNext(key, text, last);
  writes.push(packs.put(pack));
  const stored = await packs.get(key);
  if (!stored || unpack(stored, last?.text ?? null) !== text)
    throw new Error(`A text came back otherwise than it was packed (${key})`);
  return { key, depth: pack.depth, text };
}
