import { openDB } from "idb";
import { beforeEach, describe, expect, test } from "vitest";
import { openBlogStore } from "#store/blog-store.ts";
import { openRegistry } from "#store/registry.ts";
import { freshBrowser, sampleCard, samplePost, tasks } from "../support/browser-storage.ts";

beforeEach(freshBrowser);

const blog = { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 2 };
const databaseNames = async (): Promise<unknown[]> =>
  (await indexedDB.databases()).map(({ name }) => name).sort();

describe("openRegistry", () => {
  test("keeps blogs and settings", async () => {
    const registry = await openRegistry();
    await registry.saveBlog(blog);
    await registry.saveBlog({ ...blog, openedAt: 3 });
    await registry.saveSetting("language", "fr");
    await registry.saveSetting("theme", { kind: "dark" });
    registry.close();
    const again = await openRegistry();
    expect(await again.blogs()).toEqual([{ ...blog, openedAt: 3 }]);
    expect(await again.settings()).toEqual({ language: "fr", theme: { kind: "dark" } });
  });

  test("finishes forgetting what a tab that was closed had begun to forget", async () => {
    (await openBlogStore("carnet")).close();
    (await openRegistry()).close();
    const database = await openDB("ecritoire");
    await database.put("forgotten", { id: "carnet" });
    database.close();
    const registry = await openRegistry();
    // Not by itself: what is to be forgotten may be all that is left.
    await tasks();
    expect(await databaseNames()).toContain("ecritoire-blog-carnet");
    await registry.sweep();
    expect(await databaseNames()).toEqual(["ecritoire"]);
    registry.close();
    const after = await openDB("ecritoire");
    expect(await after.count("forgotten")).toBe(0);
  });
});

describe("forgetBlog", () => {
  test("deletes the blog's database and local copies, also while a store is open on it", async () => {
    const registry = await openRegistry();
    await registry.saveBlog(blog);
    const store = await openBlogStore("carnet");
    const post = samplePost("foix");
    await store.save(post, sampleCard(post), 0);
    void store.journal.write({ id: "foix", baseRev: 1, text: "x", at: 1 });
    expect(localStorage.length).toBeGreaterThan(0);
    await registry.forgetBlog("carnet");
    expect(await registry.blogs()).toEqual([]);
    expect(await databaseNames()).toEqual(["ecritoire"]);
    expect(localStorage.length).toBe(0);
  });
});

describe("saveNote", () => {
  test("remembers, and is no setting of the writer's", async () => {
    const registry = await openRegistry();
    await registry.saveSetting("theme", "dark");
    await registry.saveNote("copies", { at: 1 });
    await registry.saveNote("copies", { at: 2 });
    expect(await registry.note("copies")).toEqual({ at: 2 });
    expect(await registry.note("theme")).toBeUndefined();
    expect(await registry.settings()).toEqual({ theme: "dark" });
  });
});
