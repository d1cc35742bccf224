import { nameOf } from "#core/jekyll/path.ts";
import { isTrue } from "./condition.ts";
import { makeDrop } from "./drop.ts";
import { print } from "./print.ts";

/** What Jekyll's drop of a document knows by itself, in the order of `jsonify`. */
export type DocumentFields = {
  path: string;
  url: string | null;
  categories: readonly unknown[];
  collection: string;
  draft: boolean;
};

const ownKeys =
  "categories name id previous url next content output collection path date excerpt tags title relative_path draft".split(
    " ",
  );

/** `page`, or a post of `site.posts` (drops/document_drop.rb): Jekyll's own keys over those of the front matter. */
export function documentDrop(
  fields: DocumentFields,
  data: Record<string, unknown>,
  own: Record<string, unknown>,
): Record<string, unknown> {
  const { path, url, categories, collection, draft } = fields;
  const name = nameOf(path);
  const drop: Record<string, unknown> = {};
  // Their order first; what is not known yet is put in place below.
  for (const key of ownKeys) drop[key] = null;
  const merged: Record<string, unknown> = {
    ...{ categories, id: url === null ? null : idOf(url, own.slug ?? data.slug, name) },
    ...{ url, collection, path, relative_path: path, output: null },
    // The front matter's own go first, here alone.
    name: isTrue(data.name) ? data.name : name,
    draft: isTrue(data.draft) ? data.draft : draft,
    ext: isTrue(data.ext) ? data.ext : (/\.[^.]+$/.exec(name)?.[0] ?? ""),
  };
  for (const source of [data, merged, own]) {
    for (const key of Object.keys(source)) copy(source, drop, key);
  }
  return makeDrop(drop, {
    text: () => print(drop.output ?? drop.content),
    inspect: () => `#<Jekyll::Document ${path} collection=${collection}>`,
  });
}

// Jekyll::Document#id
function idOf(url: string, slug: unknown, name: string): string {
  const folder = url.replace(/\/+$/, "").replace(/[^/]*$/, "");
  return folder.replace(/\/*$/, "/") + (isTrue(slug) ? print(slug) : name.replace(/(?<=.)\.[^.]*$/, ""));
}

/** A question stays one: what is worked out when first asked for is not worked out to be copied. */
function copy(source: Record<string, unknown>, drop: Record<string, unknown>, key: string): void {
  const found = Object.getOwnPropertyDescriptor(source, key)!;
  if (!found.get && key !== "__proto__") drop[key] = found.value;
  else Object.defineProperty(drop, key, found);
}
