import { diffArrays } from "diff";
import { type Element, parseBlocks, print, withoutTokens } from "./tree.ts";

/** Blocks of the one that have no twin in the other, side by side. */
export type Difference = { expected: Element[]; printed: Element[] };

export type Comparison = {
  /** Of the longer of the two. */
  blocks: number;
  /** Those of one that are in the other too, in the same order. */
  identicalBlocks: number;
  isIdentical: boolean;
  differences: Difference[];
};

/** Compares two HTML texts block by block. */
export function compare(expected: Element[], printed: Element[]): Comparison {
  const differences: Difference[] = [];
  let identicalBlocks = 0;
  let [at, other] = [0, 0];
  let open: Difference | null = null;
  for (const { value, added, removed } of diffArrays(expected.map(print), printed.map(print))) {
    const { length } = value;
    if (!added && !removed) {
      identicalBlocks += length;
      open = null;
    } else {
      if (!open) {
        open = { expected: [], printed: [] };
        differences.push(open);
      }
      if (removed) open.expected.push(...expected.slice(at, at + length));
      else open.printed.push(...printed.slice(other, other + length));
    }
    if (!added) at += length;
    if (!removed) other += length;
  }
  const blocks = Math.max(expected.length, printed.length);
  return { blocks, identicalBlocks, isIdentical: differences.length === 0, differences };
}

/** The comparison as it stands, and with the colors of code left out on both sides. */
export function compareHtml(
  expected: string,
  printed: string,
): { strict: Comparison; tokenless: Comparison } {
  const [a, b] = [parseBlocks(expected), parseBlocks(printed)];
  const strict = compare(a, b);
  if (strict.isIdentical) return { strict, tokenless: strict };
  return { strict, tokenless: compare(a.map(withoutTokens), b.map(withoutTokens)) };
}
