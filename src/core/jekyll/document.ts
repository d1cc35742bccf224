import { type Field, readFrontMatter } from "#core/front-matter/read.ts";
import type { YamlHash, YamlValue } from "#core/front-matter/value.ts";
import type { DocumentProblem } from "#core/problem.ts";
import type { SiteConfig } from "./config.ts";
import { type Clock, dayOf, readDate, readWall } from "./date.ts";
import { type FileName, parseFileName, printCivilDate } from "./file-name.ts";
import { frontMatterDefaults } from "./front-matter-defaults.ts";
import { mergeHashes } from "./merge.ts";
import { nameOf } from "./path.ts";
import { type Address, type Placeholders, printUrl } from "./permalink.ts";
import { relativePath } from "./relative-path.ts";
import { isTruthy, toRubyString } from "./ruby-string.ts";
import { titleizeSlug } from "./slug.ts";
import { categoriesFromPath, populateCategories, populateTags, uniteCategories } from "./taxonomy.ts";
import { isExcluded, type Visibility, visibilityOf } from "./visibility.ts";

/** What Jekyll makes of one file. */
export type JekyllDocument = {
  /** `other`: Jekyll would read neither a post nor a draft there. */
  kind: "post" | "draft" | "other";
  title: string;
  slug: string;
  /** `YYYY-MM-DD` in the site's zone; null for a draft without one. */
  date: string | null;
  /** ms since the epoch */
  time: number | null;
  /** Without baseurl, percent-encoded, whether or not a build of today writes it; null when it cannot be known. */
  url: string | null;
  categories: string[];
  tags: string[];
  /** Null when the page is not placed in any layout. */
  layout: string | null;
  /** `""`: no excerpt. */
  excerptSeparator: string;
  published: boolean;
  /** The front matter could not be read: the post is published with its defaults alone. */
  isCorrupted: boolean;
  visibility: Visibility;
  /** Front matter after the defaults, as Liquid's `page.*`. */
  data: YamlHash;
  problems: DocumentProblem[];
};

/** When and where the site is built. */
export type BuildContext = {
  /** ms since the epoch */
  now: number;
  /** The build machine's IANA zone, for a site without `timezone:`. */
  buildZone: string;
  /** ms since the epoch; Jekyll's date of a draft that has none. */
  modifiedAt?: number;
};

type Source = { path: string; text: string };

/** Jekyll::Document#read: everything that Jekyll makes of one file; never throws, whatever the text. */
export function readDocument(source: Source, config: SiteConfig, context: BuildContext): JekyllDocument {
  const name = parseFileName(source.path, config.include);
  const below = relativePath(source.path, config.collections_dir);
  const { data: own, fields, problems } = readFrontMatter(source.text);
  const reading = new Reading(fields, { now: context.now, zone: config.timezone ?? context.buildZone });
  const isYamlUnreadable = problems.some(({ code }) => code === "yaml-unreadable");

  reading.merge({ categories: below === null ? [] : categoriesFromPath(below) });
  // Ruby has not read the file yet when it raises at the defaults: the post has no content, and is passed over.
  const hasDefaults = reading.merge(
    frontMatterDefaults(config, below ?? source.path, name ? "posts" : "pages"),
  );
  // A read error leaves the post with its defaults alone: no title, no tags, dated today.
  const isCorrupted = isYamlUnreadable || !reading.merge(own);
  const slug = name?.slug ?? slugOf(source.path);
  if (!isCorrupted) reading.populate(slug, name);

  const { data } = reading;
  const stopsAtDate = reading.problems.some(({ code }) => code === "date-unreadable");
  const time = reading.time ?? (stopsAtDate ? null : undatedTime(name, context));
  const address: Address = name
    ? findAddress(data, config, {
        path: below ?? source.path,
        extension: name.extension,
        categories: strings(data.categories),
        wall: time === null ? null : readWall(time, reading.clock.zone),
        markdownExtensions: config.markdown_ext,
      })
    : { url: null, problem: null };
  if (address.problem) reading.problems.push({ ...address.problem, ...reading.place("permalink") });

  const isPublished = !Object.hasOwn(data, "published") || isTruthy(data.published);
  // Jekyll::Document#read: a file of YAML has data and no content, and is passed over.
  const isYaml = name !== null && /\.ya?ml$/.test(name.extension);
  const isRead =
    name !== null && !isYaml && hasDefaults && below !== null && !isExcluded(source.path, config);
  return {
    kind: name?.kind ?? "other",
    title: printTitle(data.title) ?? titleizeSlug(slug),
    slug: isTruthy(data.slug) ? toRubyString(data.slug) : slug,
    date: time === null ? null : dayOf(time, reading.clock.zone),
    time,
    url: address.url,
    // `categories: [12]` are two for Jekyll: the number, and the word that it made of it.
    categories: strings(data.categories),
    tags: strings(data.tags),
    layout: typeof data.layout === "string" && data.layout !== "none" ? data.layout : null,
    excerptSeparator: toRubyString(
      isTruthy(data.excerpt_separator) ? data.excerpt_separator : config.excerpt_separator,
    ),
    published: isPublished,
    isCorrupted,
    visibility: visibilityOf(
      { isRead, isDraft: name?.kind === "draft", isPublished, time },
      config,
      context.now,
    ),
    data,
    problems: [...problems, ...reading.problems],
  };
}

/** The front matter on its way to `page.*`, source after source, as Jekyll::Document#merge_data! does. */
class Reading {
  data: YamlHash = {};
  /** ms; null as long as nothing gave a date. */
  time: number | null = null;
  readonly problems: DocumentProblem[] = [];
  readonly #fields: readonly Field[];
  readonly clock: Clock;

  constructor(fields: readonly Field[], clock: Clock) {
    this.#fields = fields;
    this.clock = clock;
  }

  /** False when Ruby raises in the middle, so that nothing of this source is kept. */
  merge(source: YamlHash): boolean {
    const added: YamlHash = { ...source };
    if (added.categories !== null && added.categories !== undefined) {
      const united = uniteCategories(this.data.categories, added.categories);
      if (!united) {
        const data = { raw: toRubyString(added.categories) };
        this.problems.push({ code: "categories-unreadable", ...this.place("categories"), data });
        return false;
      }
      added.categories = united;
    }
    const given = added.date;
    this.data = mergeHashes(this.data, added);
    if (Object.hasOwn(added, "date") && Object.hasOwn(this.data, "date") && !this.#setDate(this.data.date)) {
      const data = { raw: toRubyString(given) };
      this.problems.push({ code: "date-unreadable", ...this.place("date"), data });
    }
    return true;
  }

  /** Jekyll::Document#read_post_data: what the file's name and the singular keys add. */
  populate(slug: string, name: FileName | null): void {
    const { data } = this;
    // Jekyll::Document#modify_date, which takes the very second of the build for no date; where Ruby stopped at the date of the front matter, the name's is the best guess.
    const isNow = this.time !== null && Math.floor(this.time / 1000) === Math.floor(this.clock.now / 1000);
    if (name?.date && (this.time === null || isNow)) {
      const raw = printCivilDate(name.date);
      if (!this.#setDate(raw)) this.problems.push({ code: "date-unreadable", data: { raw } });
    }
    if (!isTruthy(data.title)) data.title = titleizeSlug(slug);
    if (!isTruthy(data.slug)) data.slug = slug;
    else if (typeof data.slug !== "string") {
      const raw = toRubyString(data.slug);
      this.problems.push({ code: "slug-not-text", ...this.place("slug"), data: { raw } });
    }
    if (name && !isTruthy(data.ext)) data.ext = name.extension;
    data.categories = populateCategories(data);
    data.tags = populateTags(data);
  }

  /** Where the value of a key lies in the text. */
  place(key: string): { from?: number; to?: number } {
    const field = this.#fields.findLast((candidate) => candidate.key === key);
    return field ? { from: field.valueFrom, to: field.valueTo } : {};
  }

  #setDate(value: YamlValue | undefined): boolean {
    const time = readDate(value, this.clock);
    if (time === null) return false;
    this.time = time;
    this.data.date = { ruby: "Time", ms: time };
    return true;
  }
}

// Jekyll::Document#url
function findAddress(
  data: YamlHash,
  config: SiteConfig,
  parts: Omit<Placeholders, "slug" | "ownTemplate">,
): Address {
  const own = isTruthy(data.permalink) ? data.permalink : config.permalink;
  // Ruby's numbers and lists have no gsub: the build stops.
  if (typeof own !== "string") {
    const raw = toRubyString(own);
    return { url: null, problem: { code: "permalink-unusable", data: { template: raw, placeholder: raw } } };
  }
  const isAskedForSlug = /:(?:title|slug)(?![a-z])/.test(own);
  if (isAskedForSlug && isTruthy(data.slug) && typeof data.slug !== "string")
    return { url: null, problem: null };
  const ownTemplate = typeof data.permalink === "string" ? data.permalink : "";
  return printUrl(own, { ...parts, ownTemplate, slug: typeof data.slug === "string" ? data.slug : null });
}

// Jekyll::Document#date
function undatedTime(name: FileName | null, { now, modifiedAt }: BuildContext): number | null {
  return name?.kind === "post" ? now : (modifiedAt ?? null);
}

function slugOf(path: string): string {
  return nameOf(path).replace(/\.[^.]*$/, "");
}

// As Liquid prints it: the pieces of a list run together.
function printTitle(title: YamlValue | undefined): string | null {
  if (!isTruthy(title)) return null;
  return Array.isArray(title) ? title.map((piece) => printTitle(piece) ?? "").join("") : toRubyString(title);
}

function strings(value: YamlValue | undefined): string[] {
  return Array.isArray(value) ? value.map(toRubyString) : [];
}
