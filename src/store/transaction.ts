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
  const [planned, done] = await Promise.allSettled([carryOut(transaction, plan), transaction.done]);
  if (planned.status === "fulfilled" && done.status === "fulfilled") return planned.value;
  throw firstCause(planned, done);
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
    abort(transaction);
    await Promise.allSettled(writes);
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
function firstCause(planned: PromiseSettledResult<unknown>, done: PromiseSettledResult<unknown>): unknown {
  const causes = [planned, done].flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  return causes.find((cause) => !(cause instanceof Error) || cause.name !== "AbortError") ?? causes[0];
}
