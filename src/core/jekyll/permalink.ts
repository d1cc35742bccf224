import type { DocumentProblem } from "#core/problem.ts";
import type { WallTime } from "./date.ts";
import { nameOf } from "./path.ts";
import { downcase } from "./ruby-string.ts";
import { slugify } from "./slug.ts";

/** What the placeholders of a permalink are filled from. */
export type Placeholders = {
  /** Relative to the collections' folder, with its extension. */
  path: string;
  extension: string;
  /** `slug:` or the file's slug; null when the front matter could not be read. */
  slug: string | null;
  categories: readonly string[];
  /** In the site's time zone; null for a draft that has no date. */
  wall: WallTime | null;
  /** The post's own permalink, which may bring an extension with it; `""` when it has none. */
  ownTemplate?: string;
  /** Extensions that are converted to `.html`. */
  markdownExtensions: readonly string[];
};

/** What a template comes to. */
export type Address = {
  /** Percent-encoded, without baseurl; null when a date is needed and there is none, or when Jekyll would stop. */
  url: string | null;
  problem: DocumentProblem | null;
};

/** Jekyll::URL#to_s: the URL that a template gives to a post; Jekyll's build stops where `problem` is set. */
export function printUrl(template: string, parts: Placeholders): Address {
  let problem: DocumentProblem | null = null;
  let isUndated = false;
  // Jekyll::URL#generate_url_from_drop; a trailing underscore is not part of the name.
  const filled = template.replace(/:([a-z_]+)/g, (_, key: string) => {
    const name = key.endsWith("_") ? key.slice(0, -1) : key;
    if (Object.hasOwn(dated, name) && !parts.wall) {
      isUndated = true;
      return "";
    }
    const value = fill(name, parts);
    const escaped = value === null ? null : escapePath(value);
    if (escaped === null) {
      const data = { template, placeholder: `:${name}` };
      problem ??= { code: "permalink-unusable", data };
    }
    return (escaped ?? "") + (name === key ? "" : "_");
  });
  return { url: problem || isUndated ? null : sanitizeUrl(filled), problem };
}

/** Jekyll::URL.escape_path; null where the Addressable library raises: blanks before a colon, as in `a b: c`. */
export function escapePath(path: string): string | null {
  if (/^[a-zA-Z0-9./-]*$/.test(path)) return path;
  // Addressable::URI.encode takes the path for a whole URI: `rails: x` begins with a scheme, `c#` ends with a fragment.
  const [, , scheme, rest = ""] = /^(([^:/?#]+):)?([\s\S]*)$/.exec(path) ?? [];
  if (scheme !== undefined && !/^[a-z][a-z0-9.+-]*$/i.test(scheme)) return null;
  const [, before = "", , query, , fragment] = /^([^?#]*)(\?([^#]*))?(#([\s\S]*))?$/.exec(rest) ?? [];
  return (
    (scheme === undefined ? "" : `${scheme}:`) +
    encode(before) +
    (query === undefined ? "" : `?${encode(query, "?")}`) +
    (fragment === undefined ? "" : `%23${encode(fragment, "?")}`)
  );
}

/** Everything that a permalink may ask for: Jekyll::Drops::UrlDrop. */
export function placeholderNames(): string[] {
  return [...Object.keys(dated), ...named];
}

const named = [
  "title",
  "slug",
  "name",
  "categories",
  "slugified_categories",
  "collection",
  "path",
  "output_ext",
];

// Jekyll::Drops::UrlDrop
function fill(name: string, parts: Placeholders): string | null {
  const { path, slug, categories, wall } = parts;
  const baseName = nameOf(path).slice(0, -parts.extension.length);
  const day = wall && Object.hasOwn(dated, name) ? dated[name]!(wall) : null;
  if (day !== null) return day;
  switch (name) {
    case "title":
      return slugify(slug ?? baseName, "pretty", { cased: true });
    case "slug":
      return slugify(slug ?? baseName);
    case "name":
      return slugify(baseName);
    case "categories":
      return [...new Set(categories.map(downcase))].join("/");
    case "slugified_categories":
      return [...new Set(categories.map((category) => slugify(category)))].join("/");
    case "collection":
      return "posts";
    case "path":
      // Jekyll::Document#cleaned_relative_path
      return path.slice(0, -parts.extension.length).replace("_posts", "").replace(/\.+$/, "");
    case "output_ext":
      return outputExtension(parts);
    default:
      return null;
  }
}

const shortMonths = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
const longMonths = [
  ...["January", "February", "March", "April", "May", "June"],
  ...["July", "August", "September", "October", "November", "December"],
];
const longDays = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

const dated: Record<string, (wall: WallTime) => string> = {
  year: ({ year }) => pad(year, 4),
  month: ({ month }) => pad(month, 2),
  day: ({ day }) => pad(day, 2),
  hour: ({ hour }) => pad(hour, 2),
  minute: ({ minute }) => pad(minute, 2),
  second: ({ second }) => pad(second, 2),
  i_day: ({ day }) => String(day),
  i_month: ({ month }) => String(month),
  short_month: ({ month }) => shortMonths[month - 1]!,
  long_month: ({ month }) => longMonths[month - 1]!,
  short_year: ({ year }) => pad(year % 100, 2),
  w_year: (wall) => pad(isoWeek(wall).year, 4),
  week: (wall) => pad(isoWeek(wall).week, 2),
  w_day: ({ weekDay }) => String(weekDay),
  short_day: ({ weekDay }) => longDays[weekDay - 1]!.slice(0, 3),
  long_day: ({ weekDay }) => longDays[weekDay - 1]!,
  y_day: ({ yearDay }) => pad(yearDay, 3),
};

// ISO 8601: a week belongs to the year of its Thursday.
function isoWeek({ year, yearDay, weekDay }: WallTime): { year: number; week: number } {
  const thursday = yearDay + 4 - weekDay;
  if (thursday < 1) return { year: year - 1, week: weekOf(thursday + daysIn(year - 1)) };
  if (thursday > daysIn(year)) return { year: year + 1, week: 1 };
  return { year, week: weekOf(thursday) };
}

function weekOf(yearDay: number): number {
  return Math.floor((yearDay - 1) / 7) + 1;
}

function daysIn(year: number): number {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 366 : 365;
}

// Jekyll::Renderer#output_ext: a permalink that ends like a file name says it itself.
function outputExtension({ extension, ownTemplate = "", markdownExtensions }: Placeholders): string {
  const own = /[^/.][^/]*?(\.[^/.]*)$/.exec(nameOf(ownTemplate))?.[1];
  if (own && !ownTemplate.endsWith("/")) return own;
  const isMarkdown = markdownExtensions.includes(extension.toLowerCase());
  return isMarkdown ? ".html" : (otherOutputs[extension] ?? extension);
}

const otherOutputs: Record<string, string> = { ".scss": ".css", ".sass": ".css" };

// Jekyll::URL#sanitize_url
function sanitizeUrl(filled: string): string {
  return `/${filled}`.replaceAll("..", "/").replaceAll("./", "").replace(/\/+/g, "/");
}

// Addressable::URI::CharacterClasses::PATH, and QUERY when `?` is kept.
function encode(text: string, kept = ""): string {
  return text.replace(/[^a-zA-Z0-9\-._~!$&'()*+,;=:@/]/gu, (char) => {
    if (char === kept) return char;
    // A lone surrogate has no bytes of its own.
    return /[\ud800-\udfff]/u.test(char) ? "%EF%BF%BD" : encodeURIComponent(char);
  });
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
