import type { Connection } from "./connection.ts";
import type { LocalCopy } from "./local-copy.ts";
import type { BlogSchema, JournalEntry } from "./schema.ts";

export type { JournalEntry } from "./schema.ts";

/** The last words of a page that goes away, in a store used by nothing else. */
export interface Journal {
  /** Starts and commits before it returns, without reading: the only kind of write that outlives `pagehide`. */
  write(entry: JournalEntry): void;
  /** At most one entry a post, the latest. */
  entries(): Promise<JournalEntry[]>;
  /** Removes what was replayed; an entry that another tab wrote meanwhile (another `at`) stays. */
  remove(entries: readonly Pick<JournalEntry, "id" | "at">[]): Promise<void>;
}

/** A localStorage of 5 MB is shared by the whole origin: longer texts have the database alone. */
const longestCopy = 500_000;

/** The journal of one blog, over its connection. */
export function journalOf(connection: Connection<BlogSchema>, copies: LocalCopy): Journal {
  return {
    write(entry) {
      const anew = () => connection.run((database) => put(database, entry));
      // Too late to open a database in pagehide, yet the page may only be hidden: worth the try.
      const written = connection.open === null ? anew() : put(connection.open, entry).catch(anew);
      // Nobody is left to be told. The text is still unsaved for the autosave, which says so if the page lives on.
      written.catch(() => undefined);
      if (entry.text.length <= longestCopy) copies.write(copyKey(entry.id), JSON.stringify(entry));
    },

    async entries() {
      const latest = new Map<string, JournalEntry>();
      const stored = await connection.run((database) => database.getAll("journal"));
      for (const entry of [...stored, ...copiedEntries(copies)]) {
        if ((latest.get(entry.id)?.at ?? Number.NEGATIVE_INFINITY) < entry.at) latest.set(entry.id, entry);
      }
      return [...latest.values()];
    },

    async remove(entries) {
      await connection.run(async (database) => {
        const transaction = database.transaction("journal", "readwrite");
        const removals = entries.map(async ({ id, at }) => {
          const stored = await transaction.store.get(id);
          if (stored !== undefined && stored.at <= at) await transaction.store.delete(id);
        });
        await Promise.all([...removals, transaction.done]);
      });
      const copied = copiedEntries(copies);
      for (const { id, at } of entries)
        if (copied.some((copy) => copy.id === id && copy.at <= at)) copies.remove(copyKey(id));
    },
  };
}

/** An async function up to its first await: the transaction is committed when this returns its promise. */
async function put(
  database: NonNullable<Connection<BlogSchema>["open"]>,
  entry: JournalEntry,
): Promise<void> {
  const transaction = database.transaction("journal", "readwrite");
  const request = transaction.store.put(entry);
  // Without it Chromium drops the write with the page: 12 times out of 12 on reload.
  transaction.commit();
  await Promise.all([request, transaction.done]);
}

const copyPrefix = "journal:";
const copyKey = (id: string): string => copyPrefix + id;

function copiedEntries(copies: LocalCopy): JournalEntry[] {
  return [...copies.all()].flatMap(([key, json]) => {
    const entry = key.startsWith(copyPrefix) ? parseEntry(json) : null;
    return entry === null ? [] : [entry];
  });
}

function parseEntry(json: string): JournalEntry | null {
  try {
    const entry: Partial<JournalEntry> = JSON.parse(json);
    const { id, baseRev, text, at } = entry;
    if (typeof id !== "string" || typeof text !== "string") return null;
    return typeof baseRev === "number" && typeof at === "number" ? { id, baseRev, text, at } : null;
  } catch {
    // Not ours, or cut short by a browser that died: the database has the real one.
    return null;
  }
}
