import { approximations } from "./latin.ts";
import { capitalize, downcase } from "./ruby-string.ts";

/** Jekyll's ways of making a slug, from the strictest spelling to none at all. */
export type SlugMode = "default" | "none" | "raw" | "pretty" | "ascii" | "latin";

// Jekyll::Utils::SLUGIFY_RAW_REGEXP and the like; Ruby's \s is ASCII only.
const replaced: Record<Exclude<SlugMode, "none">, RegExp> = {
  raw: /[ \t\r\n\f\v]+/g,
  default: /[^\p{M}\p{L}\p{Nd}]+/gu,
  latin: /[^\p{M}\p{L}\p{Nd}]+/gu,
  pretty: /[^\p{M}\p{L}\p{Nd}._~!$&'()+,;=@]+/gu,
  ascii: /[^A-Za-z0-9]+/g,
};

/** Jekyll::Utils#slugify: the text as a piece of URL, lower-cased unless `cased`; may be empty. */
export function slugify(text: string, mode: SlugMode = "default", options: { cased?: boolean } = {}): string {
  if (mode === "none") return options.cased ? text : downcase(text);
  const source = mode === "latin" ? transliterate(text) : text;
  const slug = source.replace(replaced[mode], "-").replace(/^-|-$/g, "");
  return options.cased ? slug : downcase(slug);
}

/** Jekyll::Utils#titleize_slug: the title of a post that gives none. */
export function titleizeSlug(slug: string): string {
  return slug
    .replace(/-+$/, "") // String#split drops trailing empty pieces
    .split("-")
    .map(capitalize)
    .join(" ");
}

/** A longer slug is cut at a word: some file systems end at 255 bytes, and readers long before. */
const longestSlug = 80;

/** The slug of a new file: `latin`, or Jekyll's default one for a script that has no Latin spelling; at most 80 units. */
export function slugForFile(title: string): string {
  const composed = title.normalize("NFC");
  return cutAtWord(squeeze(slugify(composed, "latin")) || squeeze(slugify(composed)));
}

function cutAtWord(slug: string): string {
  if (slug.length <= longestSlug) return slug;
  const lastBreak = slug.lastIndexOf("-", longestSlug);
  // One endless word; half of a letter beyond the 16 bits would be none.
  return slug.slice(0, lastBreak > 0 ? lastBreak : longestSlug).replace(/[\ud800-\udbff]$/, "");
}

// i18n/backend/transliterator.rb — what is not listed turns to `?`, which then becomes a hyphen.
function transliterate(text: string): string {
  return text.replace(/[^\0-\x7f]/gu, (char) => approximations[char] ?? "?");
}

function squeeze(slug: string): string {
  return slug.replace(/-{2,}/g, "-");
}
