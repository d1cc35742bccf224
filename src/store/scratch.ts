import { deleteDB } from "idb";
import { type BlogStore, blogDatabase, openBlogStore } from "./blog-store.ts";
import { localCopy } from "./local-copy.ts";

/** A database to try something in, which no list knows of and nothing outlives. */
export type Scratch = { store: BlogStore; discard(): Promise<void> };

const prefix = "scratch-";
/** Held while one is in use: what a tab that died has left behind is told by it. */
const lockName = "ecritoire-scratch";

/** Opens one that is empty; null while another tab uses one. */
export async function openScratch(newId: () => string): Promise<Scratch | null> {
  const lock = await holdLock();
  if (!lock) return null;
  await removeAll();
  const id = prefix + newId();
  try {
    const store = await openBlogStore(id);
    return {
      store,
      async discard() {
        store.close();
        await remove(id).finally(lock.release);
      },
    };
  } catch (error) {
    lock.release();
    throw error;
  }
}

/** Removes what a page that was killed could not remove itself; nothing happens while one is in use. */
export async function removeScratches(): Promise<void> {
  const lock = await holdLock();
  if (!lock) return;
  await removeAll().finally(lock.release);
}

async function removeAll(): Promise<void> {
  const start = blogDatabase(prefix);
  const names = (await indexedDB.databases?.()) ?? [];
  const left = names.flatMap(({ name }) => (name?.startsWith(start) ? [name] : []));
  await Promise.all(left.map((name) => remove(prefix + name.slice(start.length))));
}

async function remove(id: string): Promise<void> {
  await deleteDB(blogDatabase(id));
  const copies = localCopy(id);
  for (const key of copies.all().keys()) copies.remove(key);
}

/** Null when another tab holds it; where there are no locks, there is but one tab that asks. */
function holdLock(): Promise<{ release(): void } | null> {
  const locks = globalThis.navigator?.locks;
  if (!locks) return Promise.resolve({ release: () => undefined });
  return new Promise((resolve, reject) => {
    locks
      .request(lockName, { ifAvailable: true }, (lock) => {
        if (!lock) return resolve(null);
        return new Promise<void>((release) => resolve({ release }));
      })
      .catch(reject);
  });
}
