import { diffArrays } from "diff";
import { bodyOf } from "#core/front-matter/block.ts";
import { blocksOf, matchBlocks } from "#core/text/block-match.ts";
import { countWords } from "#core/text/count.ts";
import { difference } from "#core/text/difference.ts";
import { wordsOf } from "#core/text/words.ts";
import { type Part, partsOf } from "./parts.ts";

/** What became of a post from one text to another, in a writer's terms. */
export type TextChange = {
  /** Words of the body that are new; less `removed`, it is by how much the word count grew. */
  added: number;
  /** Words of the body that are gone. */
  removed: number;
  /** The heading, without its marks, under which most of it happened; null above the first one. */
  part: string | null;
};

/** A block that changed, and where it is, or was, in the text after. */
type Place = { at: number; added: number; removed: number };

/** What changed in the words of a post; front matter is none of them. */
export function describeChange(before: string, after: string): TextChange {
  const places = changedPlaces(bodyOf(before), bodyOf(after));
  const sum = (of: (place: Place) => number) => places.reduce((total, place) => total + of(place), 0);
  return {
    added: sum(({ added }) => added),
    removed: sum(({ removed }) => removed),
    part: places.length === 0 ? null : heaviest(partsOf(bodyOf(after)), places),
  };
}

// Beyond these, only how often each word occurs is compared, and not where: a change of everything is told in time.
const mostComparedWords = 10_000;
const mostChangedWords = 300;

function changedPlaces(before: string, after: string): Place[] {
  const [old, now] = [blocksOf(before), blocksOf(after)];
  let wordsLeft = mostComparedWords;
  const places: Place[] = [];
  let [oldDone, newDone] = [0, 0];
  let at = 0;
  const unpaired = (oldTo: number, newTo: number) => {
    for (const { text } of old.slice(oldDone, oldTo))
      places.push({ at, added: 0, removed: countWords(text) });
    for (const { from, text } of now.slice(newDone, newTo))
      places.push({ at: from, added: countWords(text), removed: 0 });
  };
  for (const pair of matchBlocks(old, now)) {
    unpaired(pair.before, pair.after);
    const [one, other] = [old[pair.before]!, now[pair.after]!];
    if (!pair.isSame) {
      const first = difference(one.text, other.text)?.from ?? 0;
      const words = [wordsOf(one.text), wordsOf(other.text)] as const;
      wordsLeft -= words[0].length + words[1].length;
      places.push({
        at: other.from + Math.min(first, other.text.length),
        ...(wordsLeft < 0 ? bagChange(...words) : wordChange(...words)),
      });
    }
    [oldDone, newDone] = [pair.before + 1, pair.after + 1];
    at = other.to;
  }
  unpaired(old.length, now.length);
  return places;
}

type WordChange = Pick<Place, "added" | "removed">;

function wordChange(old: string[], now: string[]): WordChange {
  const changes = diffArrays(old, now, { maxEditLength: mostChangedWords });
  if (!changes) return bagChange(old, now);
  let [added, removed] = [0, 0];
  for (const change of changes) {
    if (change.added) added += change.count;
    else if (change.removed) removed += change.count;
  }
  return { added, removed };
}

function bagChange(old: readonly string[], now: readonly string[]): WordChange {
  const counts = new Map<string, number>();
  for (const word of old) counts.set(word, (counts.get(word) ?? 0) - 1);
  for (const word of now) counts.set(word, (counts.get(word) ?? 0) + 1);
  let [added, removed] = [0, 0];
  for (const count of counts.values()) {
    if (count > 0) added += count;
    else removed -= count;
  }
  return { added, removed };
}

function heaviest(parts: readonly Part[], places: readonly Place[]): string | null {
  const weights = new Map<string | null, number>();
  for (const { at, added, removed } of places) {
    const part = partAt(parts, at);
    // A change without a word, as of a comma, counts for a little.
    weights.set(part, (weights.get(part) ?? 0) + Math.max(0.1, added + removed));
  }
  const [most] = [...weights].reduce((best, other) => (other[1] > best[1] ? other : best));
  return most;
}

/** The nearest heading above a place, itself included. */
function partAt(parts: readonly Part[], at: number): string | null {
  let [low, high] = [0, parts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (parts[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  return parts[low - 1]?.title ?? null;
}
