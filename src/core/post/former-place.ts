import { removeField, setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { applyEdits } from "#core/text/edit.ts";
import type { Source } from "./relocated-file.ts";

/** The keys of the front matter on which a URL can hang. */
export const placeKeys = ["date", "slug", "permalink", "category", "categories"] as const;

/** The file back at its former place: its path, and those keys that give the URL, as they were written; the rest stays. */
export function restorePlace(file: Source, former: Source): Source {
  let { text } = file;
  for (const key of placeKeys) text = withFormer(text, former.text, key);
  return { path: former.path, text };
}

function withFormer(text: string, former: string, key: string): string {
  const [now, then] = [text, former].map((each) =>
    readFrontMatter(each).fields.findLast((field) => field.key === key),
  );
  if (!then) return now ? applyEdits(text, removeField(text, key)) : text;
  const source = former.slice(then.valueFrom, then.valueTo);
  if (!now) {
    // The place is found for the value; its own spelling, which a date for instance needs, follows.
    const added = applyEdits(text, setField(text, key, then.value));
    return added === text ? text : withFormer(added, former, key);
  }
  if (text.slice(now.valueFrom, now.valueTo) === source) return text;
  const isOneLine = !/[\r\n]/.test(source) && !/[\r\n]/.test(text.slice(now.valueFrom, now.valueTo));
  return applyEdits(
    text,
    isOneLine && source !== "" && now.valueFrom < now.valueTo
      ? [{ from: now.valueFrom, to: now.valueTo, insert: source }]
      : setField(text, key, then.value),
  );
}
