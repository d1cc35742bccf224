import type { TextEdit } from "./edit.ts";

/** The one edit that makes one text of another, from the first letter that differs to the last; null where none does. */
export function difference(before: string, after: string): TextEdit | null {
  if (before === after) return null;
  return trimEdit(before, { from: 0, to: before.length, insert: after });
}

/** An edit without what the text and the insertion begin and end with alike. */
export function trimEdit(text: string, { from, to, insert }: TextEdit): TextEdit {
  const most = Math.min(to - from, insert.length);
  let start = 0;
  while (start < most && text[from + start] === insert[start]) start++;
  let end = 0;
  while (end < most - start && text[to - 1 - end] === insert[insert.length - 1 - end]) end++;
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) };
}
