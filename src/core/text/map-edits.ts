import { difference } from "./difference.ts";
import type { TextEdit } from "./edit.ts";

/** Where offsets of a text lie in another state of it, by what they begin and end with in common. */
export function offsetMap(before: string, after: string): (offset: number) => number {
  // Both texts are read once, however many places are asked for.
  const changed = difference(before, after);
  if (!changed) return (offset) => offset;
  const { from, to } = changed;
  const shift = after.length - before.length;
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
  const changed = difference(before, after);
  if (!changed) return edits;
  const { from, to } = changed;
  const shift = after.length - before.length;
  const mapped: TextEdit[] = [];
  for (const edit of edits) {
    if (edit.to < from) mapped.push(edit);
    else if (edit.from > to) mapped.push({ ...edit, from: edit.from + shift, to: edit.to + shift });
    else return null;
  }
  return mapped;
}
