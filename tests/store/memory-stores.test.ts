import { beforeEach, describe, expect, test, vi } from "vitest";
import { openBlogStore } from "#store/blog-store.ts";
import { StorageFailure } from "#store/failure.ts";
import { memoryStores } from "#store/memory-stores.ts";
import { openRegistry } from "#store/registry.ts";
import { witnessKey } from "#store/witness.ts";
import { freshBrowser, sampleCard, samplePost } from "../support/browser-storage.ts";

let leaving: ((event: { preventDefault(): void }) => void)[] = [];
beforeEach(() => {
  freshBrowser();
  leaving = [];
  vi.stubGlobal("addEventListener", (_: string, heard: (typeof leaving)[number]) => leaving.push(heard));
});

const refused = new DOMException("Internal error opening backing store for indexedDB.open.", "UnknownError");

async function written() {
  const stores = memoryStores(refused);
  await stores.registry.saveBlog({ id: "page", name: "Carnet", createdAt: 1, openedAt: 9 });
  const store = await stores.openBlogStore("page");
  const post = samplePost("foix");
  await store.save(post, sampleCard(post), 0);
  return stores;
}

function asks(): boolean {
  const preventDefault = vi.fn();
  for (const heard of leaving) heard({ preventDefault });
  return preventDefault.mock.calls.length > 0;
}

describe("memoryStores", () => {
  test("says what the browser said, or that it does not answer", () => {
    expect(memoryStores(refused).memory.problem).toMatchObject({ code: "storage-failed" });
    expect(memoryStores(null).memory.problem).toEqual({ code: "storage-silent" });
    globalThis.indexedDB = undefined as never;
    expect(memoryStores(new ReferenceError("indexedDB")).memory.problem).toMatchObject({
      code: "storage-failed",
    });
  });

  test("is nothing for a newer version's database, nor for a bug", () => {
    const outdated = new StorageFailure({ code: "storage-outdated" });
    expect(() => memoryStores(outdated)).toThrow(outdated);
    expect(() => memoryStores(new TypeError("x is not a function"))).toThrow(TypeError);
  });

  test("offers to erase only what the browser calls broken, and tells what there was", () => {
    localStorage.setItem(
      witnessKey,
      JSON.stringify({
        at: 1,
        blogs: [
          { id: "a", name: "Carnet", count: 2 },
          { id: "b", name: "Vide", count: 0 },
        ],
      }),
    );
    const { memory } = memoryStores(refused);
    expect(memory.repair).toBeDefined();
    expect(memory.known).toEqual(["Carnet"]);
    expect(memoryStores(new DOMException("No.", "SecurityError")).memory.repair).toBeUndefined();
  });

  test("asks before the page goes with what was written, and not once it is stored", async () => {
    memoryStores(refused);
    expect(asks()).toBe(false);
    const { memory } = await written();
    expect(asks()).toBe(true);
    await memory.store();
    expect(asks()).toBe(false);
  });

  test("stores what was written as a blog of its own", async () => {
    await (await written()).memory.store();
    const registry = await openRegistry();
    expect(await registry.blogs()).toEqual([{ id: "page", name: "Carnet", createdAt: 1, openedAt: 9 }]);
    expect(await (await openBlogStore("page")).cards()).toHaveLength(1);
  });

  test("stores it in the blog that could not be opened, where there is one", async () => {
    const registry = await openRegistry();
    await registry.saveBlog({ id: "kept", name: "Carnet", createdAt: 1, openedAt: 2 });
    await (await written()).memory.store();
    expect((await registry.blogs()).map(({ id, openedAt }) => ({ id, openedAt }))).toEqual([
      { id: "kept", openedAt: 9 },
    ]);
    expect(await (await openBlogStore("kept")).cards()).toHaveLength(1);
  });

  test("keeps it while the browser still refuses", async () => {
    const { memory } = await written();
    const open = indexedDB.open;
    indexedDB.open = () => {
      throw refused;
    };
    await expect(memory.store()).rejects.toMatchObject({ problem: { code: "storage-failed" } });
    expect(memory.written()).toBe(true);
    indexedDB.open = open;
  });
});
