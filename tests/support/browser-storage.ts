import { forceCloseDatabase, IDBFactory, IDBTransaction } from "fake-indexeddb";
import "fake-indexeddb/auto";
import type { Card } from "#core/post/card.ts";
import type { Post } from "#core/post/post.ts";

/** A browser that never saw the app: no database, nothing in localStorage. Call it before each test. */
export function freshBrowser(): void {
  openDatabases.length = 0;
  const factory = new IDBFactory();
  const open = factory.open.bind(factory);
  factory.open = (name: string, version?: number) => {
    const request = open(name, version);
    request.addEventListener("success", () => openDatabases.push(request.result));
    return request;
  };
  globalThis.indexedDB = factory;
  Object.defineProperty(globalThis, "localStorage", {
    value: memoryStorage(),
    configurable: true,
    writable: true,
  });
}

const openDatabases: IDBDatabase[] = [];

/** "Clear site data" with the page open: connections die, databases are gone. */
export async function clearSiteData(): Promise<void> {
  const factory = new IDBFactory();
  indexedDB.open = factory.open.bind(factory);
  indexedDB.deleteDatabase = factory.deleteDatabase.bind(factory);
  for (const database of openDatabases.splice(0))
    forceCloseDatabase(database as unknown as Parameters<typeof forceCloseDatabase>[0]);
  localStorage.clear();
  await tasks();
}

/** The browser closes every connection without a word, as iOS does in the background. */
export function loseConnections(): void {
  for (const database of openDatabases.splice(0)) database.close();
}

/** From now on each put succeeds and each commit is undone for want of room, as Chromium does; call to end it. */
export function fillDisk(): () => void {
  type Inside = { mode: string; dispatchEvent(event: Event): boolean; _abort(name: string): void };
  const prototype = IDBTransaction.prototype as unknown as Inside;
  const dispatchEvent = prototype.dispatchEvent;
  prototype.dispatchEvent = function (this: Inside, event) {
    if (event.type !== "complete" || this.mode !== "readwrite") return dispatchEvent.call(this, event);
    this._abort("QuotaExceededError");
    return true;
  };
  return () => {
    prototype.dispatchEvent = dispatchEvent;
  };
}

/** Long enough for every task of the fake IndexedDB that is due. */
export function tasks(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 20));
}

export function memoryStorage(room = 5_000_000): Storage {
  const values = new Map<string, string>();
  return {
    get length() {
      return values.size;
    },
    key: (index) => [...values.keys()][index] ?? null,
    getItem: (key) => values.get(key) ?? null,
    setItem(key, value) {
      if (value.length > room) throw new DOMException("No room", "QuotaExceededError");
      values.set(key, value);
    },
    removeItem: (key) => void values.delete(key),
    clear: () => values.clear(),
  };
}

export function samplePost(id: string, changes: Partial<Post> = {}): Post {
  return {
    id,
    path: `_posts/2017-09-17-${id}.md`,
    text: `---\ntitle: ${id}\n---\nBonjour.\n`,
    rev: 1,
    createdAt: 1000,
    updatedAt: 2000,
    ...changes,
  };
}

export function sampleCard({ id, path, rev, createdAt, updatedAt }: Post): Card {
  return {
    version: 1,
    id,
    path,
    rev,
    kind: "post",
    title: id,
    date: "2017-09-17",
    url: `/2017/09/17/${id}.html`,
    tags: ["et moi"],
    categories: [],
    words: 1,
    excerpt: "Bonjour.",
    visibility: "visible",
    broken: false,
    createdAt,
    updatedAt,
  };
}
