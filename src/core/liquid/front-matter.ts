import type { YamlHash } from "#core/front-matter/value.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";

/** When and where the site is built. */
export type Build = { config: SiteConfig; now: number; zone: string };

// Reading two thousand takes longer than a rendering may: what was read outlives each change of the other documents.
const read = new WeakMap<SiteConfig, WeakMap<SiteDocument, YamlHash>>();

/** What a document's front matter says after the defaults, read when it is first asked for; `{}` of a bare card. */
export function frontMatterOf(document: SiteDocument, { config, now, zone }: Build): YamlHash {
  const { path, frontMatter: text, data } = document;
  if (data || text === undefined) return data ?? {};
  const known = read.get(config) ?? new WeakMap<SiteDocument, YamlHash>();
  read.set(config, known);
  const own = known.get(document) ?? readDocument({ path, text }, config, { now, buildZone: zone }).data;
  known.set(document, own);
  return own;
}
