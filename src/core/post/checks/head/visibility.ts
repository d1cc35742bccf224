import { removeField, setField } from "#core/front-matter/edit.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { readDate, readWall } from "#core/jekyll/date.ts";
import { printCivilDate } from "#core/jekyll/file-name.ts";
import { printHour } from "#core/jekyll/timestamp.ts";
import { beyondLimit, isExcluded } from "#core/jekyll/visibility.ts";
import { rule } from "../rule.ts";
import { fenceOf, fieldOf, fixBy } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Publisher#hidden_in_the_future?
export const dateFuture = rule({
  id: "date-future",
  severity: "hidden",
  docs: pages.options,
  check(source) {
    const { document, site, buildZone, now } = source;
    const { visibility, time } = document;
    if (time === null || document.kind !== "post" || site.config.future) return [];
    const field = fieldOf(source, "date");
    const place = field ? { from: field.valueFrom, to: field.valueTo } : fenceOf(source);
    const told = (ms: number, zone: string, isUtcOnly: boolean) => {
      const wall = readWall(ms, zone);
      return [{ ...place, data: { day: printCivilDate(wall), hour: printHour(wall), zone, isUtcOnly } }];
    };
    if (visibility === "future") return told(time, site.config.timezone ?? buildZone, false);
    if (visibility !== "visible" || site.config.timezone !== null) return [];
    // The same text, read by a machine whose clocks show UTC.
    const day = printCivilDate(readWall(time, buildZone));
    const inUtc = readDate(field ? field.value : day, { now, zone: "UTC" });
    return inUtc !== null && inUtc > now ? told(inUtc, buildZone, true) : [];
  },
});

// Jekyll::Publisher#published?: nil is not `true`.
export const publishedOff = rule({
  id: "published-off",
  severity: "hidden",
  docs: pages.publishing,
  check(source) {
    const { document, frontMatter, text } = source;
    const field = fieldOf(source, "published");
    const isNull = Object.hasOwn(frontMatter.data, "published") && frontMatter.data.published === null;
    // A draft is hidden as it is; an empty key would go on hiding it once it is published.
    if (document.published || !(document.kind === "post" || (document.kind === "draft" && isNull))) return [];
    if (document.kind === "post" && document.visibility !== "unpublished") return [];
    const written = field ? text.slice(field.valueFrom, field.valueTo) : null;
    const place = field ? { from: field.keyFrom, to: field.valueTo } : fenceOf(source);
    const edits = field ? removeField(text, "published") : setField(text, "published", true);
    return [{ ...place, data: { written, isEmpty: isNull }, ...fixBy(edits) }];
  },
});

/** What a writer means as no, and Ruby takes for text or a number: anything but `false` and `nil` publishes. */
const meantAsNo = /^(?:false|no|non|off|faux|n|0|never|jamais)$/i;

export const publishedAnyway = rule({
  id: "published-anyway",
  severity: "meaning",
  docs: pages.publishing,
  check(source) {
    const { document, frontMatter, text } = source;
    const field = fieldOf(source, "published");
    const { published } = frontMatter.data;
    if (!field || document.kind === "other" || !(typeof published === "string" || published === 0)) return [];
    if (!meantAsNo.test(String(published).trim())) return [];
    const { valueFrom: from, valueTo: to } = field;
    const data = { written: text.slice(from, to) };
    return [{ from, to, data, ...fixBy(setField(text, "published", false)) }];
  },
});

// Jekyll::EntryFilter#excluded?
export const pathExcluded = rule({
  id: "path-excluded",
  severity: "hidden",
  docs: pages.options,
  check({ path, document, site: { config } }) {
    if (document.kind === "other" || !isExcluded(path, config)) return [];
    return [{ from: 0, to: 0, data: { pattern: patternFor(path, config) } }];
  },
});

// Jekyll::Site#limit_posts!
export const beyondLimitPosts = rule({
  id: "beyond-limit",
  severity: "hidden",
  docs: pages.options,
  check({ id, path, document: { kind, time, visibility }, site: { config, documents } }) {
    if (config.limit_posts <= 0 || visibility !== "visible" || kind === "other") return [];
    const others = documents.filter((one) => one.id !== id);
    const isBeyond = beyondLimit([...others, { path, time, visibility }], config).has(path);
    return isBeyond ? [{ from: 0, to: 0, data: { limit: config.limit_posts } }] : [];
  },
});

function patternFor(path: string, config: SiteConfig): string {
  return config.exclude.find((pattern) => isExcluded(path, { ...config, exclude: [pattern] })) ?? "";
}
