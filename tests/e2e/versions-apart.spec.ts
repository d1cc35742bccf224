import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import type { OldDatabase } from "../support/old-database.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { beginEmpty, newPost, signOf, storedPosts } from "./support/desk.ts";
import { blankPage, eventually } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { goToEnd, storedText } from "./support/typing.ts";

let site: StaticServer;
let browser: Browser;
beforeAll(async () => {
  site = await serveApp();
});
afterAll(async () => {
  await site.close();
});
beforeEach(async () => {
  browser = await openBrowser();
});
afterEach(async () => {
  await browser.close();
});

/** Makes a database as an older version of the app left it, in the page, and keeps it open with deaf ears. */
async function keepOld(page: Page, name: string, old: OldDatabase): Promise<void> {
  await page.evaluate(
    async ([wanted, json]) => {
      const { version, stores }: OldDatabase = JSON.parse(json);
      const opening = indexedDB.open(wanted, version);
      opening.onupgradeneeded = () => {
        for (const [store, { keyPath, autoIncrement, indexes, records }] of Object.entries(stores)) {
          const made = opening.result.createObjectStore(store, { keyPath, autoIncrement });
          for (const [index, { keyPath: of, unique }] of Object.entries(indexes))
            made.createIndex(index, of, { unique });
          for (const { key, value } of records) made.put(value, key);
        }
      };
      await new Promise((done) => {
        opening.onsuccess = done;
      });
      Object.assign(window, { kept: opening.result });
    },
    [name, JSON.stringify(old)] as const,
  );
}

const fixture = (name: string): OldDatabase =>
  JSON.parse(readFileSync(`tests/fixtures/store/${name}.json`, "utf8"));

describe("an upgrade that an old tab blocks", () => {
  /** A page that holds the databases as the first version left them. */
  async function oldTab(): Promise<Page> {
    const old = await blankPage(browser.context, site.origin);
    const registry = fixture("registry-1");
    const blog = { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 };
    registry.stores.blogs!.records = [{ value: blog }];
    await keepOld(old, "ecritoire", registry);
    await keepOld(old, "ecritoire-blog-carnet", fixture("blog-1"));
    return old;
  }

  test("is told in the second tab and in the third, and goes on once the old one is closed", async () => {
    const old = await oldTab();
    const second = await browser.context.newPage();
    await second.goto(site.url);
    await second.getByRole("heading", { name: "Un autre onglet garde la base" }).waitFor();
    const third = await browser.context.newPage();
    await third.goto(site.url);
    await third.getByRole("heading", { name: "Un autre onglet garde la base" }).waitFor();

    await old.close();
    for (const page of [second, third]) {
      await page.getByRole("option", { name: "foix" }).first().waitFor();
      expect(await page.getByText("Un autre onglet garde la base").count()).toBe(0);
    }
    const stored = await storedPosts(second);
    expect(stored.find(({ id }) => id === "foix")?.text).toContain("Texte de foix.");
  });

  test("is not told over the posts when the words for it come late", async () => {
    const old = await oldTab();
    const page = await browser.context.newPage();
    let comesAtLast = (): void => undefined;
    const late = new Promise<void>((done) => {
      comesAtLast = done;
    });
    await page.route(/start-failure[^/]*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
    const asked = page.waitForRequest(/start-failure[^/]*\.js$/);
    await page.goto(site.url);
    const part = (await asked).url();
    await old.close();
    await page.getByRole("option", { name: "foix" }).first().waitFor();
    comesAtLast();
    // Waits for the very part that the app waits for; as a string, or the test runner makes an import of its own of it.
    await page.evaluate(`import(${JSON.stringify(part)}).then(() => new Promise(requestAnimationFrame))`);
    expect(await page.getByText("Un autre onglet garde la base").count()).toBe(0);
    expect(await page.getByRole("option", { name: "foix" }).first().isVisible()).toBe(true);
  });
});

describe("a database of a newer version", () => {
  test.each(["ecritoire", "ecritoire-blog-carnet"])(
    "is said to be so, and never overwritten (%s)",
    async (name) => {
      const blank = await blankPage(browser.context, site.origin);
      const registry = fixture("registry-1");
      registry.stores.blogs!.records = [
        { value: { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 } },
      ];
      if (name !== "ecritoire") await keepOld(blank, "ecritoire", registry);
      await keepOld(blank, name, { version: 999, stores: {} });
      await blank.close();

      const page = await browser.context.newPage();
      await page.goto(site.url);
      await page.getByRole("heading", { name: "Une version plus récente" }).waitFor();
      // Reloading helps only if the host serves that version.
      expect(await page.getByText("Si cette page revient").isVisible()).toBe(true);
      expect(await page.getByRole("button", { name: "Recharger" }).isVisible()).toBe(true);
      const versions = await page.evaluate(async () => indexedDB.databases());
      expect(versions.find((each) => each.name === name)?.version).toBe(999);
    },
  );
});

describe("a newer version that comes while somebody writes", () => {
  /** Opens the blog's database as a version with one step more does, and keeps it. */
  async function upgrade(page: Page): Promise<void> {
    await page.evaluate(async () => {
      const databases = await indexedDB.databases();
      const { name = "", version = 0 } = databases.find((each) => each.name?.startsWith("ecritoire-blog-"))!;
      await new Promise((resolve, reject) => {
        const opening = indexedDB.open(name, version + 1);
        opening.onsuccess = resolve;
        opening.onerror = () => reject(opening.error);
      });
    });
  }

  test("gets what was typed until then, and the page keeps the rest and says so", async () => {
    const [page, newer] = [await browser.context.newPage(), await blankPage(browser.context, site.origin)];
    await page.goto(site.url);
    await beginEmpty(page);
    await newPost(page, "Le train de nuit");
    await goToEnd(page);
    await page.keyboard.type("Le quai était vide.");
    await upgrade(newer);
    expect(await storedText(newer)).toContain("Le quai était vide.");

    await page.keyboard.type(" La pluie.");
    await eventually(() => signOf(page)).toContain("Pas enregistré");
    await page.getByText("Gardez une copie du texte, puis rechargez cette page.").waitFor();
    await page.getByText("ouverte dans un autre onglet : rechargez celui-ci.").waitFor();
    await page.close();
    const journal = () =>
      newer.evaluate(() => {
        const keys = Object.keys(localStorage).filter((key) => key.includes(":journal:"));
        return keys.map((key) => localStorage.getItem(key)).join();
      });
    await eventually(journal).toContain("Le quai était vide. La pluie.");
  });
});
