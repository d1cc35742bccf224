import { quoted, writing } from "./fix.ts";
import { type Reading, sourceOf } from "./reading.ts";
import type { SeenLayout } from "./seen.ts";
import { misreadOf, repetition } from "./title.ts";

/** The layout that the page is placed in, after the defaults; null for none. */
export function seeLayout(reading: Reading): SeenLayout {
  const { document, text, front, lost } = reading;
  const typed = reading.typed("layout");
  const base = {
    key: "layout" as const,
    seen: document.layout,
    typed: typed?.raw ?? null,
    source: sourceOf(reading, "layout", "nothing"),
  };
  if (lost && typed && typed.raw !== "" && typed.raw !== document.layout)
    return { ...base, differs: true, reason: { code: "lost" } };
  // `layout: none` and `layout: false` say what they mean.
  const misread =
    front.data.layout === false || front.data.layout === null ? null : misreadOf(reading, typed);
  if (!misread || misread.reason.code === "comment") {
    const repeated = repetition(reading, "layout");
    return { ...base, differs: repeated !== null, reason: repeated };
  }
  const { meant, reason } = misread;
  const edits = meant.text.includes("\n") ? [] : quoted([meant], { flow: front.root?.flow ?? false });
  const fix = writing(text, "layout", edits, { ...front.data, layout: meant.text });
  return { ...base, differs: true, reason, ...(fix && { fix }) };
}
