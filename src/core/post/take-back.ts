import { findBlock } from "#core/front-matter/block.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { stampDate, takeDateOff } from "./stamp.ts";

/** The text without what turned `before` into `after`, words that were typed since kept. */
export function takeBack(text: string, after: string, before: string): string {
  if (text === after) return before;
  if (after === before) return text;
  const [head, changed, former] = [headOf(text), headOf(after), headOf(before)];
  if (head === changed) return former + text.slice(head.length);
  // The front matter was edited meanwhile: its date alone goes back, if it still is the one that was set.
  const [written, set, old] = [dateIn(text), dateIn(after), dateIn(before)];
  if (written !== set || set === old) return text;
  if (old === null) return takeDateOff(text);
  return isPlainDate(old) ? stampDate(text, old) : text;
}

function headOf(text: string): string {
  return text.slice(0, findBlock(text)?.bodyFrom ?? 0);
}

/** As it is written; null when there is none. */
function dateIn(text: string): string | null {
  const field = readFrontMatter(text).fields.findLast(({ key }) => key === "date");
  return field ? text.slice(field.valueFrom, field.valueTo) : null;
}

function isPlainDate(source: string): boolean {
  return /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d [+-]\d{4})?$/.test(source);
}
