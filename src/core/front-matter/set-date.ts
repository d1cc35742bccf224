import type { TextEdit } from "#core/text/edit.ts";
import { setField } from "./edit.ts";

/** A day that no post bears: it holds the place that `setField` finds for a date. */
const placeholder = "0001-01-01";

/** A day (`2017-10-09`), or a day with its time and offset (`2017-10-09 21:30:00 +0200`). */
const dateSource = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d [+-]\d{4})?$/;

/** Set a key to a date written as given, unquoted: offsets cannot be told from an instant alone. */
export function setDate(text: string, key: string, source: string): TextEdit[] {
  if (!dateSource.test(source)) throw new RangeError(`Not a date as Jekyll reads one everywhere: ${source}`);
  return setField(text, key, { ruby: "Date", iso: placeholder }).map((edit) => ({
    ...edit,
    insert: edit.insert.replace(placeholder, source),
  }));
}
