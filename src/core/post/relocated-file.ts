import { removeField, setField } from "#core/front-matter/edit.ts";
import { wordsValue } from "#core/front-matter/fields.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { setDate } from "#core/front-matter/set-date.ts";
import type { YamlHash, YamlValue } from "#core/front-matter/value.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { type BuildContext, readDocument } from "#core/jekyll/document.ts";
import {
  type CivilDate,
  parseFileName,
  printCivilDate,
  printFileName,
  readCivilDate,
} from "#core/jekyll/file-name.ts";
import { isTruthy, toRubyString } from "#core/jekyll/ruby-string.ts";
import { populateCategories, uniteCategories } from "#core/jekyll/taxonomy.ts";
import { applyEdits } from "#core/text/edit.ts";
import { redatePath, renamePath } from "./path.ts";

/** A file as Jekyll is given it. */
export type Source = { path: string; text: string };

/** What the writer asks of a post's place; what is left out stays as it is. */
export type Wish = {
  /** Of the file, and of `slug:` where the front matter has one. */
  slug?: string;
  /** Of a post; a draft has no day. */
  date?: CivilDate;
  /** Those of the front matter; the folders above add theirs. */
  categories?: readonly string[];
  /** The folders above `_posts` or `_drafts`, `""` at the root. */
  root?: string;
  /** Another path, taken as it is before the rest is looked at. */
  path?: string;
};

/** How the blog is read, and how it files its posts. */
export type BlogView = {
  config: SiteConfig;
  context: BuildContext;
  /** The key under which the blog's posts name one category; for a post that has neither key yet. */
  categoryKey?: "category" | "categories";
};

/** What a relocation starts from: the place as Jekyll sees it now. */
export type Standing = {
  kind: "post" | "draft" | "other";
  slug: string;
  /** `YYYY-MM-DD` */
  date: string | null;
  /** Of the front matter. */
  categories: string[];
  root: string;
  /** Jekyll cannot read the front matter: the path alone can change. */
  isUnreadable: boolean;
  /** `permalink:` of the front matter, which gives the URL whatever the rest says. */
  permalink: string | null;
};

/** What the fields of a relocation show before anything is asked. */
export function readStanding(file: Source, { config, context }: BlogView): Standing {
  const { kind, slug, date } = readDocument(file, config, context);
  const { data, problems } = readFrontMatter(file.text);
  const isUnreadable = problems.some(({ code }) => code === "yaml-unreadable");
  const name = parseFileName(file.path);
  return {
    kind,
    slug,
    // Jekyll dates a post that it cannot read on the day of the build: that is no day to start from.
    date: isUnreadable && name?.date ? printCivilDate(name.date) : date,
    categories: ownCategories(data),
    root: name?.root ?? "",
    isUnreadable,
    permalink: isTruthy(data.permalink) ? toRubyString(data.permalink) : null,
  };
}

/** The file as the writer wishes it: another path, and only those keys changed that would contradict it. */
export function relocateFile(file: Source, wish: Wish, view: BlogView): Source {
  const standing = readStanding(file, view);
  let path = wish.path ?? file.path;
  let { text } = file;
  if (wish.root !== undefined && wish.root !== standing.root) {
    const name = parseFileName(path);
    if (name) path = printFileName({ ...name, root: wish.root });
  }
  if (wish.slug !== undefined && wish.slug !== standing.slug) {
    path = renamePath(path, wish.slug);
    if (isTruthy(readFrontMatter(text).data.slug)) text = applyEdits(text, setField(text, "slug", wish.slug));
  }
  if (wish.categories && !isSameList(wish.categories, standing.categories))
    text = recategorize(text, wish.categories, view.categoryKey ?? "categories");
  const { date } = wish;
  if (date && standing.kind === "post" && printCivilDate(date) !== standing.date) {
    path = redatePath(path, date);
    text = redate({ path, text }, date, view);
  }
  return { path, text };
}

/** The categories that the front matter itself names, as Jekyll reads them. */
function ownCategories(data: YamlHash): string[] {
  const united = data.categories === undefined ? [] : uniteCategories([], data.categories);
  if (!united) return [];
  return [...new Set(populateCategories({ ...data, categories: united }).map(toRubyString))];
}

function recategorize(text: string, words: readonly string[], habit: "category" | "categories"): string {
  const { data } = readFrontMatter(text);
  const has = (key: string) => Object.hasOwn(data, key);
  if (words.length === 0) {
    const without = applyEdits(text, removeField(text, "categories"));
    return applyEdits(without, removeField(without, "category"));
  }
  if (has("category") && has("categories")) {
    // Jekyll::Document#populate_categories: the plural key first, then the singular one.
    const last = words.at(-1);
    if (words.length > 1 && data.category === last) return write(text, "categories", words.slice(0, -1));
    return write(applyEdits(text, removeField(text, "category")), "categories", words);
  }
  const own = has("categories") ? "categories" : has("category") ? "category" : null;
  return write(text, own ?? (words.length > 1 ? "categories" : habit), words);
}

function write(text: string, key: string, words: readonly string[]): string {
  const before = readFrontMatter(text).data[key];
  return applyEdits(text, setField(text, key, categoriesValue(key, words, before)));
}

// `categories: a b` is a list already for Jekyll: written as one as long as no word has a blank.
function categoriesValue(key: string, words: readonly string[], before: YamlValue | undefined): YamlValue {
  const isString = key === "categories" && typeof before === "string" && before !== "";
  if (isString && words.every((word) => !/\s/.test(word))) return words.join(" ");
  return wordsValue(key, words, before);
}

/** `date:` beats the file's name: its day follows, its time and offset stay. */
function redate(file: Source, date: CivilDate, { config, context }: BlogView): string {
  const { text } = file;
  const wanted = printCivilDate(date);
  const field = readFrontMatter(text).fields.findLast(({ key }) => key === "date");
  if (!field) return text;
  const source = text.slice(field.valueFrom, field.valueTo);
  const written = /^(["']?)(\d{4}-\d{1,2}-\d{1,2})/.exec(source);
  const dayOf = (candidate: string) => readDocument({ ...file, text: candidate }, config, context).date;
  if (written) {
    const from = field.valueFrom + written[1]!.length;
    const at = (day: string) => applyEdits(text, [{ from, to: from + written[2]!.length, insert: day }]);
    const plain = at(wanted);
    const seen = dayOf(plain);
    if (seen === wanted) return plain;
    // Read in another zone, the time falls on the day before or after: as it did where it stood.
    const shifted = seen === null ? plain : at(dayAway(wanted, daysBetween(seen, wanted)));
    if (dayOf(shifted) === wanted) return shifted;
  }
  return applyEdits(text, setDate(text, "date", wanted));
}

const dayMs = 24 * 3600_000;

function daysBetween(from: string, to: string): number {
  return Math.round((msOf(to) - msOf(from)) / dayMs);
}

function dayAway(day: string, days: number): string {
  return new Date(msOf(day) + days * dayMs).toISOString().slice(0, 10);
}

function msOf(day: string): number {
  const { year, month, day: date } = readCivilDate(day) ?? { year: 1970, month: 1, day: 1 };
  return Date.UTC(year, month - 1, date);
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
