import type { IDBPDatabase, IDBPTransaction } from "idb";

/** Untyped on purpose: a step knows the stores of its own day, not those of `schema.ts`. */
export type Step = (
  database: IDBPDatabase,
  transaction: IDBPTransaction<unknown, string[], "versionchange">,
) => void;

/** Step n takes a blog's database from version n to n + 1. Shipped steps are never edited: add one, and a fixture. */
export const blogSteps: readonly Step[] = [
  (database) => {
    database.createObjectStore("posts", { keyPath: "id" });
    database.createObjectStore("bases", { keyPath: "id" });
    database.createObjectStore("cardSnapshot", { keyPath: "key" });
    database.createObjectStore("cardChanges", { keyPath: "id" });
    database.createObjectStore("journal", { keyPath: "id" });
    database.createObjectStore("revisions", { autoIncrement: true }).createIndex("byPost", ["postId", "at"]);
    database.createObjectStore("trash", { keyPath: "id" });
    database.createObjectStore("siteFiles", { keyPath: "path" });
    database.createObjectStore("meta");
  },
  (database) => {
    // Texts that were kept whole in `revisions` are packed into these one lot at a time, by `store/revisions`.
    database.createObjectStore("revisionEntries", { keyPath: "key" }).createIndex("byPost", ["postId", "at"]);
    database.createObjectStore("revisionPacks", { keyPath: "key" });
  },
];

/** Step n takes the registry from version n to n + 1. Shipped steps are never edited: add one, and a fixture. */
export const registrySteps: readonly Step[] = [
  (database) => {
    database.createObjectStore("blogs", { keyPath: "id" });
    database.createObjectStore("settings");
    database.createObjectStore("forgotten", { keyPath: "id" });
  },
];
