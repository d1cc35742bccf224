import type { IDBPDatabase } from "idb";
import { keptRevisions } from "#core/post/history/kept.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { storageProblem } from "../failure.ts";
import type { PackedHistory, Run } from "../history.ts";
import type { BlogSchema, Revision } from "../schema.ts";
import { writeAll } from "../transaction.ts";
import type { Link } from "./chain.ts";
import { keepRevision, lastLink, newKey, type RevisionWriting, takeInLot } from "./keep.ts";
import { allRevisions, revisionList, revisionText } from "./read.ts";
import { ofPost, revisionStores } from "./stores.ts";
import { thinLot } from "./thin.ts";
import { revisionTotals } from "./totals.ts";

/** How many texts go into one transaction when many come at once. */
const lotSize = 8;

/** The former texts of a blog's posts, packed. Each call is one transaction after the other, each of them verified. */
export function packedHistory(run: Run): PackedHistory {
  // What the last addition left: most often the next one lies on it, and it need not be unpacked.
  let remembered: Link | null = null;
  // Whoever reads one text after the other takes a single step each time.
  let lastRead = new Map<number, string>();

  const write = <Result>(
    plan: (transaction: RevisionWriting, writes: Promise<unknown>[]) => Promise<Result>,
  ): Promise<Result> => run((database) => writeAll(database, [...revisionStores], plan));

  /** Packs what lies whole, then does the rest in the transaction of the last lot. */
  const packedFirst = async <Result>(
    postId: string,
    rest: (transaction: RevisionWriting, writes: Promise<unknown>[], last: Link | null) => Promise<Result>,
  ): Promise<Result> => {
    for (;;) {
      const done = await write(async (transaction, writes) => {
        const before = await lastLink(transaction, postId, remembered);
        const { more, last } = await takeInLot(transaction, writes, postId, before);
        return more ? null : { result: await rest(transaction, writes, last) };
      });
      if (done) return done.result;
    }
  };

  const add = async (
    postId: string,
    revisions: readonly Revision[],
    isWanted: typeof isNew,
  ): Promise<number> => {
    const { added, last } = await packedFirst(postId, async (transaction, writes, before) => {
      let [added, last] = [0, before];
      for (const revision of revisions) {
        if (!(await isWanted(transaction, revision))) continue;
        last = await keepRevision(transaction, writes, await newKey(transaction, writes), revision, last);
        added += 1;
      }
      return { added, last };
    });
    remembered = last;
    return added;
  };

  const takeIn = async (postId: string): Promise<void> => {
    // Looked for without a lock: a list that is only read must not wait for anybody.
    const first = await run((database) => database.getKeyFromIndex("revisions", "byPost", ofPost(postId)));
    if (first !== undefined) await packedFirst(postId, async () => undefined);
  };

  /** Those that lie whole go as they are: a disk that is full has no room to pack them first. */
  const dropWhole = (gone: ReadonlySet<number>): Promise<number> =>
    write(async (transaction, writes) => {
      const whole = (await transaction.objectStore("revisions").getAllKeys()).filter((key) => gone.has(key));
      for (const key of whole) writes.push(transaction.objectStore("revisions").delete(key));
      return whole.length;
    });

  const thin: PackedHistory["thinRevisions"] = async (postId, now, { pressed = false } = {}) => {
    // A full disk may refuse one lot and have room for the next, which makes room for the first.
    const refused = (error: unknown): null => {
      if (pressed && storageProblem(error)?.code === "storage-full") return null;
      throw error;
    };
    const list = await run((database) => revisionList(database, postId));
    const kept = keptRevisions(list, now, { pressed });
    const gone = new Set(list.map(({ key }) => key).filter((key) => !kept.has(key)));
    let removed = gone.size > 0 ? await dropWhole(gone) : 0;
    await takeIn(postId).catch(refused);
    while (gone.size > 0) {
      const lot = await write((transaction, writes) => thinLot(transaction, writes, postId, gone)).catch(
        refused,
      );
      for (const key of lot?.settled ?? [Math.min(...gone)]) gone.delete(key);
      removed += lot?.removed ?? 0;
    }
    return removed;
  };

  return {
    addRevision: async (revision) => (await add(revision.postId, [revision], isNews)) > 0,
    async addRevisions(revisions) {
      let added = 0;
      for (const postId of new Set(revisions.map((revision) => revision.postId))) {
        const mine = revisions.filter((revision) => revision.postId === postId);
        const sorted = mine.sort((one, other) => one.at - other.at);
        for (let from = 0; from < sorted.length; from += lotSize)
          added += await add(postId, sorted.slice(from, from + lotSize), isNew);
      }
      return added;
    },
    async revisionList(postId) {
      // A full disk keeps texts where they are, and the list tells of them all the same.
      await takeIn(postId).catch(() => undefined);
      return run((database) => revisionList(database, postId));
    },
    async revisionText(key) {
      const text = await run((database) => revisionText(database, key, lastRead));
      lastRead = text === undefined ? new Map() : new Map([[key, text]]);
      return text;
    },
    revisions: (postId) => run((database) => allRevisions(database, postId)),
    revisionTotals: () => run(revisionTotals),
    thinRevisions: thin,
    async tidyRevisions(now, options) {
      let removed = 0;
      for (const postId of await run(postsWithRevisions)) removed += await thin(postId, now, options);
      return removed;
    },
  };
}

/** Whether a text is another than the newest that is kept. */
async function isNews(transaction: RevisionWriting, { postId, text }: Revision): Promise<boolean> {
  const index = transaction.objectStore("revisionEntries").index("byPost");
  const newest = (await index.openCursor(ofPost(postId), "prev"))?.value;
  return newest?.fingerprint !== fingerprint(text);
}

/** Whether no text of that moment is the same. */
async function isNew(transaction: RevisionWriting, { postId, at, text }: Revision): Promise<boolean> {
  const index = transaction.objectStore("revisionEntries").index("byPost");
  const then = await index.getAll(IDBKeyRange.only([postId, at]));
  return !then.some((entry) => entry.fingerprint === fingerprint(text));
}

async function postsWithRevisions(database: IDBPDatabase<BlogSchema>): Promise<string[]> {
  const transaction = database.transaction([...revisionStores]);
  const posts = new Set<string>();
  for (const name of ["revisions", "revisionEntries"] as const) {
    const index = transaction.objectStore(name).index("byPost");
    for (
      let cursor = await index.openKeyCursor();
      cursor;
      cursor = await cursor.continue(behindPost(cursor.key[0]))
    )
      posts.add(cursor.key[0]);
  }
  return [...posts];
}

/** Where the index goes on behind all of a post; the type knows the keys that are there only. */
function behindPost(postId: string): [string, number] {
  return [postId, []] as unknown as [string, number];
}
