import type { TextEdit } from "./edit.ts";

/**
 * Edits of a text as edits of what `changes` made of it; null when one of them touches a change, so that nobody can say
 * which of the two is wanted. Both lists are sorted.
 */
export function rebaseEdits(edits: readonly TextEdit[], changes: readonly TextEdit[]): TextEdit[] | null {
  const rebased: TextEdit[] = [];
  let at = 0;
  let shift = 0;
  for (const edit of edits) {
    for (; at < changes.length && changes[at]!.to < edit.from; at++) {
      const { from, to, insert } = changes[at]!;
      shift += insert.length - (to - from);
    }
    const next = changes[at];
    if (next && next.from <= edit.to) return null;
    rebased.push({ ...edit, from: edit.from + shift, to: edit.to + shift });
  }
  return rebased;
}
