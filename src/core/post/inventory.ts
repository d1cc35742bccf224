import type { Card } from "./card.ts";

/**
 * How much a blog holds, in a few numbers: kept outside the database, they tell at the next start whether it still holds
 * as much. Posts go by way of the trash only, and each save raises a revision, so that less of either is a loss.
 */
export type Inventory = {
  /** Posts. */
  count: number;
  /** All revisions added up: each save makes it one more. */
  work: number;
  /** When a post was last changed, ms since the epoch; 0 without posts. */
  newest: number;
  /** Of every post with its revision, in any order: the share of one card can be taken out and put in again. */
  hash: number;
};

/** The inventory of these cards. */
export function inventoryOf(cards: readonly Pick<Card, "id" | "rev" | "updatedAt">[]): Inventory {
  const all: Inventory = { count: cards.length, work: 0, newest: 0, hash: 0 };
  for (const { id, rev, updatedAt } of cards) {
    let share = rev;
    for (const letter of `${id} ${updatedAt}`)
      share = Math.imul(share ^ letter.charCodeAt(0) ^ (share >>> 15), 0x9e3779b1);
    all.work += rev;
    all.newest = Math.max(all.newest, updatedAt);
    all.hash = (all.hash + share) | 0;
  }
  return all;
}

/** Whether a blog lost something since: fewer posts, older ones, or other ones in their place. More is never a loss. */
export function holdsLess(now: Inventory, before: Inventory): boolean {
  const { count, work, hash } = before;
  return (
    now.count < count || now.work < work || (now.count === count && now.work === work && now.hash !== hash)
  );
}
