import type { Connection } from "./connection.ts";
import type { BlogSchema, Revision, RevisionEntry } from "./schema.ts";
import { writeAll } from "./transaction.ts";

export type Run = Connection<BlogSchema>["run"];

/** `pressed`: the disk is full, and fewer stay. */
export type ThinOptions = { pressed?: boolean };

/** Those of posts in the trash are counted too. */
export type RevisionTotals = {
  count: number;
  /** ms since the epoch; null when there are none. */
  oldest: number | null;
};

/** The former texts of the posts of a blog. */
export interface History {
  /** False when it is the very text of the newest one: then nothing was written. */
  addRevision(revision: Revision): Promise<boolean>;
  /** Many at once, as from a backup; one that is kept already, same time and text, is not kept twice. How many were new. */
  addRevisions(revisions: readonly Revision[]): Promise<number>;
  /** Oldest first, without reading a single text. */
  revisionList(postId: string): Promise<RevisionEntry[]>;
  /** Byte for byte; undefined when it is gone or can no longer be read. */
  revisionText(key: number): Promise<string | undefined>;
  /** With their texts, oldest first, for a backup: those that can no longer be read are left out. */
  revisions(postId: string): Promise<Revision[]>;
  revisionTotals(): Promise<RevisionTotals>;
  /** Lets go of what is too old to be told apart; how many went. */
  thinRevisions(postId: string, now: number, options?: ThinOptions): Promise<number>;
  /** The same for every post, those in the trash too; what lies whole of them is packed. For when the page rests, or `pressed`. */
  tidyRevisions(now: number, options?: ThinOptions): Promise<number>;
  /** After a disk was found full: most former texts go before a new one has to. In vain, it is not tried again at once. */
  makeRoom(now: number): Promise<number>;
}

/** All of it but what must answer before it is loaded. */
export type PackedHistory = Omit<History, "makeRoom">;

/** After an attempt that found nothing to let go of, ms. */
const vainMs = 10 * 60_000;

/** The history of one blog over its connection. What packs it comes when it is first needed, for the page starts without. */
export function historyOf({ run }: Pick<Connection<BlogSchema>, "run">): History {
  let loading: Promise<PackedHistory> | null = null;
  const packed = (): Promise<PackedHistory> => {
    loading ??= import("./revisions/packed-history.ts").then(({ packedHistory }) => packedHistory(run));
    // One that failed is not kept: the next call asks again.
    loading.catch(() => {
      loading = null;
    });
    return loading;
  };

  let making: Promise<number> | null = null;
  let inVainAt = Number.NEGATIVE_INFINITY;

  return {
    async makeRoom(now) {
      if (Math.abs(now - inVainAt) < vainMs) return 0;
      making ??= packed()
        .then((history) => history.tidyRevisions(now, { pressed: true }))
        .finally(() => {
          making = null;
        });
      const removed = await making;
      if (removed === 0) inVainAt = now;
      return removed;
    },
    async addRevision(revision) {
      const history = await packed().catch(() => null);
      if (history) return history.addRevision(revision);
      // Without the code that packs it, the text is kept whole, as a save keeps it: it is packed another day.
      await run((database) =>
        writeAll(database, ["revisions"], async (transaction, writes) => {
          writes.push(transaction.objectStore("revisions").add(revision));
        }),
      );
      return true;
    },
    addRevisions: async (revisions) => (await packed()).addRevisions(revisions),
    revisionList: async (postId) => (await packed()).revisionList(postId),
    revisionText: async (key) => (await packed()).revisionText(key),
    revisions: async (postId) => (await packed()).revisions(postId),
    revisionTotals: async () => (await packed()).revisionTotals(),
    thinRevisions: async (postId, now, options) => (await packed()).thinRevisions(postId, now, options),
    tidyRevisions: async (now, options) => (await packed()).tidyRevisions(now, options),
  };
}
