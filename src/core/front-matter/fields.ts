import { isRubyFloat, isRubyNumber, printFloat } from "./float.ts";
import type { Field } from "./read.ts";
import type { YamlValue } from "./value.ts";

/** The kind of control that a field asks for. */
export type Control = "text" | "long-text" | "words" | "date" | "switch" | "number" | "source";

/** What the desk knows of a key; every other key gets the control that its value suggests. */
export type KnownField = {
  key: string;
  control: Control;
  /** Shown even when the front matter does not have it. */
  always?: boolean;
};

/** Jekyll's own keys and its commonest companions, in the order in which they are offered. */
export const knownFields: readonly KnownField[] = [
  { key: "title", control: "text", always: true },
  { key: "category", control: "words" },
  { key: "categories", control: "words" },
  { key: "tags", control: "words", always: true },
  { key: "tag", control: "words" },
  { key: "layout", control: "text" },
  { key: "date", control: "date" },
  { key: "published", control: "switch" },
  { key: "permalink", control: "text" },
  { key: "slug", control: "text" },
  { key: "excerpt", control: "long-text" },
  { key: "description", control: "long-text" },
  { key: "author", control: "text" },
  { key: "image", control: "text" },
  { key: "lang", control: "text" },
];

/** The control for a key as it stands: its own when it is known and its value fits, else what the value suggests. */
export function controlOf(key: string, value: YamlValue | undefined): Control {
  const known = knownFields.find((field) => field.key === key)?.control;
  if (value === undefined || value === null) return known ?? "text";
  if (known === "words") return isWords(value) ? "words" : "source";
  if (known === "date") return "date";
  if (typeof value === "boolean") return "switch";
  if (typeof value === "string") {
    if (known === "long-text" || value.includes("\n")) return "long-text";
    return known === "switch" ? "text" : (known ?? "text");
  }
  if (isRubyNumber(value)) return known === "text" ? "text" : "number";
  return Array.isArray(value) && isWords(value) ? "words" : "source";
}

/** A list's items as words, or those that Jekyll makes of a string: `tags: a b` is two, `category: a b` is one. */
export function wordsOf(key: string, value: YamlValue | undefined): string[] {
  if (value === null || value === undefined || value === "") return [];
  if (Array.isArray(value)) return value.map(wordOf);
  // Jekyll::Utils.pluralized_array_from_hash: only the plural key splits its string.
  const isPlural = key === "tags" || key === "categories";
  return isPlural && typeof value === "string" ? value.split(/\s+/).filter(Boolean) : [wordOf(value)];
}

/** The value to write for these words: a lone word stays a scalar under a singular key, and a plural key has a list. */
export function wordsValue(key: string, words: readonly string[], before: YamlValue | undefined): YamlValue {
  const isSingular = key === "category" || key === "tag";
  if (words.length === 0) return isSingular || before === null ? null : [];
  if (isSingular && words.length === 1 && !Array.isArray(before)) return words[0]!;
  return [...words];
}

/** Fields to show: those of the front matter in their order (of duplicates the one that counts), then those always shown. */
export function shownFields(fields: readonly Field[]): { key: string; field: Field | null }[] {
  const last = new Map(fields.map((field) => [field.key, field]));
  const present = fields.filter((field) => last.get(field.key) === field);
  const missing = knownFields.filter(({ key, always }) => always && !last.has(key));
  // A post that is filed under `tag` does not need `tags` as well: Jekyll would ignore them.
  const wanted = missing.filter(({ key }) => key !== "tags" || !last.has("tag"));
  return [
    ...present.map((field) => ({ key: field.key, field })),
    ...wanted.map(({ key }) => ({ key, field: null })),
  ];
}

/** Known keys that the front matter does not have and that are not shown, to be offered. */
export function offeredKeys(fields: readonly Field[]): string[] {
  const shown = new Set(shownFields(fields).map(({ key }) => key));
  // Jekyll ignores `tags` beside `tag`, and unites `category` with `categories`: one of each is enough.
  if (shown.has("tags")) shown.add("tag");
  if (shown.has("tag")) shown.add("tags");
  if (shown.has("category")) shown.add("categories");
  if (shown.has("categories")) shown.add("category");
  return knownFields.map(({ key }) => key).filter((key) => !shown.has(key));
}

function isWords(value: YamlValue): boolean {
  if (!Array.isArray(value)) return typeof value === "string" || isRubyNumber(value);
  return value.every((item) => typeof item === "string" || isRubyNumber(item));
}

function wordOf(value: YamlValue): string {
  return isRubyFloat(value) ? printFloat(value.value) : String(value);
}
