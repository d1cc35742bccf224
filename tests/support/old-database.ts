import { type IDBPDatabase, openDB } from "idb";

/** A database as an older version of the app left it: its schema and every record, written down by hand. */
export type OldDatabase = {
  version: number;
  stores: Record<
    string,
    {
      keyPath: string | null;
      autoIncrement: boolean;
      indexes: Record<string, { keyPath: string | string[]; unique: boolean }>;
      records: { key?: IDBValidKey; value: unknown }[];
    }
  >;
};

/** Makes the old database from its fixture alone, without any code that is tested. */
export async function makeOldDatabase(name: string, { version, stores }: OldDatabase): Promise<void> {
  const database = await openDB(name, version, {
    upgrade(upgraded) {
      for (const [storeName, { keyPath, autoIncrement, indexes, records }] of Object.entries(stores)) {
        const store = upgraded.createObjectStore(storeName, { keyPath, autoIncrement });
        for (const [indexName, index] of Object.entries(indexes))
          store.createIndex(indexName, index.keyPath, { unique: index.unique });
        for (const { key, value } of records) void store.put(withBytes(value), key);
      }
    },
  });
  database.close();
}

/** A record with the bytes that JSON has no word for: `{ "base64": … }` there. */
function withBytes(value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  if ("base64" in value) return Uint8Array.from(atob(String(value.base64)), (letter) => letter.charCodeAt(0));
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withBytes(part)]));
}

/** The schema of an open database, in the words of a fixture, without records. */
export function schemaOf(database: IDBPDatabase<unknown>): Record<string, unknown> {
  const names = [...database.objectStoreNames];
  if (names.length === 0) return {};
  const transaction = database.transaction(names);
  return Object.fromEntries(
    names.map((name) => {
      const store = transaction.objectStore(name);
      const indexes = [...store.indexNames].map((indexName) => {
        const { keyPath, unique } = store.index(indexName);
        return [indexName, { keyPath, unique }];
      });
      const { keyPath, autoIncrement } = store;
      return [name, { keyPath, autoIncrement, indexes: Object.fromEntries(indexes) }];
    }),
  );
}
