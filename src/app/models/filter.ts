import type { Card } from "#core/post/card.ts";
import { isInFolder } from "#core/post/post.ts";
import { fold } from "#core/text/fold.ts";

/** What the list shows; null and empty mean everything. */
export type Filter = {
  text: string;
  tag: string | null;
  category: string | null;
  /** `2017` */
  year: string | null;
  kind: Card["kind"] | null;
  /** Only what the blog's folder does not hold as it is here. */
  changed: boolean;
};

export const noFilter: Filter = {
  text: "",
  tag: null,
  category: null,
  year: null,
  kind: null,
  changed: false,
};

export type Sort = { by: "date" | "title" | "updated"; descending: boolean };

export type Facet = { value: string; count: number };

export type Facets = { tags: Facet[]; categories: Facet[]; years: Facet[]; kinds: Facet[] };

/** The cards that a filter lets through; `bodies` are the posts whose text itself holds the words sought. */
export function filterCards(
  cards: readonly Card[],
  filter: Filter,
  bodies: ReadonlySet<string> | null,
): readonly Card[] {
  const words = fold(filter.text).split(/\s+/).filter(Boolean);
  return cards.filter((card) => {
    if (filter.tag !== null && !card.tags.includes(filter.tag)) return false;
    if (filter.category !== null && !card.categories.includes(filter.category)) return false;
    if (filter.year !== null && card.date?.slice(0, 4) !== filter.year) return false;
    if (filter.kind !== null && card.kind !== filter.kind) return false;
    if (filter.changed && isInFolder(card)) return false;
    if (words.length === 0 || bodies?.has(card.id)) return true;
    const seen = foldedOf(card);
    return words.every((word) => seen.includes(word));
  });
}

/** Folded once: a list of ten thousand is sought through at each save while a filter is on. */
const folded = new WeakMap<Card, string>();

function foldedOf(card: Card): string {
  const known = folded.get(card);
  if (known !== undefined) return known;
  const made = fold([card.title, card.path, ...card.tags, ...card.categories, card.excerpt].join(" "));
  folded.set(card, made);
  return made;
}

/** Drafts without a date are the newest by date: they are what is being written. */
export function sortCards(cards: readonly Card[], sort: Sort, language: string): readonly Card[] {
  const { compare } = new Intl.Collator(language, { numeric: true, sensitivity: "base" });
  const sign = sort.descending ? -1 : 1;
  const byTitle = (a: Card, b: Card) => compare(a.title, b.title) || (a.path < b.path ? -1 : 1);
  const orders: Record<Sort["by"], (a: Card, b: Card) => number> = {
    title: (a, b) => sign * byTitle(a, b),
    updated: (a, b) => sign * (a.updatedAt - b.updatedAt) || byTitle(a, b),
    date: (a, b) =>
      sign * compareDates(a.date, b.date) || sign * (a.updatedAt - b.updatedAt) || byTitle(a, b),
  };
  return [...cards].sort(orders[sort.by]);
}

function compareDates(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null) return 1;
  if (b === null) return -1;
  return a < b ? -1 : 1;
}

/** How many cards there are of each tag, category, year and kind; the years newest first, the rest by count. */
export function countFacets(cards: readonly Card[], language: string): Facets {
  const tally = (values: (card: Card) => readonly string[]) => {
    const counts = new Map<string, number>();
    for (const card of cards)
      for (const value of values(card)) counts.set(value, (counts.get(value) ?? 0) + 1);
    return [...counts].map(([value, count]) => ({ value, count }));
  };
  const { compare } = new Intl.Collator(language, { numeric: true });
  const byCount = (a: Facet, b: Facet) => b.count - a.count || compare(a.value, b.value);
  return {
    tags: tally((card) => card.tags).sort(byCount),
    categories: tally((card) => card.categories).sort(byCount),
    years: tally((card) => (card.date ? [card.date.slice(0, 4)] : [])).sort((a, b) =>
      compare(b.value, a.value),
    ),
    kinds: tally((card) => [card.kind]).sort(byCount),
  };
}
