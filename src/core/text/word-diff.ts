import type { TextEdit } from "./edit.ts";

/** A run of words of a changed block; those of `same` and `removed` make the block before, `same` and `added` after. */
export type WordPiece = { kind: "same" | "removed" | "added"; text: string };

/** A paragraph, or another block, that differs; offsets are UTF-16 units into the text before and the text after. */
export type WordHunk = {
  before: { from: number; to: number };
  after: { from: number; to: number };
  /** The blocks from end to end, blank lines between them included. */
  pieces: WordPiece[];
};

/** What differs between two texts, in order, block by block and word by word within; empty when they are equal. */
export function wordDiff(before: string, after: string): WordHunk[] {
  if (before === after) return [];
  const pieces: WordPiece[] = [
    { kind: "removed", text: before },
    { kind: "added", text: after },
  ];
  return [
    {
      before: { from: 0, to: before.length },
      after: { from: 0, to: after.length },
      pieces: pieces.filter(({ text }) => text !== ""),
    },
  ];
}

/** The edit of the text after that makes this one part of it what it was before. */
export function takeBack({ before: { from, to }, after }: WordHunk, before: string): TextEdit {
  return { from: after.from, to: after.to, insert: before.slice(from, to) };
}
