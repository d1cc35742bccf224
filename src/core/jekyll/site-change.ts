import type { Site, SiteDocument } from "./site.ts";

/** What became of a blog's documents while its configuration and its files stayed. */
export type SiteChange = {
  /** New ones too. */
  changed: SiteDocument[];
  /** Ids. */
  gone: string[];
};

/** How a blog came from another state of itself; null when more than documents changed. */
export function siteChange(before: Site, after: Site): SiteChange | null {
  const isSame =
    before.config === after.config &&
    before.files === after.files &&
    before.paths === after.paths &&
    before.jekyll === after.jekyll;
  if (!isSame) return null;
  const known = new Set(before.documents);
  const left = new Set(after.documents.map(({ id }) => id));
  return {
    changed: after.documents.filter((one) => !known.has(one)),
    gone: before.documents.flatMap(({ id }) => (left.has(id) ? [] : [id])),
  };
}

/** The documents after a change; those that it leaves alone are the same objects. */
export function changeDocuments(
  documents: readonly SiteDocument[],
  { changed, gone }: SiteChange,
): SiteDocument[] {
  const byId = new Map(documents.map((one) => [one.id, one]));
  for (const id of gone) byId.delete(id);
  for (const one of changed) byId.set(one.id, one);
  return [...byId.values()];
}
