import type { Registry } from "#store/registry.ts";
import type { Blog } from "#store/schema.ts";
import { canSnapshot, listSnapshots, type Snapshot } from "#store/snapshots.ts";
import type { BlogModel } from "../blog.ts";
import { changedSince, lastBackup } from "../last-backup.ts";
import type { Alone } from "./alone.ts";
import type { Notes } from "./notes.ts";

/** A copy that is somewhere else than in this browser, as far as the app knows. */
export type CopyFact = {
  /** ms since the epoch */
  at: number;
  /** Posts that changed or came since, those in the trash left out. */
  changed: number;
};

/** What is where, as the database and the browser told it when they were asked. Times in ms since the epoch. */
export type Facts = {
  posts: number;
  /** Of all bodies. */
  words: number;
  alone: Alone | null;
  /** When the database last acknowledged a text, as this page saw it; null when it saw none. */
  acknowledgedAt: number | null;
  /** Of the newest text in the database; null without posts. */
  changedAt: number | null;
  /** Posts whose very text the repository held at the last exchange; null when there was none. */
  repository: { at: number; same: number } | null;
  zip: CopyFact | null;
  backup: CopyFact | null;
  folder: CopyFact | null;
  revisions: { count: number; oldest: number | null };
  trash: { count: number; oldest: number | null };
  /** Of all blogs, newest first; null where the browser keeps none. */
  snapshots: readonly Snapshot[] | null;
  /** The blogs of this browser that are not on the desk, the last opened first. */
  others: readonly Blog[];
};

/** Reads it all anew; rejects when the database does. */
export async function readFacts(source: {
  blog: BlogModel;
  registry: Pick<Registry, "blogs">;
  notes: Notes;
  acknowledgedAt: number | null;
  alone: Alone | null;
}): Promise<Facts> {
  const { blog, registry, notes, acknowledgedAt, alone } = source;
  const { store } = blog;
  const [cards, trashed, revisions, backup, zip, folder, isKept, snapshots, blogs] = await Promise.all([
    store.cards(),
    store.trashed(),
    store.revisionTotals(),
    lastBackup(store),
    notes.read("zip"),
    notes.read("folder"),
    canSnapshot(),
    listSnapshots(),
    registry.blogs(),
  ]);
  const since = (at: number | undefined): CopyFact | null =>
    at === undefined ? null : { at, changed: changedSince(cards, at).length };
  const exchanged = cards.flatMap(({ base, rev }) =>
    base ? [{ at: base.at, isSame: base.rev === rev }] : [],
  );
  return {
    posts: cards.length,
    words: cards.reduce((sum, card) => sum + card.words, 0),
    alone,
    acknowledgedAt,
    changedAt: newest(cards.map(({ updatedAt }) => updatedAt)),
    repository:
      exchanged.length === 0
        ? null
        : {
            at: newest(exchanged.map(({ at }) => at))!,
            same: exchanged.filter(({ isSame }) => isSame).length,
          },
    zip: since(zip),
    backup: since(backup?.at),
    folder: since(folder?.last?.at),
    revisions,
    trash: { count: trashed.length, oldest: oldest(trashed.map(({ at }) => at)) },
    snapshots: isKept ? snapshots : null,
    others: blogs.filter(({ id }) => id !== blog.id).sort((a, b) => b.openedAt - a.openedAt),
  };
}

function newest(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : moments.reduce((one, other) => Math.max(one, other));
}

function oldest(moments: readonly number[]): number | null {
  return moments.length === 0 ? null : moments.reduce((one, other) => Math.min(one, other));
}
