import type { Card } from "#core/post/card.ts";
import type { BlogStore } from "#store/blog-store.ts";

/** The last backup that left this browser as a file of the writer's. */
export type LastBackup = {
  /** When its texts were read, ms since the epoch. */
  at: number;
  /** Bytes. */
  size: number;
};

const key = "lastBackup";

/** Remembers in the blog itself that a backup was downloaded; one that cannot be remembered is only made again sooner. */
export async function rememberBackup(store: Pick<BlogStore, "saveMeta">, backup: LastBackup): Promise<void> {
  await store.saveMeta(key, backup).catch(() => undefined);
}

/** Null for a blog that was never backed up. */
export async function lastBackup(store: Pick<BlogStore, "meta">): Promise<LastBackup | null> {
  return (await store.meta<LastBackup>(key)) ?? null;
}

/** The posts whose words came or changed since a copy was made, in ms since the epoch; all of them without a copy. */
export function changedSince(cards: readonly Card[], at: number | null): Card[] {
  return cards.filter(({ updatedAt }) => at === null || updatedAt > at);
}

/** `YYYY-MM-DD` of a moment in a zone. */
export function civilDay(at: number, zone: string): string {
  // Sweden writes a day as ISO does.
  return new Intl.DateTimeFormat("sv-SE", { timeZone: zone, dateStyle: "short" }).format(at);
}
