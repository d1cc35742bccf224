import { signal } from "@preact/signals";
import { describe, expect, test } from "vitest";
import { createBlog } from "#app/models/blog.ts";
import type { Card } from "#core/post/card.ts";
import { cardOf } from "../../support/card.ts";
import { MemoryDirectory } from "../../support/memory-handle.ts";
import { freshMachine, storeWith } from "../../support/services.ts";

async function setUp(folder?: MemoryDirectory) {
  const { registry, ...services } = await freshMachine().tab();
  const { store } = await storeWith({ registry, ...services });
  const entry = { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 };
  await registry.saveBlog(entry);
  const cards = signal<readonly Card[]>([]);
  const blog = createBlog({
    blog: folder ? { ...entry, folder: folder.handle } : entry,
    registry,
    store,
    cards,
  });
  return { registry, store, cards, blog };
}

describe("the configuration", () => {
  test("is read when it is first asked for, and again when an import brings another", async () => {
    const { blog, store } = await setUp();
    await store.saveSiteFiles([{ path: "_config.yml", text: "title: Un\n" }]);
    expect(blog.config.value).toBeNull();
    expect((await blog.loadConfig()).title).toBe("Un");
    await blog.takeSiteFiles([{ path: "_config.yml", text: "title: Deux\n" }]);
    expect((await blog.loadConfig()).title).toBe("Deux");
    expect(blog.hasConfig.value).toBe(true);
    expect(await store.siteFiles()).toEqual([{ path: "_config.yml", text: "title: Deux\n" }]);
  });

  test("comes with the paths of the repository, as they were last listed", async () => {
    const { registry, store, cards, blog } = await setUp();
    await blog.loadConfig();
    expect(blog.site.value).not.toHaveProperty("paths");
    await blog.takePaths(["_config.yml", "a.png"]);
    await blog.takePaths(["_config.yml", "b.png"]);
    expect(blog.site.value?.paths).toEqual(["_config.yml", "b.png"]);
    const entry = { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 };
    const again = createBlog({ blog: entry, registry, store, cards });
    await again.loadConfig();
    expect(again.site.value?.paths).toEqual(["_config.yml", "b.png"]);
  });

  test("that could not be read once is asked for again", async () => {
    const { registry, store } = await setUp();
    let isReady = false;
    const blog = createBlog({
      blog: { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 },
      registry,
      store: {
        ...store,
        siteFiles: () => (isReady ? store.siteFiles() : Promise.reject(new Error("not now"))),
      },
      cards: signal([]),
    });
    await expect(blog.loadConfig()).rejects.toThrow("not now");
    isReady = true;
    expect((await blog.loadConfig()).title).toBe("");
  });
});

test("the site is the same object until something changes that the preview shows", async () => {
  const { blog, cards } = await setUp();
  await blog.loadConfig();
  cards.value = [cardOf({ id: "a", words: 1 })];
  const { value: site } = blog.site;
  cards.value = [cardOf({ id: "a", words: 2, rev: 2 })];
  expect(blog.site.value).toBe(site);
  cards.value = [cardOf({ id: "a", title: "Autre" })];
  expect(blog.site.value).not.toBe(site);
});

test("a name given here leaves what another tab stored of the blog", async () => {
  const { blog, registry } = await setUp();
  const [stored] = await registry.blogs();
  await registry.saveBlog({ ...stored!, openedAt: 9 });
  await blog.rename("Voyages");
  expect(blog.name.value).toBe("Voyages");
  expect(await registry.blogs()).toMatchObject([{ name: "Voyages", openedAt: 9 }]);
});

describe("image", () => {
  const png = { "images/a b.png": "PNG" };

  test("is the file of the folder that the address names, with baseurl and escapes", async () => {
    const { blog } = await setUp(new MemoryDirectory("carnet", png));
    await blog.takeSiteFiles([{ path: "_config.yml", text: "baseurl: /carnet\n" }]);
    const image = await blog.image("/carnet/images/a%20b.png?x#y");
    expect(await image?.text()).toBe("PNG");
  });

  test.each(["/images/none.png", "/images/100%.png", "../../etc/passwd"])("is none for %s", async (src) => {
    const { blog } = await setUp(new MemoryDirectory("carnet", png));
    await blog.loadConfig();
    expect(await blog.image(src)).toBeNull();
  });

  test("is none without a folder", async () => {
    const { blog } = await setUp();
    expect(await blog.image("/images/a b.png")).toBeNull();
  });
});
