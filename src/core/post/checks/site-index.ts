import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import { plainUrl } from "#core/jekyll/site-url.ts";

/** The blog's documents by what they are asked for by; made once for many checks. */
export type SiteIndex = {
  byPath: ReadonlyMap<string, SiteDocument>;
  /** Visible or not; several where they collide. Keys are decoded, without `index.html` and the last slash. */
  byUrl: ReadonlyMap<string, readonly SiteDocument[]>;
};

/** Looks through the documents once; of those without a URL, only the path is known. */
export function indexSite({ documents }: Pick<Site, "documents">): SiteIndex {
  const byUrl = new Map<string, SiteDocument[]>();
  for (const document of documents) {
    if (document.url === null) continue;
    const url = plainUrl(document.url);
    byUrl.set(url, [...(byUrl.get(url) ?? []), document]);
  }
  return { byPath: new Map(documents.map((one) => [one.path, one])), byUrl };
}
