import { matchesEntry } from "./entry-pattern.ts";

/** A day of the calendar, as written: it may not exist (`2017-02-30`). */
export type CivilDate = { year: number; month: number; day: number };

/** What a path tells of a post or a draft. */
export type FileName = {
  kind: "post" | "draft";
  /** The folders above `_posts` or `_drafts`, `""` at the root of the repository. */
  root: string;
  /** The folders between `_posts` or `_drafts` and the file, `""` when there are none. */
  sub: string;
  /** Null for a draft whose name has none. */
  date: CivilDate | null;
  /** As in the file's name, without trailing periods. */
  slug: string;
  /** With its dot: `.md`. */
  extension: string;
  /** The folders above, which Jekyll takes as categories. */
  categories: string[];
};

/** Why Jekyll passes over a file of `_posts` or `_drafts` without a word. */
export type UnreadReason =
  | "name-without-date"
  | "name-without-extension"
  /** The name starts with `.` `_` `#` or `~`. */
  | "name-starts-with-mark"
  /** The name ends with `~`. */
  | "backup"
  | "hidden-folder";

// Jekyll::Document::DATE_FILENAME_MATCHER, on what follows the last slash.
const datedName = /^(\d{2,4}-\d{1,2}-\d{1,2})-([^/]*)(\.[^.]+)$/;
// Jekyll::Document::DATELESS_FILENAME_MATCHER
const datelessName = /^(.*)(\.[^.]+)$/;
// Jekyll::EntryFilter::SPECIAL_LEADING_CHAR_REGEX
const specialLeading = /^[._#~]/;

/** What a path says of its post or draft, or null when Jekyll reads neither there; `include:` may name what is else hidden. */
export function parseFileName(path: string, include: readonly string[] = []): FileName | null {
  const place = findPlace(path);
  if (!place || reasonOf(place, include)) return null;
  const dated = datedName.exec(place.name);
  const dateless = dated ? null : datelessName.exec(place.name);
  const [slug, extension] = dated ? [dated[2], dated[3]] : [dateless?.[1], dateless?.[2]];
  if (slug === undefined || extension === undefined) return null;
  return {
    kind: place.kind,
    root: place.above.join("/"),
    sub: place.below.join("/"),
    date: dated?.[1] ? readCivilDate(dated[1]) : null,
    // Jekyll::Document#populate_title: slugs shouldn't end with a period.
    slug: slug.replace(/\.+$/, ""),
    extension,
    categories: place.above.filter((folder) => folder !== ""),
  };
}

/** Why Jekyll ignores a file that lies under `_posts` or `_drafts`; null when it reads it, or when it lies elsewhere. */
export function unreadReason(path: string): UnreadReason | null {
  const place = findPlace(path);
  return place ? reasonOf(place, []) : null;
}

/** The path that `parseFileName` reads as this name; the date is always spelt `YYYY-MM-DD`. */
export function printFileName(name: FileName): string {
  const file = (name.date ? `${printCivilDate(name.date)}-` : "") + name.slug + name.extension;
  const folder = name.kind === "post" ? "_posts" : "_drafts";
  return [name.root, folder, name.sub, file].filter((part) => part !== "").join("/");
}

/** `YYYY-MM-DD`, the day as written. */
export function printCivilDate({ year, month, day }: CivilDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

/** The digits of a file name's date, or null when they are not three numbers; 17 is 2017 and 69 is 1969, as Ruby has it. */
export function readCivilDate(text: string): CivilDate | null {
  const match = /^(\d{1,4})-(\d{1,2})-(\d{1,2})$/.exec(text);
  if (!match) return null;
  const [year = 0, month = 0, day = 0] = match.slice(1).map(Number);
  const century = match[1]!.length > 2 ? 0 : year >= 69 ? 1900 : 2000;
  return { year: year + century, month, day };
}

type Place = { kind: "post" | "draft"; above: string[]; below: string[]; name: string };

function findPlace(path: string): Place | null {
  const folders = path.split("/");
  const name = folders.pop() ?? "";
  const at = folders.findIndex((folder) => folder === "_posts" || folder === "_drafts");
  if (at < 0) return null;
  return {
    kind: folders[at] === "_posts" ? "post" : "draft",
    above: folders.slice(0, at),
    below: folders.slice(at + 1),
    name,
  };
}

// Jekyll::EntryFilter#filter: folders above are entered one by one; the entries of _posts are read at once, so that
// only their first folder and their own name are looked at. Ruby's glob skips folders that start with a period.
function reasonOf({ kind, above, below, name }: Place, include: readonly string[]): UnreadReason | null {
  const isIncluded = (entry: string, isFolder: boolean) =>
    include.some((pattern) => matchesEntry(pattern, entry, isFolder));
  const isShut = (folder: string) => specialLeading.test(folder) || folder.endsWith("~");
  const entry = [...below, name].join("/");
  const isNamed = isIncluded(entry, false) || isIncluded(name, false);
  const isHidden =
    above.some((folder) => folder.endsWith(".") || (isShut(folder) && !isIncluded(folder, true))) ||
    (specialLeading.test(below[0] ?? "") && !isNamed) ||
    below.some((folder) => folder.startsWith("."));
  if (isHidden) return "hidden-folder";
  if (name.startsWith(".")) return "name-starts-with-mark";
  if (specialLeading.test(name) && !isNamed) return "name-starts-with-mark";
  if (name.endsWith("~") && !isNamed) return "backup";
  if (!datelessName.test(name)) return "name-without-extension";
  return kind === "post" && !datedName.test(name) ? "name-without-date" : null;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, "0");
}
