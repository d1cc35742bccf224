import { setField } from "#core/front-matter/edit.ts";
import type { JekyllDocument } from "#core/jekyll/document.ts";
import { unreadReason } from "#core/jekyll/file-name.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";
import { isExcluded } from "#core/jekyll/visibility.ts";
import { type Fix, removing, writing } from "./fix.ts";
import { momentOf, type Reading, sourceOf } from "./reading.ts";
import type { Reason } from "./reason.ts";
import type { SeenVisibility, Visible } from "./seen.ts";

/** Whether readers will find it: now, later, or never, and why. */
export function seeVisibility(reading: Reading): SeenVisibility {
  const { document, lost, abroad } = reading;
  const typed = reading.typed("published");
  const seen = visibleTo(reading, document);
  const base = {
    key: "visibility" as const,
    seen,
    typed: typed?.raw ?? null,
    source: sourceOf(reading, "published", document.kind === "other" ? "path" : "nothing"),
  };
  const there = abroad && seen.why !== "build-fails" ? visibleTo(reading, abroad.document) : null;
  const isOther = there !== null && there.when !== seen.when && there.when !== "never";
  return {
    ...base,
    ...reasonOf(reading, seen),
    ...(isOther && abroad && { differs: true, abroad: { zone: abroad.zone, seen: there } }),
    ...(lost && typed && typed.raw !== "" && { differs: true, reason: { code: "lost" as const } }),
  };
}

function visibleTo(reading: Reading, document: JekyllDocument): Visible {
  switch (document.visibility) {
    case "unread":
      return { when: "never", why: "unread" };
    case "draft":
      return { when: "never", why: "draft" };
    case "unpublished":
      return { when: "never", why: breaking(reading) === "date" ? "build-fails" : "unpublished" };
    default: {
      // Of a post that is left out until its day, Jekyll asks no URL; its date it has read.
      if (document.visibility === "future" && document.time !== null && breaking(reading) !== "date")
        return { when: "later", why: "future", at: momentOf(document.time, reading.zone) };
      return breaking(reading) ? { when: "never", why: "build-fails" } : { when: "now", why: "published" };
    }
  }
}

function reasonOf(reading: Reading, seen: Visible): Told {
  const { path, config, document, front, lost } = reading;
  const key = breaking(reading);
  if (seen.why === "build-fails" && key) return told({ code: "build-fails", key });
  if (seen.why === "unread") {
    const why = unreadReason(path);
    if (why) return told({ code: "name-unread", why });
    return told({ code: isExcluded(path, config) && document.kind !== "other" ? "excluded" : "outside" });
  }
  const { published } = front.data;
  if (lost || !Object.hasOwn(front.data, "published")) return { differs: false, reason: null };
  if (published === null && !isTruthy(document.data.published))
    return told({ code: "published-empty" }, removing(reading.text, "published"));
  if (typeof published === "string" && /^(?:false|no|off|non|faux|n)$/i.test(published.trim())) {
    const edits = setField(reading.text, "published", false);
    const fix = writing(reading.text, "published", edits, { ...front.data, published: false });
    return told({ code: "published-text", typed: published }, fix);
  }
  return { differs: false, reason: null };
}

type Told = { differs: boolean; reason: Reason | null; fix?: Fix };

function told(reason: Reason, fix?: Fix): Told {
  return { differs: true, reason, ...(fix && { fix }) };
}

/** What stops the whole build. */
function breaking({
  document,
  config,
  lost,
}: Reading): Extract<Reason, { code: "build-fails" }>["key"] | null {
  for (const { code } of document.problems) {
    if (code === "date-unreadable") return "date";
    if (code === "slug-not-text") return "slug";
    if (code === "permalink-unusable") return "permalink";
  }
  const isUnreadable = lost?.code === "yaml" || lost?.code === "categories";
  return isUnreadable && config.strict_front_matter ? "front matter" : null;
}
