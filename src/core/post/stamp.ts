import { moveField, removeField, setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { setDate } from "#core/front-matter/set-date.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";
import { applyEdits } from "#core/text/edit.ts";

/** The text with this `date:`, a day or a day with hour and offset, in the place of the one that it had. */
export function stampDate(text: string, source: string, order: readonly string[] = []): string {
  const had = readFrontMatter(text).fields.some(({ key }) => key === "date");
  const dated = applyEdits(text, setDate(text, "date", source));
  return had ? dated : placeDate(dated, order);
}

/** The text without its `date:`: a draft has none. */
export function takeDateOff(text: string): string {
  return applyEdits(text, removeField(text, "date"));
}

/** The text without what hides it from Jekyll; where a default of the site hides it, with what shows it. */
export function show(text: string): string {
  const { data } = readFrontMatter(text);
  if (Object.hasOwn(data, "published")) {
    if (!isTruthy(data.published)) return applyEdits(text, removeField(text, "published"));
    return text;
  }
  return applyEdits(text, setField(text, "published", true));
}

/** Where the blog's posts have it, else behind the title. */
function placeDate(text: string, order: readonly string[]): string {
  const keys = readFrontMatter(text).fields.map(({ key }) => key);
  const following = order.includes("date")
    ? order.slice(order.indexOf("date") + 1)
    : keys.slice(keys.indexOf("title") + 1);
  const next = following.find((key) => key !== "date" && keys.includes(key));
  return next === undefined ? text : applyEdits(text, moveField(text, "date", next));
}
