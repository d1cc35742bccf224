import type { DBSchema, IDBPDatabase, IDBPTransaction, StoreNames } from "idb";

type ReadWrite<Schema extends DBSchema, Names extends StoreNames<Schema>> = IDBPTransaction<
  Schema,
  Names[],
  "readwrite"
>;

/**
 * Everything that `plan` writes, or nothing; resolves when the browser reports the transaction complete, not before
 * (over quota, each put succeeds and then the whole is undone). `plan` pushes its puts into `writes` without awaiting
 * them, so that the commit leaves right behind the last one and survives a page that goes away.
 */
export async function writeAll<Schema extends DBSchema, Name extends StoreNames<Schema>, Result>(
  database: IDBPDatabase<Schema>,
  names: Name[],
  plan: (transaction: ReadWrite<Schema, Name>, writes: Promise<unknown>[]) => Promise<Result>,
): Promise<Result> {
  const transaction = database.transaction(names, "readwrite", { durability: "strict" });
  let failure: { reason: unknown } | null = null;
  const carried = carryOut(transaction, plan);
  const failed = carried.then(
    () => undefined,
    (reason) => {
      failure = { reason };
    },
  );
  try {
    await transaction.done;
  } catch (aborted) {
    // Not `carried` alone: of a transaction over quota Chromium now and then leaves a request without any answer.
    await Promise.race([failed, new Promise((resolve) => setTimeout(resolve))]);
    throw firstCause(failure, aborted);
  }
  return carried;
}

async function carryOut<Schema extends DBSchema, Name extends StoreNames<Schema>, Result>(
  transaction: ReadWrite<Schema, Name>,
  plan: (transaction: ReadWrite<Schema, Name>, writes: Promise<unknown>[]) => Promise<Result>,
): Promise<Result> {
  const writes: Promise<unknown>[] = [];
  try {
    const result = await plan(transaction, writes);
    transaction.commit();
    await Promise.all(writes);
    return result;
  } catch (error) {
    // Each of them fails in its turn, which says nothing more.
    for (const write of writes) write.catch(() => undefined);
    abort(transaction);
    throw error;
  }
}

function abort(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // It is already over: the browser aborted it before us.
  }
}

/** A request's own error says more than the AbortError which the transaction makes of it. */
function firstCause(failure: { reason: unknown } | null, aborted: unknown): unknown {
  const causes = failure === null ? [aborted] : [failure.reason, aborted];
  return causes.find((cause) => !(cause instanceof Error) || cause.name !== "AbortError") ?? causes[0];
}
