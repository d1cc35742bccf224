import type { TextEdit } from "./edit.ts";

/** Where offsets of a text lie in another state of it, by what they begin and end with in common. */
export function offsetMap(before: string, after: string): (offset: number) => number {
  if (before === after) return (offset) => offset;
  // Both texts are read once, however many places are asked for.
  const { from, to, shift } = difference(before, after);
  return (offset) => {
    if (offset <= from) return offset;
    return offset >= to ? offset + shift : Math.min(offset, to + shift);
  };
}

/** Edits of a text as edits of another state of it; null when one of them touches what changed. */
export function mapEdits(
  edits: readonly TextEdit[],
  before: string,
  after: string,
): readonly TextEdit[] | null {
  if (before === after) return edits;
  const { from, to, shift } = difference(before, after);
  const mapped: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.to < from) mapped.push(edit);
    else if (edit.from > to) mapped.push({ ...edit, from: edit.from + shift, to: edit.to + shift });
    else return null;
  }
  return mapped;
}

// The one range of the text before that holds all that changed.
function difference(before: string, after: string): { from: number; to: number; shift: number } {
  const most = Math.min(before.length, after.length);
  let from = 0;
  while (from < most && before[from] === after[from]) from++;
  let tail = 0;
  while (tail < most - from && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++;
  return { from, to: before.length - tail, shift: after.length - before.length };
}
