import type { YamlHash, YamlValue } from "#core/front-matter/value.ts";
import { nameOf } from "./path.ts";
import { isTruthy, splitBlanks, toRubyString } from "./ruby-string.ts";

/** Jekyll::Document#categories_from_path: the folders above `_posts` or `_drafts`. */
export function categoriesFromPath(relativePath: string): string[] {
  // Jekyll::Document#draft? asks no more than this either.
  const special = relativePath.includes("_posts") ? "_posts" : "_drafts";
  if (relativePath.startsWith(special)) return [];
  const fileName = nameOf(relativePath);
  return relativePath
    .slice(0, Math.max(relativePath.indexOf(special), 0) || undefined)
    .split("/")
    .filter((folder) => folder !== "" && folder !== special && folder !== fileName);
}

/**
 * Jekyll::Document#merge_categories!: `categories` of one source united with those found before; `null` where Ruby
 * raises, a number or a hash for instance.
 */
export function uniteCategories(before: YamlValue | undefined, added: YamlValue): YamlValue[] | null {
  const list = typeof added === "string" ? splitBlanks(added) : added;
  if (!Array.isArray(list)) return null;
  return unique([...(Array.isArray(before) ? before : []), ...list]);
}

/** Jekyll::Document#populate_categories: the plural key first, then the singular one, as strings. */
export function populateCategories(data: YamlHash): YamlValue[] {
  const plural = Array.isArray(data.categories) ? data.categories : [];
  const strings = [...plural, ...fromSingularOrPlural(data, "category", "categories")].map(toRubyString);
  return unique([...plural, ...strings]);
}

/** Jekyll::Document#populate_tags: `tag` hides `tags`; a string of `tags` is split at blanks, one of `tag` is not. */
export function populateTags(data: YamlHash): YamlValue[] {
  return fromSingularOrPlural(data, "tag", "tags");
}

// Jekyll::Utils#pluralized_array_from_hash
function fromSingularOrPlural(data: YamlHash, singular: string, plural: string): YamlValue[] {
  const one = data[singular];
  const many = data[plural];
  let value: YamlValue = null;
  if (isTruthy(one)) value = one;
  else if (typeof many === "string") value = splitBlanks(many);
  else if (Array.isArray(many)) value = many;
  return flatten(value).filter((item) => item !== null);
}

function flatten(value: YamlValue): YamlValue[] {
  return Array.isArray(value) ? value.flatMap(flatten) : [value];
}

// Array#uniq compares lists and hashes by what they hold.
function unique(values: YamlValue[]): YamlValue[] {
  const seen = new Set<unknown>();
  return values.filter((value) => {
    const key = typeof value === "object" && value !== null ? `\0${JSON.stringify(value)}` : value;
    return !seen.has(key) && seen.add(key);
  });
}
