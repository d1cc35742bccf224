import type { Card } from "#core/post/card.ts";
import { fingerprint } from "#core/text/fingerprint.ts";

/** A short name of the state that a blog is in: any saved change gives another one. Null for a blog without posts. */
export function markOf(cards: readonly Pick<Card, "id" | "rev">[]): string | null {
  if (cards.length === 0) return null;
  const revs = cards.map(({ id, rev }) => `${id} ${rev}`).sort();
  return fingerprint(revs.join("\n"));
}
