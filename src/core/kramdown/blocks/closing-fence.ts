import { firstIndex } from "../first-index.ts";

/** A line that may close a fence: its signs, and the offsets around it. */
export type ClosingFence = { signs: string; isIndented: boolean; from: number; to: number };

/** All lines of a text that may close a fence, and the longest run of one sign from each of them on. */
export type ClosingFences = { lines: ClosingFence[]; tildes: number[]; backticks: number[] };

const closingLine = /^( {0,3})([~`]{3,})[ \t\r\f\v]*\n/gm;

/** Find all lines that may close a fence. */
export function readClosingFences(source: string): ClosingFences {
  const lines: ClosingFence[] = [];
  for (const { 0: line, 1: blanks = "", 2: signs = "", index } of source.matchAll(closingLine))
    lines.push({ signs, isIndented: blanks !== "", from: index, to: index + line.length });
  return { lines, tildes: longestFrom(lines, "~"), backticks: longestFrom(lines, "`") };
}

/**
 * The line that closes a fence, and how many of the fence's signs it closes: the most that any line does, at least
 * `shortest`, and of such lines the first. A line closes the signs that it repeats, with more of the last one behind them.
 */
export function closingFor(
  { lines, tildes, backticks }: ClosingFences,
  signs: string,
  { from, shortest, mayIndent }: { from: number; shortest: number; mayIndent: boolean },
): { line: ClosingFence; length: number } | null {
  const isPure = runAtEnd(signs) === 0;
  let best: { line: ClosingFence; length: number } | null = null;
  const first = firstIndex(lines.length, (at) => lines[at]!.from >= from);
  for (let at = first; at < lines.length; at++) {
    const line = lines[at]!;
    if (isPure) {
      const longest = (signs[0] === "~" ? tildes : backticks)[at]!;
      if (longest < shortest || (best && best.length >= Math.min(longest, signs.length))) break;
    }
    if (line.isIndented && !mayIndent) continue;
    const length = commonLength(line.signs, signs);
    if (length < shortest || length <= runAtEnd(line.signs) || length <= (best?.length ?? 0)) continue;
    best = { line, length };
    if (length === signs.length) break;
  }
  return best;
}

function longestFrom(lines: readonly ClosingFence[], sign: string): number[] {
  const longest: number[] = [];
  let most = 0;
  for (let at = lines.length - 1; at >= 0; at--) {
    const { signs } = lines[at]!;
    if (signs[0] === sign && runAtEnd(signs) === 0) most = Math.max(most, signs.length);
    longest[at] = most;
  }
  return longest;
}

// Where the last signs that are all the same begin.
function runAtEnd(signs: string): number {
  let at = signs.length - 1;
  while (at > 0 && signs[at - 1] === signs[at]) at--;
  return at;
}

function commonLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}
