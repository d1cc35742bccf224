import { type DBSchema, type IDBPDatabase, openDB } from "idb";
import { asFailure, isConnectionLost, StorageFailure } from "./failure.ts";
import type { Step } from "./migrations.ts";

/** What may happen to a connection that the app has to tell or to act on. */
export type ConnectionEvents = {
  /** Opening waits for another tab of an older version; it goes on by itself once that tab is closed. */
  blocked?(): void;
  /** A newer version of the app wants, or has, the database: save what is open now; later calls are refused. */
  outdated?(): unknown;
  /** Site data were cleared or the database deleted under the page: save again what is in memory. */
  terminated?(): void;
};

export type ConnectionOptions = {
  name: string;
  steps: readonly Step[];
  events?: ConnectionEvents;
  /** After how long an open that gets no answer counts as blocked (a third tab in the queue gets no event). */
  blockedAfterMs?: number;
};

/** One connection for the whole page, reopened when the browser drops it. */
export interface Connection<Schema extends DBSchema> {
  /** The database if it is open at this instant: for the page's last breath, when it is too late to open. */
  readonly open: IDBPDatabase<Schema> | null;
  /** Starts at once when open; a lost connection is reopened and the work done again, once. */
  run<Result>(work: (database: IDBPDatabase<Schema>) => Promise<Result>): Promise<Result>;
  /** After the pending transactions; later calls are refused. */
  close(): void;
}

/** An old tab needs a moment to save before it lets go: no message for that. */
const graceMs = 400;
/** A flush before an upgrade may take this long; what it has not written then is still in the page. */
const flushMs = 1000;

/** Opens the database, upgrading it step by step, or throws a `StorageFailure`. */
export async function connect<Schema extends DBSchema>(
  options: ConnectionOptions,
): Promise<Connection<Schema>> {
  const { name, steps, events = {}, blockedAfterMs = 1500 } = options;
  let database: IDBPDatabase<Schema> | null = null;
  let opening: Promise<IDBPDatabase<Schema>> | null = null;
  let ended: "outdated" | "closed" | null = null;
  /** The work under way, by the way to give it up. */
  const pending = new Set<(reason: unknown) => void>();

  const ready = (): Promise<IDBPDatabase<Schema>> => {
    if (ended !== null) return Promise.reject(refusal(ended));
    // One promise for all callers, and none kept once it failed: the next call tries again.
    opening ??= openAndWatch().finally(() => {
      opening = null;
    });
    return opening;
  };

  const openAndWatch = async (): Promise<IDBPDatabase<Schema>> => {
    let timer = setTimeout(() => events.blocked?.(), blockedAfterMs);
    let mine: IDBPDatabase<Schema> | null = null;
    try {
      mine = await openDB<Schema>(name, steps.length, {
        upgrade: (upgraded, oldVersion, _newVersion, transaction) => {
          // When a step throws, opening fails too, and says so.
          transaction.done.catch(() => undefined);
          for (const step of steps.slice(oldVersion)) step(upgraded as never, transaction as never);
        },
        blocked: () => {
          clearTimeout(timer);
          timer = setTimeout(() => events.blocked?.(), Math.min(graceMs, blockedAfterMs));
        },
        blocking: (_oldVersion, newVersion) => void giveWay(mine, newVersion),
        terminated: () => {
          lose(mine);
          for (const giveUp of pending) giveUp(new DOMException("The connection was lost", "AbortError"));
        },
      });
    } catch (error) {
      if (error instanceof Error && error.name === "VersionError") {
        ended = "outdated";
        events.outdated?.();
      }
      throw asFailure(error);
    } finally {
      clearTimeout(timer);
    }
    if (ended === "closed") {
      mine.close();
      throw refusal(ended);
    }
    database = mine;
    return mine;
  };

  const giveWay = async (mine: IDBPDatabase<Schema> | null, newVersion: number | null): Promise<void> => {
    if (newVersion === null) {
      // Deleted, not upgraded: nothing to save into, and reopening now would only bring an empty one back.
      drop(mine);
      if (ended === null) events.terminated?.();
      return;
    }
    try {
      await Promise.race([events.outdated?.(), new Promise((resolve) => setTimeout(resolve, flushMs))]);
    } finally {
      ended ??= "outdated";
      drop(mine);
    }
  };

  const lose = (mine: IDBPDatabase<Schema> | null): void => {
    if (database !== mine || ended !== null) return;
    database = null;
    // At once, so that a page which goes away in a moment finds its journal open. A failure shows at the next call.
    ready().catch(() => undefined);
    events.terminated?.();
  };

  const drop = (mine: IDBPDatabase<Schema> | null): void => {
    if (database === mine) database = null;
    mine?.close();
  };

  // Chromium, when site data are cleared: a transaction that began in that very moment never ends in any event.
  const untilLost = <Result>(work: Promise<Result>): Promise<Result> =>
    new Promise((resolve, reject) => {
      pending.add(reject);
      work.then(resolve, reject).finally(() => pending.delete(reject));
    });

  await ready();

  return {
    get open() {
      return database;
    },
    async run(work) {
      const first = database ?? (await ready());
      try {
        return await untilLost(work(first));
      } catch (error) {
        if (!isConnectionLost(error) || ended !== null) throw asFailure(error);
        drop(first);
      }
      try {
        return await untilLost(work(database ?? (await ready())));
      } catch (error) {
        throw asFailure(error);
      }
    },
    close() {
      ended ??= "closed";
      drop(database);
    },
  };
}

function refusal(ended: "outdated" | "closed"): StorageFailure {
  if (ended === "outdated") return new StorageFailure({ code: "storage-outdated" });
  return new StorageFailure({ code: "storage-failed", data: { message: "The database was closed" } });
}
