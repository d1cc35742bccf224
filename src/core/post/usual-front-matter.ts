import { moveField, removeField, setField } from "#core/front-matter/edit.ts";
import { areEqual } from "#core/front-matter/equal.ts";
import { type Field, readFrontMatter } from "#core/front-matter/read.ts";
import type { YamlHash, YamlValue } from "#core/front-matter/value.ts";
import { applyEdits } from "#core/text/edit.ts";

// What tells one post from every other: a copy of it would move, hide or duplicate the new one.
const ownKeys = new Set([
  ...["slug", "permalink", "published", "redirect_from", "redirect_to", "draft", "hidden", "pinned"],
  ...["last_modified_at", "modified", "updated", "update", "modified_date", "last_modified", "lastmod"],
  ...[
    "id",
    "guid",
    "uuid",
    "wordpress_id",
    "post_id",
    "disqus_id",
    "disqus_identifier",
    "ref",
    "canonical_url",
  ],
  ...["nid", "created", "created_at", "updated_at", "permalinks", "aliases", "alias", "wordpress_url"],
  ...["status", "meta", "type_id"],
]);

// What is said anew of each post: a habit only where several posts have it, and then without its value.
const tellingKeys = new Set([
  ...["excerpt", "description", "summary", "subtitle", "abstract", "keywords", "teaser"],
  ...["image", "images", "thumbnail", "cover", "photo", "banner", "link", "external_url", "source_url"],
]);
const leastProvingPosts = 3;

// What kind of post it is: never left empty (no layout is another layout), the newest one's word holds.
const kindKeys = new Set([
  "category",
  "categories",
  "layout",
  "lang",
  "language",
  "locale",
  "author",
  "authors",
]);

/** A front matter that was read, LF only. */
type Model = { head: string; keys: string[]; fields: Map<string, Field>; data: YamlHash };

/**
 * The front matter that a new post of these (the newest first) would have, fences and the blank line behind them
 * included: the keys that most of them have, their order and style, and the values that most of them share; other texts
 * and lists are left empty. A post or two prove no value of their own: another one has to share it, of these or of the
 * `others` of the blog. Its `title` and `date` are those of one of them. Null when none can be read, or changed.
 */
export function usualFrontMatter(texts: readonly string[], others: readonly string[] = []): string | null {
  const models = texts.flatMap((text) => readModel(text) ?? []);
  const witnesses = models.length < leastProvingPosts ? others.flatMap((text) => readModel(text) ?? []) : [];
  const kept = [...new Set(models.flatMap(({ keys }) => keys))].filter((key) => isKept(key, models));
  const wanted = new Map<string, YamlValue>();
  for (const key of kept) {
    const value = key === "title" || key === "date" ? undefined : usualValue(key, models, witnesses);
    if (value !== undefined) wanted.set(key, value);
  }
  // A model whose YAML cannot lose a key or take a value (one line of `{…}`) leaves it to the next.
  for (const model of byLikeness(models, kept)) {
    const text = adapt(model, wanted, kept, models);
    if (text !== null) return text;
  }
  return null;
}

function readModel(text: string): Model | null {
  // The default excerpt separator never matches in a text with CRLF: a new post has the plainest line endings.
  const source = text.replace(/^\uFEFF/, "").replace(/\r\n?/g, "\n");
  const { block, fields, data, problems } = readFrontMatter(source);
  if (!block || fields.length === 0 || problems.length > 0) return null;
  const last = new Map(fields.map((field) => [field.key, field]));
  const keys = fields.filter((field) => last.get(field.key) === field).map(({ key }) => key);
  // `<<` is no key of the hash, and what it brings in cannot be taken out.
  if (!keys.every((key) => Object.hasOwn(data, key))) return null;
  return { head: `${source.slice(0, block.to).trimEnd()}\n\n`, keys, fields: last, data };
}

function isKept(key: string, models: readonly Model[]): boolean {
  const plain = key.toLowerCase().replaceAll("-", "_");
  if (ownKeys.has(plain)) return false;
  if (tellingKeys.has(plain) && models.length < leastProvingPosts) return false;
  return isMost(models, (model) => model.fields.has(key));
}

/** More than half; of two halves the one with the newest. */
function isMost<Item>(items: readonly Item[], is: (item: Item) => boolean): boolean {
  const count = items.filter(is).length;
  return count * 2 > items.length || (count > 0 && count * 2 === items.length && is(items[0]!));
}

/** Undefined: the key says something else each time, and empty it would say something too. */
function usualValue(
  key: string,
  models: readonly Model[],
  witnesses: readonly Model[],
): YamlValue | undefined {
  const valuesOf = (posts: readonly Model[]) =>
    posts.flatMap(({ data, fields }) => (fields.has(key) ? [data[key] ?? null] : []));
  const values = valuesOf(models);
  const all = [...values, ...valuesOf(witnesses)];
  const needsProof = models.length + witnesses.length > 1;
  const isProven = (is: (other: YamlValue) => boolean) =>
    isMost(values, is) && (!needsProof || all.filter(is).length > 1);
  const usual = values.find((value) => isProven((other) => areEqual(value, other)));
  if (usual !== undefined) return usual;
  if (kindKeys.has(key)) return values[0];
  if (values.every(isWords)) {
    const items = [...new Set(values.flat())];
    return items.filter((item) => isProven((list) => isWords(list) && list.includes(item)));
  }
  return values.every((value) => typeof value === "string" || value === null) ? null : undefined;
}

function isWords(value: YamlValue): value is string[] {
  return Array.isArray(value) && value.every((item) => typeof item === "string");
}

/** The one that looks most like all of them first, of equals the newest. */
function byLikeness(models: readonly Model[], kept: readonly string[]): Model[] {
  const looks = (model: Model) => {
    const keys = model.keys.filter((key) => kept.includes(key));
    const styles = keys.map((key) => `${key}: ${model.fields.get(key)?.style}`);
    // An order that is the writer's own is harder to forgive than another kind of quotes.
    const order = keys.map(() => keys.join());
    return [...styles, ...order, `${model.head.split("\n\n").length} blank`];
  };
  const all = models.map((model) => new Set(looks(model)));
  const likeness = (model: Model) =>
    looks(model).reduce((sum, look) => sum + all.filter((other) => other.has(look)).length, 0);
  return [...models].sort((one, other) => likeness(other) - likeness(one));
}

function adapt(
  model: Model,
  wanted: ReadonlyMap<string, YamlValue>,
  kept: readonly string[],
  models: readonly Model[],
): string | null {
  let text = model.head;
  const stays = (key: string) =>
    wanted.has(key) || (kept.includes(key) && (key === "title" || key === "date"));
  for (const key of model.keys) if (!stays(key)) text = applyEdits(text, removeField(text, key));
  for (const [key, value] of wanted) {
    text = applyEdits(text, setField(text, key, value));
    if (!model.fields.has(key)) text = placeLike(text, key, models);
  }
  const { data, problems } = readFrontMatter(text);
  const isRight =
    problems.length === 0 &&
    Object.keys(data).every(stays) &&
    [...wanted].every(([key, value]) => Object.hasOwn(data, key) && areEqual(data[key], value));
  return isRight ? text : null;
}

/** Moves a key that was just added to where the newest post that has it puts it. */
function placeLike(text: string, key: string, models: readonly Model[]): string {
  const order = models.find(({ keys }) => keys.includes(key))?.keys ?? [];
  const present = new Set(readFrontMatter(text).fields.map((field) => field.key));
  const next = order.slice(order.indexOf(key) + 1).find((other) => present.has(other));
  return next === undefined ? text : applyEdits(text, moveField(text, key, next));
}
