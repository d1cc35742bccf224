import { isTruthy } from "#core/jekyll/ruby-string.ts";
import { quoted, writing } from "./fix.ts";
import { findMisread, type Misread } from "./misread.ts";
import { type Reading, sourceOf, type Typed } from "./reading.ts";
import type { Reason } from "./reason.ts";
import type { SeenTitle } from "./seen.ts";

/** The title that lists and pages show. */
export function seeTitle(reading: Reading): SeenTitle {
  const { document, text, front } = reading;
  const typed = reading.typed("title");
  const base = {
    key: "title" as const,
    seen: isTruthy(document.data.title) ? document.title : null,
    typed: typed?.raw ?? null,
    source: sourceOf(reading, "title", isTruthy(document.data.title) ? "file name" : "nothing"),
  };
  if (reading.lost && typed && typed.raw !== "") return { ...base, differs: true, reason: { code: "lost" } };
  const misread = misreadOf(reading, typed);
  if (!misread) {
    const repeated = repetition(reading, "title");
    return { ...base, differs: repeated !== null, reason: repeated };
  }
  const { meant, reason } = misread;
  const isOnOneLine = !meant.text.includes("\n");
  const edits = isOnOneLine ? quoted([meant], { flow: front.root?.flow ?? false }) : [];
  const fix = writing(text, "title", edits, { ...front.data, title: meant.text });
  return { ...base, typed: meant.text, differs: true, reason, ...(fix && { fix }) };
}

/** Why Ruby holds something else than the one text that a field shows. */
export function misreadOf({ text, front, lost }: Reading, typed: Typed | null): Misread | null {
  if (lost || !typed?.field) return null;
  const { entry, value } = typed.field;
  if (entry.colonTo === null) return null;
  return findMisread(text, entry.value, value, { flow: front.root?.flow ?? false, behind: entry.colonTo });
}

/** The reason when a key is written more than once. */
export function repetition({ front }: Reading, key: string): Reason | null {
  return front.fields.filter((field) => field.key === key).length > 1 ? { code: "repeated", key } : null;
}
