import type { Card } from "./card.ts";

/** One way in which the blog files its posts, and the latest of them that were filed so. */
export type Filing = {
  /** Tells it from the others for as long as no post changes. */
  key: string;
  categories: string[];
  /** Null when its posts share no one set of tags: the category alone makes the habit. */
  tags: string[] | null;
  /** The newest first. */
  samples: Card[];
};

/** How many of the latest posts make a habit: one odd episode does not. */
const habitPosts = 5;
/** How far back a category may lie and still be offered. */
const recentPosts = 30;
const mostFilings = 8;

/** The latest posts of the blog that Jekyll reads, the newest first. */
export function latestPosts(cards: readonly Card[]): Card[] {
  return readPosts(cards).slice(0, habitPosts);
}

function readPosts(cards: readonly Card[]): Card[] {
  return cards
    .filter(({ kind, broken, visibility }) => kind === "post" && !broken && visibility !== "unread")
    .sort((one, other) => whenOf(other) - whenOf(one));
}

/** How the recent posts are filed, the most usual of the very latest first; empty for a blog without posts. */
export function filingsOf(cards: readonly Card[]): Filing[] {
  const posts = readPosts(cards);
  const recent = posts.slice(0, recentPosts);
  const filings = [...groupBy(recent, categoriesKey).values()].flatMap((group): Filing[] => {
    const { categories } = group[0]!;
    const sets = [...groupBy(group, tagsKey).values()].filter((set) => set.length > 1);
    // Tags that change with every post are no habit; two series in one category are two.
    const tagSets = sets.length > 1 ? sets.map(([card]) => card!.tags) : [null];
    return tagSets.map((tags) => {
      const like = ({ categories: own, tags: ownTags }: Card) =>
        isSame(own, categories) && (tags === null || isSame(ownTags, tags));
      const key = JSON.stringify([categories, tags]);
      return { key, categories, tags, samples: posts.filter(like).slice(0, habitPosts) };
    });
  });
  const latest = posts.slice(0, habitPosts);
  const count = (filing: Filing, among: readonly Card[]) =>
    among.filter((card) => filing.samples.includes(card)).length;
  // Stable: of two that are as usual, the one with the newest post.
  return filings.sort((one, other) => count(other, latest) - count(one, latest)).slice(0, mostFilings);
}

function whenOf({ time, date }: Card): number {
  return time ?? (date === null ? 0 : Date.parse(date) || 0);
}

function categoriesKey(card: Card): string {
  return JSON.stringify(card.categories);
}

function tagsKey(card: Card): string {
  return JSON.stringify(card.tags);
}

function isSame(one: readonly string[], other: readonly string[]): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function groupBy(cards: readonly Card[], keyOf: (card: Card) => string): Map<string, Card[]> {
  const groups = new Map<string, Card[]>();
  for (const card of cards) {
    const key = keyOf(card);
    groups.set(key, [...(groups.get(key) ?? []), card]);
  }
  return groups;
}
