import type { TextEdit } from "./edit.ts";

/** Where an offset of a text lies in another state of it, by what they begin and end with in common. */
export function mapOffset(offset: number, before: string, after: string): number {
  const { from, to, shift } = difference(before, after);
  if (offset <= from) return offset;
  return offset >= to ? offset + shift : Math.min(offset, to + shift);
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
