import type { SiteConfig } from "#core/jekyll/config.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import type { Card } from "#core/post/card.ts";
import { readCardLink, resolveLink } from "#core/post/resolve-link.ts";

type Reading = { documents: readonly SiteDocument[]; config: SiteConfig; targets: ReadonlySet<string> };

// A save makes one new card, and the same list of documents as long as no title and no address changes.
const known = new WeakMap<Card, Reading>();

/** The posts whose text leads to this one, the newest first. */
export function backlinksOf(
  id: string,
  cards: readonly Card[],
  site: Pick<Site, "config" | "documents">,
): Card[] {
  const found = cards.filter((card) => card.id !== id && card.links && targetsOf(card, site).has(id));
  const age = ({ time, updatedAt }: Card) => time ?? updatedAt;
  return found.sort((one, other) => age(other) - age(one));
}

function targetsOf(
  card: Card,
  { documents, config }: Pick<Site, "config" | "documents">,
): ReadonlySet<string> {
  const before = known.get(card);
  if (before?.documents === documents && before.config === config) return before.targets;
  const targets = new Set<string>();
  for (const kept of card.links ?? []) {
    const target = resolveLink(readCardLink(kept), documents, config);
    if (target) targets.add(target.id);
  }
  known.set(card, { documents, config, targets });
  return targets;
}
