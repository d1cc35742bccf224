import type { IDBPDatabase, IDBPTransaction } from "idb";
import type { Card } from "#core/post/card.ts";
import type { BlogSchema, CardChange, CardSnapshot } from "./schema.ts";
import { writeAll } from "./transaction.ts";

/**
 * Cards as one snapshot record and the changes since. Ten thousand cards as records of their own take 270 ms to
 * read, as one record 30 ms; a save still writes one small record, in the transaction of its post.
 */

/** The stores that hold cards: both belong to every transaction that touches one. */
export const cardStores = ["cardSnapshot", "cardChanges"] as const;

type CardStore = (typeof cardStores)[number];
type Reading = {
  objectStore(name: "cardSnapshot"): { get(key: "all"): Promise<CardSnapshot | undefined> };
  objectStore(name: "cardChanges"): { getAll(): Promise<CardChange[]> };
};

/** With this many changes since the snapshot, a new snapshot pays. */
const manyChanges = 300;

/** Every card, in no order, and whether a compaction would make the next reading faster. */
export async function readCards(
  database: IDBPDatabase<BlogSchema>,
): Promise<{ cards: Card[]; changes: number }> {
  const transaction = database.transaction([...cardStores]);
  const [{ cards, changes }] = await Promise.all([readAll(transaction), transaction.done]);
  return { cards: [...cards.values()], changes };
}

/** Whether so much changed since the snapshot that it should be made again. */
export function wantsCompaction(changes: number): boolean {
  return changes >= manyChanges;
}

/** Makes the snapshot say all; a reader before, during or after sees the same cards. */
export function compactCards(database: IDBPDatabase<BlogSchema>): Promise<void> {
  return writeAll<BlogSchema, CardStore, void>(database, [...cardStores], async (transaction, writes) => {
    const { cards } = await readAll(transaction);
    replaceAll(transaction, [...cards.values()], writes);
  });
}

/** Replaces cards that were made again; the card of a post that changed or left meanwhile stays as it is. */
export function replaceCards(database: IDBPDatabase<BlogSchema>, made: readonly Card[]): Promise<void> {
  return writeAll<BlogSchema, CardStore, void>(database, [...cardStores], async (transaction, writes) => {
    const { cards } = await readAll(transaction);
    for (const card of made) if (cards.get(card.id)?.rev === card.rev) cards.set(card.id, card);
    replaceAll(transaction, [...cards.values()], writes);
  });
}

/** One card, within a transaction that holds both stores. */
export async function findCard(transaction: Reading, id: string): Promise<Card | undefined> {
  return (await readAll(transaction)).cards.get(id);
}

async function readAll(transaction: Reading): Promise<{ cards: Map<string, Card>; changes: number }> {
  const [snapshot, changes] = await Promise.all([
    transaction.objectStore("cardSnapshot").get("all"),
    transaction.objectStore("cardChanges").getAll(),
  ]);
  const cards = new Map((snapshot?.cards ?? []).map((card) => [card.id, card]));
  for (const { id, card } of changes) {
    if (card === undefined) cards.delete(id);
    else cards.set(id, card);
  }
  return { cards, changes: changes.length };
}

function replaceAll(
  transaction: IDBPTransaction<BlogSchema, CardStore[], "readwrite">,
  cards: Card[],
  writes: Promise<unknown>[],
): void {
  writes.push(transaction.objectStore("cardSnapshot").put({ key: "all", cards }));
  writes.push(transaction.objectStore("cardChanges").clear());
}
