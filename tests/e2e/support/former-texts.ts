import type { Page } from "playwright-core";
import { readPacked } from "#store/revisions/chain.ts";
import type { Revision, RevisionEntry, RevisionPack } from "#store/schema.ts";
import type { OldDatabase } from "../../support/old-database.ts";

/** Makes a database as an older version of the app left it, from a page that is not the app. */
export function putOldDatabase(page: Page, name: string, old: OldDatabase): Promise<void> {
  return page.evaluate(
    ([called, json]) =>
      new Promise<void>((resolve, reject) => {
        const { version, stores }: OldDatabase = JSON.parse(json);
        const opening = indexedDB.open(called, version);
        opening.onupgradeneeded = () => {
          for (const [storeName, { keyPath, autoIncrement, indexes, records }] of Object.entries(stores)) {
            const store = opening.result.createObjectStore(storeName, { keyPath, autoIncrement });
            for (const [indexName, index] of Object.entries(indexes))
              store.createIndex(indexName, index.keyPath, { unique: index.unique });
            for (const { key, value } of records) store.put(value, key);
          }
        };
        opening.onerror = () => reject(opening.error);
        opening.onsuccess = () => {
          opening.result.close();
          resolve();
        };
      }),
    [name, JSON.stringify(old)] as const,
  );
}

/** A former text, and whether it lies whole or packed. */
export type FoundRevision = Revision & { key: number; isWhole: boolean };

/** Every former text that a blog's database holds, by its key, read past the app; a broken one throws. */
export async function formerTexts(page: Page): Promise<FoundRevision[]> {
  const { whole, entries, packs } = await page.evaluate(readStores);
  const stored = new Map(
    packs.map((pack): [number, RevisionPack] => [pack.key, { ...pack, bytes: Uint8Array.from(pack.bytes) }]),
  );
  const found = whole.map(({ key, value }): FoundRevision => ({ ...value, key, isWhole: true }));
  for (const { key, postId, at, reason } of entries) {
    const text = await readPacked({ get: async (each) => stored.get(each) }, key);
    if (text === null) throw new Error(`A former text is broken: ${key}`);
    found.push({ key, postId, at, reason, text, isWhole: false });
  }
  return found.sort((one, other) => one.key - other.key);
}

/** Runs in the page. */
async function readStores() {
  type Raw = Omit<RevisionPack, "bytes"> & { bytes: number[] };
  const answer = <Result>(request: IDBRequest<Result>) =>
    new Promise<Result>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
  const database = await answer(
    indexedDB.open(names.find((name) => name.startsWith("ecritoire-blog-")) ?? ""),
  );
  const isPacking = database.objectStoreNames.contains("revisionPacks");
  const transaction = database.transaction(
    isPacking ? ["revisions", "revisionEntries", "revisionPacks"] : ["revisions"],
  );
  const all = <Value>(name: string): Promise<Value[]> =>
    isPacking || name === "revisions" ? answer(transaction.objectStore(name).getAll()) : Promise.resolve([]);
  const [keys, values, entries, packs] = await Promise.all([
    answer(transaction.objectStore("revisions").getAllKeys()),
    all<Revision>("revisions"),
    all<RevisionEntry>("revisionEntries"),
    all<RevisionPack>("revisionPacks"),
  ]);
  database.close();
  return {
    whole: keys.map((key, place) => ({ key: key as number, value: values[place]! })),
    entries,
    packs: packs.map((pack): Raw => ({ ...pack, bytes: [...pack.bytes] })),
  };
}
