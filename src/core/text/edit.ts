/** Replace the text between two offsets (UTF-16 units, into the text before any edit) by `insert`. */
export type TextEdit = { from: number; to: number; insert: string };

/** Edits given with the very same one are one step of undo, as long as nothing else changes the text between them. */
export type UndoStep = object;

/** The text after a list of edits, which are sorted by `from` and do not overlap. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let result = "";
  let at = 0;
  for (const { from, to, insert } of edits) {
    if (from < at || to < from || to > text.length)
      throw new RangeError(`Edit ${from}–${to} is out of order`);
    result += text.slice(at, from) + insert;
    at = to;
  }
  return result + text.slice(at);
}
