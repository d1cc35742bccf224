import type { Connection } from "./connection.ts";
import type { LocalCopy } from "./local-copy.ts";
import type { BlogSchema, JournalEntry } from "./schema.ts";

export type { JournalEntry } from "./schema.ts";

/** The last words of a page that goes away, in a store used by nothing else. */
export interface Journal {
  /**
   * Starts and commits before it returns, without reading: the only kind of write that outlives `pagehide`. A page that
   * lives on learns whether the browser kept it.
   */
  write(entry: Omit<JournalEntry, "page">): Promise<boolean>;
  /** At most one entry a post and page, the latest; oldest first. */
  entries(): Promise<JournalEntry[]>;
  /** Removes what was replayed, or this page's own; what was written meanwhile (another `at`) stays. */
  remove(entries: readonly Pick<JournalEntry, "id" | "at" | "page">[]): Promise<void>;
}

/** A localStorage of 5 MB is shared by the whole origin: longer texts have the database alone. */
const longestCopy = 500_000;

/** The journal of one blog, over its connection; two pages never overwrite each other's last words. */
export function journalOf(connection: Connection<BlogSchema>, copies: LocalCopy): Journal {
  const thisPage = crypto.randomUUID();

  return {
    write(words) {
      const entry = { ...words, page: thisPage };
      const anew = () => connection.run((database) => put(database, entry));
      // Too late to open a database in pagehide, yet the page may only be hidden: worth the try.
      const written = connection.open === null ? anew() : put(connection.open, entry).catch(anew);
      if (entry.text.length <= longestCopy) copies.write(copyKey(entry), JSON.stringify(entry));
      return written.then(
        () => true,
        () => false,
      );
    },

    async entries() {
      const latest = new Map<string, JournalEntry>();
      const stored = await connection.run((database) => database.getAll("journal"));
      for (const entry of [...stored.map(fromRecord), ...copiedEntries(copies)]) {
        const key = keyOf(entry);
        if ((latest.get(key)?.at ?? Number.NEGATIVE_INFINITY) < entry.at) latest.set(key, entry);
      }
      return [...latest.values()].sort((one, other) => one.at - other.at);
    },

    async remove(entries) {
      const gone = entries.map(({ id, at, page = thisPage }) => ({ id, at, page }));
      await connection.run(async (database) => {
        const transaction = database.transaction("journal", "readwrite");
        const removals = gone.map(async (entry) => {
          const stored = await transaction.store.get(keyOf(entry));
          if (stored !== undefined && stored.at <= entry.at) await transaction.store.delete(keyOf(entry));
        });
        await Promise.all([...removals, transaction.done]);
      });
      const copied = new Map(copiedEntries(copies).map((copy) => [keyOf(copy), copy.at]));
      for (const entry of gone)
        if ((copied.get(keyOf(entry)) ?? Number.POSITIVE_INFINITY) <= entry.at) copies.remove(copyKey(entry));
    },
  };
}

/** An async function up to its first await: the transaction is committed when this returns its promise. */
async function put(
  database: NonNullable<Connection<BlogSchema>["open"]>,
  entry: JournalEntry,
): Promise<void> {
  const transaction = database.transaction("journal", "readwrite");
  const request = transaction.store.put({ ...entry, id: keyOf(entry) });
  // Without it Chromium drops the write with the page: 12 times out of 12 on reload.
  transaction.commit();
  await Promise.all([request, transaction.done]);
}

type Named = Pick<JournalEntry, "id" | "page">;

const keyOf = ({ id, page }: Named): string => (page ? `${id} ${page}` : id);

/** The stored record bears its key for an id. */
function fromRecord(record: JournalEntry): JournalEntry {
  const { page } = record;
  return page ? { ...record, id: record.id.slice(0, -page.length - 1) } : record;
}

const copyPrefix = "journal:";
const copyKey = (entry: Named): string => copyPrefix + keyOf(entry);

/** What localStorage holds of a blog's journal: often still there when its database is not. */
export function copiedEntries(copies: LocalCopy): JournalEntry[] {
  return [...copies.all()].flatMap(([key, json]) => {
    const entry = key.startsWith(copyPrefix) ? parseEntry(json) : null;
    return entry === null ? [] : [entry];
  });
}

function parseEntry(json: string): JournalEntry | null {
  try {
    const entry: Partial<JournalEntry> = JSON.parse(json);
    const { id, page, baseRev, over, text, at } = entry;
    if (typeof id !== "string" || typeof text !== "string") return null;
    if (typeof baseRev !== "number" || typeof at !== "number") return null;
    return { id, baseRev, text, at, ...(page ? { page } : {}), ...(over ? { over } : {}) };
  } catch {
    // Not ours, or cut short by a browser that died: the database has the real one.
    return null;
  }
}
