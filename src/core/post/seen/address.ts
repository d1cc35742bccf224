import { setField } from "#core/front-matter/edit.ts";
import { permalinkTemplate } from "#core/jekyll/config.ts";
import { isTruthy, toRubyString } from "#core/jekyll/ruby-string.ts";
import { slugForFile, slugify } from "#core/jekyll/slug.ts";
import { decodeAddress } from "#core/text/percent.ts";
import { proved, quoted, removing, writing } from "./fix.ts";
import { type Reading, sourceOf } from "./reading.ts";
import type { SeenSlug, SeenUrl } from "./seen.ts";
import { misreadOf, repetition } from "./title.ts";

/** Where the page will be, as a reader's browser shows it. */
export function seeUrl(reading: Reading): SeenUrl {
  const { document, abroad, lost } = reading;
  const typed = reading.typed("permalink");
  const own = sourceOf(reading, "permalink", "nothing");
  const base = {
    key: "url" as const,
    seen: addressOf(reading, document.url),
    typed: typed?.raw ?? null,
    source: own === "nothing" && reading.config.raw.permalink !== "date" ? ("config" as const) : own,
  };
  const isOfToday = lost?.code === "yaml" || lost?.code === "categories";
  if (isOfToday || (lost && typed && typed.raw !== ""))
    return { ...base, differs: true, reason: { code: "lost" } };
  const elsewhere = abroad && addressOf(reading, abroad.document.url);
  const isOther = abroad && elsewhere && elsewhere.path !== base.seen?.path;
  return {
    ...base,
    ...permalinkTrap(reading),
    ...(isOther && { differs: true, abroad: { zone: abroad.zone, seen: elsewhere } }),
  };
}

/** The slug in the file's name or in the front matter. */
export function seeSlug(reading: Reading): SeenSlug {
  const { document, text, front, lost } = reading;
  const typed = reading.typed("slug");
  const isOwn = isTruthy(front.data.slug);
  const base = {
    key: "slug" as const,
    seen: isTruthy(document.data.slug) ? document.slug : null,
    typed: typed?.raw ?? null,
    source: sourceOf(reading, "slug", isTruthy(document.data.slug) ? "file name" : "nothing"),
  };
  if (lost && typed && typed.raw !== "" && typed.raw !== document.slug)
    return { ...base, differs: true, reason: { code: "lost" } };
  const misread = misreadOf(reading, typed);
  if (misread) {
    const { meant } = misread;
    const isText = typeof front.data.slug === "string" || !isOwn;
    const reason = isText ? misread.reason : ({ code: "slug-not-text", raw: meant.text } as const);
    const edits = meant.text.includes("\n") ? [] : quoted([meant], { flow: front.root?.flow ?? false });
    const fix = writing(text, "slug", edits, { ...front.data, slug: meant.text });
    return { ...base, differs: true, reason, ...(fix && { fix }) };
  }
  if (isOwn && typeof front.data.slug !== "string") {
    const raw = typed?.raw ?? document.slug;
    const fix = proved(text, "slug", setField(text, "slug", raw));
    return { ...base, differs: true, reason: { code: "slug-not-text", raw }, ...(fix && { fix }) };
  }
  const spelled = spelledIn(reading);
  if (isOwn && spelled !== null && spelled !== document.slug) {
    const plain = slugForFile(document.slug);
    const fix = plain === "" ? undefined : proved(text, "slug", setField(text, "slug", plain));
    return { ...base, differs: true, reason: { code: "slug-spelled", spelled }, ...(fix && { fix }) };
  }
  const repeated = repetition(reading, "slug");
  return { ...base, differs: repeated !== null, reason: repeated };
}

function addressOf({ config }: Reading, url: string | null): SeenUrl["seen"] {
  if (url === null) return null;
  const path = config.baseurl + url;
  return { origin: config.url, path: decodeAddress(path), href: config.url + path };
}

function permalinkTrap({
  document,
  front,
  text,
  lost,
}: Reading): Pick<SeenUrl, "differs" | "reason" | "fix"> {
  const problem = document.problems.find(({ code }) => code === "permalink-unusable");
  const fix = removing(text, "permalink");
  if (problem?.code === "permalink-unusable")
    return {
      differs: true,
      reason: { code: "permalink-unusable", placeholder: problem.data.placeholder },
      ...(fix && { fix }),
    };
  const { permalink } = front.data;
  if (lost || typeof permalink !== "string") return { differs: false, reason: null };
  if (document.url === "/") return { differs: true, reason: { code: "over-home" }, ...(fix && { fix }) };
  const template = permalinkTemplate(permalink);
  if (template === permalink) return { differs: false, reason: null };
  const wanted = { ...front.data, permalink: template };
  const whole = writing(text, "permalink", setField(text, "permalink", template), wanted);
  return { differs: true, reason: { code: "style-name", style: permalink }, ...(whole && { fix: whole }) };
}

/** The slug as the URL has it; null where the URL has none. */
function spelledIn({ document, config }: Reading): string | null {
  const { permalink, slug } = document.data;
  const template = isTruthy(permalink) ? toRubyString(permalink) : config.permalink;
  if (typeof slug !== "string") return null;
  if (template.includes(":title")) return slugify(slug, "pretty", { cased: true });
  return template.includes(":slug") ? slugify(slug) : null;
}
