import { diffArrays } from "diff";
import { type Block, type BlockPair, blocksOf, matchBlocks } from "./block-match.ts";
import type { TextEdit } from "./edit.ts";

/** A run of words of a changed block; those of `same` and `removed` make the block before, `same` and `added` after. */
export type WordPiece = { kind: "same" | "removed" | "added"; text: string };

/** A paragraph, or another block, that differs; offsets are UTF-16 units into the text before and the text after. */
export type WordHunk = {
  before: { from: number; to: number };
  after: { from: number; to: number };
  /** The block from end to end; one that is gone or new comes with the blank lines that go with it. */
  pieces: WordPiece[];
};

/** What differs between two texts, in order, block by block and word by word within; empty when they are equal. */
export function wordDiff(before: string, after: string): WordHunk[] {
  if (before === after) return [];
  const [old, now] = [blocksOf(before), blocksOf(after)];
  const hunks: WordHunk[] = [];
  const add = (one: Range, other: Range, pieces?: WordPiece[]) => {
    const [removed, added] = [before.slice(one.from, one.to), after.slice(other.from, other.to)];
    if (removed !== added)
      hunks.push({ before: one, after: other, pieces: pieces ?? replaced(removed, added) });
  };
  let done: Place = { before: 0, after: 0, oldBlock: 0, newBlock: 0 };
  const addGap = (oldTo: number, newTo: number, oldBlock: number, newBlock: number) => {
    const one = { from: done.before, to: oldTo };
    const other = { from: done.after, to: newTo };
    for (const [range, otherRange] of splitGap(before, after, one, other, {
      gone: old.slice(done.oldBlock, oldBlock),
      added: now.slice(done.newBlock, newBlock),
    }))
      add(range, otherRange);
  };
  for (const pair of matchBlocks(old, now)) {
    const [one, other] = [old[pair.before]!, now[pair.after]!];
    addGap(one.from, other.from, pair.before, pair.after);
    if (!pair.isSame) add(rangeOf(one), rangeOf(other), piecesOf(one, other, pair));
    done = { before: one.to, after: other.to, oldBlock: pair.before + 1, newBlock: pair.after + 1 };
  }
  addGap(before.length, after.length, old.length, now.length);
  return hunks;
}

/** The edit of the text after that makes this one part of it what it was before. */
export function takeBack({ before: { from, to }, after }: WordHunk, before: string): TextEdit {
  return { from: after.from, to: after.to, insert: before.slice(from, to) };
}

type Range = { from: number; to: number };
type Place = { before: number; after: number; oldBlock: number; newBlock: number };

const rangeOf = ({ from, to }: Block): Range => ({ from, to });

/**
 * What lies between two blocks that have become each other: one hunk a block, where blocks are only gone or only new and
 * the blank lines say to which of them they belong; else all of it is one.
 */
function splitGap(
  before: string,
  after: string,
  one: Range,
  other: Range,
  { gone, added }: { gone: readonly Block[]; added: readonly Block[] },
): [Range, Range][] {
  if (gone.length > 0 && added.length === 0) return eachAlone(before, one, gone, after, other);
  if (added.length > 0 && gone.length === 0)
    return eachAlone(after, other, added, before, one).map(([mine, theirs]) => [theirs, mine]);
  return [[one, other]];
}

/** Blocks that only one side has, each with the blank lines behind it, or before it at the end of a text. */
function eachAlone(
  text: string,
  range: Range,
  blocks: readonly Block[],
  otherText: string,
  empty: Range,
): [Range, Range][] {
  const left = otherText.slice(empty.from, empty.to);
  const [first, last] = [blocks[0]!, blocks.at(-1)!];
  if (text.slice(range.from, first.from) === left)
    return blocks.map((block, place) => [
      { from: block.from, to: blocks[place + 1]?.from ?? range.to },
      { from: empty.to, to: empty.to },
    ]);
  if (text.slice(last.to, range.to) === left)
    return blocks.map((block, place) => [
      { from: blocks[place - 1]?.to ?? range.from, to: block.to },
      { from: empty.from, to: empty.from },
    ]);
  return [[range, empty]];
}

/** Beyond this many changed words a block is shown as wholly replaced: an exact answer would take too long. */
const mostChangedWords = 600;

function piecesOf(one: Block, other: Block, { isAlike }: BlockPair): WordPiece[] {
  // Two sentences with hardly a word in common are read one after the other, not one within the other.
  const changes = isAlike
    ? diffArrays(tokensOf(one.text), tokensOf(other.text), { maxEditLength: mostChangedWords })
    : undefined;
  if (!changes) return replaced(one.text, other.text);
  const pieces: WordPiece[] = [];
  let [removed, added] = ["", ""];
  const settle = () => {
    pieces.push(...replaced(removed, added));
    [removed, added] = ["", ""];
  };
  changes.forEach((change, place) => {
    const text = change.value.join("");
    if (change.removed) removed += text;
    else if (change.added) added += text;
    else if (isOnlyBetween(text, place, changes.length)) {
      removed += text;
      added += text;
    } else {
      settle();
      pieces.push({ kind: "same", text });
    }
  });
  settle();
  return pieces;
}

/** A blank between two changed words is no rest for the eye: the words are read as one change. */
function isOnlyBetween(text: string, place: number, count: number): boolean {
  return place > 0 && place < count - 1 && /^[^\S\n]+$/.test(text);
}

function replaced(removed: string, added: string): WordPiece[] {
  const pieces: WordPiece[] = [];
  if (removed !== "") pieces.push({ kind: "removed", text: removed });
  if (added !== "") pieces.push({ kind: "added", text: added });
  return pieces;
}

// Words as they are counted, runs of blanks, and every other sign alone; what belongs to a sign stays with it.
const token =
  /[\p{L}\p{M}\p{N}]+(?:['’‑\-.,:/_@&][\p{L}\p{M}\p{N}]+)*|\n+|[^\S\n]+|[\s\S](?:\p{M}|[\u{1f3fb}-\u{1f3ff}]|\u200d[\s\S])*/gu;

function tokensOf(text: string): string[] {
  return text.match(token) ?? [];
}
