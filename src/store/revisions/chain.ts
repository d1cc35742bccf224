import { fingerprint } from "#core/text/fingerprint.ts";
import type { RevisionEntry, RevisionPack } from "../schema.ts";
import { packEdits, packText, unpackEdits, unpackText } from "./packing.ts";

// A post's former texts are chains: a whole text, then edits from each one to the next. A chain is short, so that the
// first byte that a disk gets wrong costs few texts and any text is read at once.

/** After so many edits comes a whole text again. */
export const longestChain = 24;

/** Edits as large as this part of the whole text, packed, are not worth it. */
const heavyPart = 0.6;
/** No text of words packs smaller than this part of its letters: few edits need not be held against it. */
const leastPart = 0.25;

/** A text that others can be packed on. */
export type Link = { key: number; depth: number; text: string };

export type Packs = { get(key: number): Promise<RevisionPack | undefined> };

/** Packs a text on top of the last one of its post, or whole where that is better; what is packed has been read again. */
export function packNext(key: number, text: string, last: Link | null): RevisionPack {
  if (last !== null && last.depth < longestChain) {
    const edits = { key, on: last.key, depth: last.depth + 1, bytes: packEdits(last.text, text) };
    if (isLight(edits.bytes, text) && unpack(edits, last.text) === text) return edits;
  }
  const whole = { key, on: null, depth: 0, bytes: packText(text) };
  if (unpack(whole, null) !== text) throw new Error(`A text could not be packed (${key})`);
  return whole;
}

function isLight({ length }: Uint8Array, text: string): boolean {
  return length < heavyPart * leastPart * text.length || length < heavyPart * packText(text).length;
}

/** A text out of its pack and the text that it lies on; null when the bytes make none. */
export function unpack({ on, bytes }: RevisionPack, base: string | null): string | null {
  try {
    if (on === null) return unpackText(bytes);
    return base === null ? null : unpackEdits(base, bytes);
  } catch {
    // A byte that the disk got wrong: the caller says which text is lost.
    return null;
  }
}

/**
 * The text of a key, through the packs below it; null when one of them is gone or broken. Texts in `known` are not read
 * again, and all that is read on the way is added to it.
 */
export async function readPacked(
  packs: Packs,
  key: number,
  known: Map<number, string> = new Map(),
): Promise<string | null> {
  const way: RevisionPack[] = [];
  for (let next: number | null = key; next !== null && !known.has(next); ) {
    const pack: RevisionPack | undefined = await packs.get(next);
    // Chains only lead back: another way round would never end.
    if (pack === undefined || (pack.on !== null && pack.on >= pack.key)) return null;
    way.push(pack);
    next = pack.on;
  }
  for (const pack of way.reverse()) {
    const text = unpack(pack, pack.on === null ? null : (known.get(pack.on) ?? null));
    if (text === null) return null;
    known.set(pack.key, text);
  }
  return known.get(key) ?? null;
}

/** The text of an entry, or null when what is stored is no longer that very text. */
export async function readEntry(
  packs: Packs,
  entry: Pick<RevisionEntry, "key" | "fingerprint">,
  known: Map<number, string> = new Map(),
): Promise<string | null> {
  const text = await readPacked(packs, entry.key, known);
  return text !== null && fingerprint(text) === entry.fingerprint ? text : null;
}
