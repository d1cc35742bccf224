// Patience: lines that occur once on both sides are the fixed points, and what lies between them is matched again.

/**
 * For each new line, the old line that it continues, or -1: equal lines in order first, then lines changed in place.
 */
export function matchLines(oldLines: readonly string[], newLines: readonly string[]): Int32Array {
  const matches = new Int32Array(newLines.length).fill(-1);
  const pending: Range[] = [{ oldFrom: 0, oldTo: oldLines.length, newFrom: 0, newTo: newLines.length }];
  for (let range = pending.pop(); range; range = pending.pop()) {
    const { gap, pairs } = trimmed(range, oldLines, newLines);
    for (const [newLine, oldLine] of pairs) matches[newLine] = oldLine;
    const anchors = findAnchors(gap, oldLines, newLines);
    if (anchors.length === 0) matchInPlace(gap, matches);
    else pending.push(...between(gap, anchors));
  }
  return matches;
}

type Range = { oldFrom: number; oldTo: number; newFrom: number; newTo: number };
type Pair = [newLine: number, oldLine: number];

/** Equal lines at both ends are matched, the gap is what remains. */
function trimmed(range: Range, oldLines: readonly string[], newLines: readonly string[]) {
  const gap = { ...range };
  const pairs: Pair[] = [];
  const isOpen = () => gap.oldFrom < gap.oldTo && gap.newFrom < gap.newTo;
  while (isOpen() && oldLines[gap.oldFrom] === newLines[gap.newFrom])
    pairs.push([gap.newFrom++, gap.oldFrom++]);
  while (isOpen() && oldLines[gap.oldTo - 1] === newLines[gap.newTo - 1])
    pairs.push([--gap.newTo, --gap.oldTo]);
  return { gap, pairs };
}

/** Lines that occur once in each side of the gap, as the longest run of them that is in order on both. */
function findAnchors(gap: Range, oldLines: readonly string[], newLines: readonly string[]): Pair[] {
  const oldOnce = linesOnce(oldLines, gap.oldFrom, gap.oldTo);
  const newOnce = linesOnce(newLines, gap.newFrom, gap.newTo);
  const candidates: Pair[] = [];
  for (const [line, newLine] of newOnce) {
    const oldLine = oldOnce.get(line);
    if (newLine >= 0 && oldLine !== undefined && oldLine >= 0) candidates.push([newLine, oldLine]);
  }
  return longestIncreasing(candidates);
}

function linesOnce(lines: readonly string[], from: number, to: number): Map<string, number> {
  const once = new Map<string, number>();
  for (let line = from; line < to; line++) {
    const text = lines[line]!;
    once.set(text, once.has(text) ? -1 : line);
  }
  return once;
}

/** The longest part of the pairs (which are in the order of the new lines) whose old lines rise. */
function longestIncreasing(pairs: Pair[]): Pair[] {
  const tails: number[] = [];
  const previous: number[] = [];
  pairs.forEach(([, oldLine], index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (pairs[tails[middle]!]![1] < oldLine) low = middle + 1;
      else high = middle;
    }
    previous[index] = tails[low - 1] ?? -1;
    tails[low] = index;
  });
  const run: Pair[] = [];
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) run.push(pairs[index]!);
  return run.reverse();
}

function between(gap: Range, anchors: Pair[]): Range[] {
  const ranges: Range[] = [];
  let { newFrom, oldFrom } = gap;
  for (const [newLine, oldLine] of anchors) {
    ranges.push({ newFrom, newTo: newLine + 1, oldFrom, oldTo: oldLine + 1 });
    newFrom = newLine + 1;
    oldFrom = oldLine + 1;
  }
  ranges.push({ newFrom, newTo: gap.newTo, oldFrom, oldTo: gap.oldTo });
  return ranges;
}

/** Lines written over: in order from the top, and the last for the last. */
function matchInPlace(gap: Range, matches: Int32Array): void {
  const count = Math.min(gap.newTo - gap.newFrom, gap.oldTo - gap.oldFrom);
  for (let line = 0; line < count; line++) matches[gap.newFrom + line] = gap.oldFrom + line;
  if (count > 0) matches[gap.newTo - 1] = gap.oldTo - 1;
}
