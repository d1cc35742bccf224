import { nameOf, stemOf } from "#core/jekyll/path.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { fold } from "#core/text/fold.ts";
import { nearest } from "#core/text/nearness.ts";
import { decodePercent } from "#core/text/percent.ts";
import type { SiteIndex } from "../site-index.ts";

type Names = {
  /** `2017-09-17-x`, folders left out. */
  byStem: ReadonlyMap<string, SiteDocument>;
  /** The folded slug of a file or of a URL; several where they collide. */
  bySlug: ReadonlyMap<string, readonly SiteDocument[]>;
};

const known = new WeakMap<SiteIndex, Names>();

function namesOf(index: SiteIndex): Names {
  const before = known.get(index);
  if (before) return before;
  const byStem = new Map<string, SiteDocument>();
  const bySlug = new Map<string, SiteDocument[]>();
  for (const document of index.byPath.values()) {
    const stem = stemOf(document.path);
    if (!byStem.has(stem)) byStem.set(stem, document);
    const slugs = new Set([
      slugKey(document.path),
      ...(document.url === null ? [] : [slugKey(document.url)]),
    ]);
    for (const slug of slugs) {
      const list = bySlug.get(slug);
      if (list) list.push(document);
      else bySlug.set(slug, [document]);
    }
  }
  const made = { byStem, bySlug };
  known.set(index, made);
  return made;
}

/** The document that a tag names, by its path or by its name alone. */
export function targetNamed(path: string, index: SiteIndex): SiteDocument | null {
  const plain = path.replace(/^\//, "");
  return (
    index.byPath.get(plain) ??
    namesOf(index).byStem.get(stemOf(path)) ??
    namesOf(index).byStem.get(nameOf(plain)) ??
    null
  );
}

/** The one visible document whose name is the same but for its day, its case or a slip; null when two may be meant. */
export function documentNear(path: string, index: SiteIndex, self: string): SiteDocument | null {
  const { bySlug } = namesOf(index);
  const slug = slugKey(path);
  if (slug === "") return null;
  const here = (list: readonly SiteDocument[] = []) =>
    list.filter(({ id, visibility }) => id !== self && visibility === "visible");
  const same = here(bySlug.get(slug));
  if (same.length > 0) return same.length === 1 ? same[0]! : null;
  const near = nearest(slug, bySlug.keys());
  const [only, ...others] = near === null ? [] : here(bySlug.get(near));
  return only && others.length === 0 ? only : null;
}

/** What a path or a URL ends with, without day, extension, case and accents. */
export function slugKey(path: string): string {
  const plain = decodePercent(path.replace(/\/(?:index\.html)?$/, "").replace(/\.\w+$/, ""));
  return fold(nameOf(plain).replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, ""));
}
