import { matchLines } from "./line-match.ts";
import { wordsOf } from "./words.ts";

/** A paragraph or another run of lines without a blank one between them, without the ending of its last line. */
export type Block = { from: number; to: number; text: string };

/** A block, and the one that it became. */
export type BlockPair = { before: number; after: number; isSame: boolean; isAlike: boolean };

/** A line of three dashes, as it stands around a front matter, is a block of its own. */
const fence = /^(?:\ufeff?---|\.\.\.)[ \t\r]*$/;
const blank = /^[ \t\r]*$/;

/** The blocks of a text, in order. */
export function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let from = -1;
  let to = 0;
  const end = () => {
    if (from >= 0) blocks.push({ from, to, text: text.slice(from, to) });
    from = -1;
  };
  for (let at = 0; at < text.length; ) {
    const newline = text.indexOf("\n", at);
    const lineEnd = newline < 0 ? text.length : newline;
    const line = text.slice(at, lineEnd);
    const isFence = fence.test(line);
    if (isFence || blank.test(line)) end();
    if (isFence || !blank.test(line)) {
      if (from < 0) from = at;
      to = lineEnd - (line.endsWith("\r") ? 1 : 0);
      if (isFence) end();
    }
    at = lineEnd + 1;
  }
  end();
  return blocks;
}

/** Below this part of words in common, two blocks are two, not one that changed. */
const leastLikeness = 0.3;
/** More blocks than this on both sides at once are not compared each with each. */
const mostCells = 100_000;
/** Of many blocks, each is compared with those around its own place. */
const nearness = 12;

/** Which blocks stayed, and which became which; in order on both sides. The others are gone, or new. */
export function matchBlocks(before: readonly Block[], after: readonly Block[]): BlockPair[] {
  const texts = (blocks: readonly Block[]) => blocks.map(({ text }) => text);
  const matches = matchLines(texts(before), texts(after));
  const pairs: BlockPair[] = [];
  let [oldDone, newDone] = [0, 0];
  const pairChanged = (oldTo: number, newTo: number) => {
    pairs.push(...alike(before, after, { oldFrom: oldDone, oldTo, newFrom: newDone, newTo }));
  };
  for (const [place, match] of matches.entries()) {
    if (match < oldDone || before[match]!.text !== after[place]!.text) continue;
    pairChanged(match, place);
    pairs.push({ before: match, after: place, isSame: true, isAlike: true });
    [oldDone, newDone] = [match + 1, place + 1];
  }
  pairChanged(before.length, after.length);
  return pairs;
}

type Gap = { oldFrom: number; oldTo: number; newFrom: number; newTo: number };

/** The pairs of a gap between blocks that stayed: those with the most words in common, then as many with as many. */
function alike(before: readonly Block[], after: readonly Block[], gap: Gap): BlockPair[] {
  const [olds, news] = [gap.oldTo - gap.oldFrom, gap.newTo - gap.newFrom];
  if (olds === 0 || news === 0) return [];
  const bags = (blocks: readonly Block[], from: number, to: number) =>
    blocks.slice(from, to).map(({ text }) => bagOf(text));
  const oldBags = bags(before, gap.oldFrom, gap.oldTo);
  const newBags = bags(after, gap.newFrom, gap.newTo);
  const likeness = (one: number, other: number) => {
    const isNear =
      olds * news < 40 * nearness ||
      Math.abs(one - (other * olds) / news) <= nearness + Math.abs(olds - news);
    return isNear ? likenessOf(oldBags[one]!, newBags[other]!) : 0;
  };
  // Most often each has stayed in its place, and none has to be looked for.
  const inPlace = olds === news && oldBags.every((_, place) => likeness(place, place) >= leastLikeness);
  const tooMany = (olds + 1) * (news + 1) > mostCells;
  const found = inPlace || tooMany ? [] : bestPairs(olds, news, likeness);
  const pairs: BlockPair[] = [];
  let [oldDone, newDone] = [0, 0];
  const pair = (one: number, other: number, isAlike: boolean) => {
    const [old, now] = [gap.oldFrom + one, gap.newFrom + other];
    pairs.push({ before: old, after: now, isSame: before[old]!.text === after[now]!.text, isAlike });
  };
  for (const [one, other] of [...found, [olds, news] as const]) {
    const count = one - oldDone;
    // As many as before, and nothing else to go by: each in the place of one.
    if (count === other - newDone)
      for (let step = 0; step < count; step++) {
        const places = [oldDone + step, newDone + step] as const;
        pair(...places, likeness(...places) >= leastLikeness);
      }
    if (one < olds) pair(one, other, true);
    [oldDone, newDone] = [one + 1, other + 1];
  }
  return pairs;
}

/** Pairs in order on both sides whose likenesses sum up to the most. */
function bestPairs(
  olds: number,
  news: number,
  likeness: (one: number, other: number) => number,
): [one: number, other: number][] {
  const width = news + 1;
  const best = new Float64Array((olds + 1) * width);
  const likenesses = new Float64Array(olds * news);
  for (let one = olds - 1; one >= 0; one--) {
    for (let other = news - 1; other >= 0; other--) {
      const value = likeness(one, other);
      likenesses[one * news + other] = value;
      const both = value >= leastLikeness ? value + best[(one + 1) * width + other + 1]! : 0;
      best[one * width + other] = Math.max(
        both,
        best[(one + 1) * width + other]!,
        best[one * width + other + 1]!,
      );
    }
  }
  const pairs: [number, number][] = [];
  for (let one = 0, other = 0; one < olds && other < news; ) {
    const value = likenesses[one * news + other]!;
    const here = best[one * width + other]!;
    if (value >= leastLikeness && here === value + best[(one + 1) * width + other + 1]!) {
      pairs.push([one++, other++]);
    } else if (here === best[(one + 1) * width + other]!) one++;
    else other++;
  }
  return pairs;
}

type Bag = { words: Map<string, number>; size: number; text: string };

function bagOf(text: string): Bag {
  const words = new Map<string, number>();
  const list = wordsOf(text);
  for (const word of list) words.set(word, (words.get(word) ?? 0) + 1);
  return { words, size: list.length, text };
}

/** From 0 to 1: which part of their words two blocks have in common. */
function likenessOf(one: Bag, other: Bag): number {
  if (one.text === other.text) return 1;
  const [small, large] = one.words.size < other.words.size ? [one, other] : [other, one];
  const size = one.size + other.size;
  if (size === 0 || (2 * small.size) / size < leastLikeness) return 0;
  let shared = 0;
  for (const [word, count] of small.words) shared += Math.min(count, large.words.get(word) ?? 0);
  return (2 * shared) / size;
}
