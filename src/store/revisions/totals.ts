import type { IDBPDatabase } from "idb";
import type { RevisionTotals } from "../history.ts";
import type { BlogSchema } from "../schema.ts";
import { revisionStores } from "./stores.ts";

/** How many former texts there are, and of when the oldest is: one key of each post is read, and no text. */
export async function revisionTotals(database: IDBPDatabase<BlogSchema>): Promise<RevisionTotals> {
  const transaction = database.transaction([...revisionStores]);
  let count = 0;
  let oldest: number | null = null;
  for (const name of ["revisions", "revisionEntries"] as const) {
    const store = transaction.objectStore(name);
    count += await store.count();
    for (let cursor = await store.index("byPost").openKeyCursor(); cursor; ) {
      const [postId, at] = cursor.key;
      oldest = Math.min(at, oldest ?? at);
      // The first of each post is its oldest; the type knows the keys that are there only.
      cursor = await cursor.continue([postId, []] as unknown as [string, number]);
    }
  }
  return { count, oldest };
}
