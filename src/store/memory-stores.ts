import { deleteDB } from "idb";
import type { Problem } from "#core/problem.ts";
import { type BlogStore, blogDatabase, openBlogStore } from "./blog-store.ts";
import { StorageFailure, storageProblem } from "./failure.ts";
import { type MemoryBlogStore, memoryBlogStore } from "./memory-blog-store.ts";
import { pour } from "./pour.ts";
import { type Blog, openRegistry, type Registry } from "./registry.ts";
import { witnessed } from "./witness.ts";

/** A browser that does not answer within so long counts as one that refuses. */
const patienceMs = 5000;

/**
 * A registry and stores of blogs that live in this page alone, for a browser that opens no database; throws the error
 * again when it says something else; null for no answer at all. From now on the page asks before it goes with what was written.
 */
export function memoryStores(error: unknown) {
  const problem = problemOf(error);
  if (problem === null || problem.code === "storage-outdated") throw error;
  const blogs = new Map<string, Blog>();
  const stores = new Map<string, MemoryBlogStore>();
  const settings = new Map<string, unknown>();
  const notes = new Map<string, unknown>();

  const registry: Registry = {
    blogs: async () => [...blogs.values()],
    async saveBlog(blog) {
      blogs.set(blog.id, blog);
    },
    async forgetBlog(id) {
      blogs.delete(id);
      stores.delete(id);
    },
    settings: async () => Object.fromEntries(settings),
    async saveSetting(key, value) {
      settings.set(key, value);
    },
    note: async (key) => notes.get(key),
    async saveNote(key, value) {
      notes.set(key, value);
    },
    sweep: async () => undefined,
    close() {},
  };

  const written = (): boolean => [...stores.values()].some((store) => !store.isEmpty());
  addEventListener("beforeunload", (event) => {
    if (written()) event.preventDefault();
  });

  async function store(): Promise<void> {
    const kept = await Promise.race([openRegistry(), silence()]);
    const known = (await kept.blogs()).sort((a, b) => b.openedAt - a.openedAt);
    for (const [id, from] of stores) {
      const own = blogs.get(id);
      if (from.isEmpty() || !own) continue;
      // The blog that could not be opened is the one that the writer meant to write in.
      const blog = known[0] ?? own;
      const into = await openBlogStore(blog.id);
      await pour(from, into);
      await kept.saveBlog({ ...blog, openedAt: own.openedAt });
      into.close();
      // What is stored goes with nobody any more.
      stores.delete(id);
    }
    for (const [key, value] of settings) await kept.saveSetting(key, value);
    kept.close();
  }

  const known = (witnessed()?.blogs ?? []).filter(({ count }) => count > 0).map(({ name }) => name);

  /** Erases what cannot be opened; the witness remembers what there was. */
  async function repair(): Promise<void> {
    const names = (witnessed()?.blogs ?? []).map(({ id }) => blogDatabase(id));
    await Promise.race([Promise.all(["ecritoire", ...names].map((name) => deleteDB(name))), silence()]);
  }

  return {
    registry,
    async openBlogStore(id: string): Promise<BlogStore> {
      const opened = stores.get(id) ?? memoryBlogStore();
      stores.set(id, opened);
      return opened;
    },
    memory: { problem, known, written, store, ...(isBroken(problem) ? { repair } : {}) },
  };
}

function problemOf(error: unknown): Problem | null {
  if (error === null) return { code: "storage-silent" };
  // Forbidden by the reader in some browsers; calling it is a ReferenceError then.
  if (!globalThis.indexedDB) return { code: "storage-failed", data: { message: "indexedDB" } };
  return storageProblem(error);
}

/** Chromium, of files that it cannot read: “Internal error opening backing store for indexedDB.open.” */
function isBroken(problem: Problem): boolean {
  return problem.code === "storage-failed" && /internal error/i.test(problem.data.message);
}

async function silence(): Promise<never> {
  await new Promise((resolve) => setTimeout(resolve, patienceMs));
  throw new StorageFailure({ code: "storage-silent" });
}
