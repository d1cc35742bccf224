import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import type { OldDatabase } from "../support/old-database.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { beginEmpty, editorText, newPost, signOf, storedPosts } from "./support/desk.ts";
import { eventually, watchTrouble } from "./support/page.ts";
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

/** A page of the app's origin with nothing of the app in it. */
async function blankPage(): Promise<Page> {
  const page = await browser.context.newPage();
  const body = '<link rel="icon" href="data:,">';
  await page.route(`${site.origin}/blank`, (route) => route.fulfill({ body, contentType: "text/html" }));
  await page.goto(`${site.origin}/blank`);
  return page;
}

async function eachTest(act: () => Promise<void>): Promise<void> {
  browser = await openBrowser();
  try {
    await act();
  } finally {
    await browser.close();
  }
}

/** The ways in which a browser refuses its databases, until `opens` is in `sessionStorage`. */
const refusals: Record<string, () => void> = {
  "says that its files are broken": () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
      if (sessionStorage.getItem("opens")) return open.apply(this, given);
      const request = open.call(this, `${given[0]}-refused`, 1);
      const message = "Internal error opening backing store for indexedDB.open.";
      Object.defineProperty(request, "error", { get: () => new DOMException(message, "UnknownError") });
      request.addEventListener("upgradeneeded", (event) => {
        event.stopImmediatePropagation();
        request.transaction?.abort();
      });
      return request;
    };
  },
  "throws at the call": () => {
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
      if (sessionStorage.getItem("opens")) return open.apply(this, given);
      throw new DOMException("The user denied permission to access the database.", "SecurityError");
    };
  },
  "has no databases at all": () => {
    if (sessionStorage.getItem("opens")) return;
    Object.defineProperty(window, "indexedDB", { value: undefined });
  },
};

describe.each(Object.entries(refusals))("a browser that %s", (how, refuse) => {
  test("gives a page that says so, keeps what is written, and stores it once it can", async () => {
    await eachTest(async () => {
      const { context } = browser;
      await context.addInitScript(refuse);
      const page = context.pages()[0]!;
      const trouble = watchTrouble(page, site.origin);
      await page.goto(site.url);
      const banner = page.locator(".memory-banner");
      await banner.getByText("Rien n’est gardé").waitFor();
      expect(await banner.getAttribute("role")).toBe("alert");

      await beginEmpty(page);
      await newPost(page, "Le train de nuit");
      await goToEnd(page);
      await page.keyboard.type("Le quai était vide.");
      await eventually(() => signOf(page)).toContain("Seulement dans cette page");
      expect(await page.locator(".saved-sign").getAttribute("data-sign")).toBe("page");
      const text = await editorText(page);

      const downloading = page.waitForEvent("download");
      await banner.getByRole("button", { name: "Tout télécharger" }).click();
      expect((await downloading).suggestedFilename()).toMatch(/\.zip$/);

      // Leaving would lose it: the browser asks.
      const asked: string[] = [];
      page.on("dialog", async (dialog) => {
        asked.push(dialog.type());
        await dialog.dismiss();
      });
      await page.close({ runBeforeUnload: true });
      await eventually(async () => asked).toEqual(["beforeunload"]);
      expect(await editorText(page)).toBe(text);

      await banner.getByRole("button", { name: "Essayer encore" }).click();
      await page.getByText("Le navigateur refuse toujours").waitFor();
      expect(await editorText(page)).toBe(text);

      if (how === "has no databases at all") return;
      await page.evaluate(() => sessionStorage.setItem("opens", "yes"));
      await banner.getByRole("button", { name: "Essayer encore" }).click();
      await banner.waitFor({ state: "detached" });
      await page.locator(".cm-content").waitFor();
      expect(await editorText(page)).toBe(text);
      expect(await storedText(page)).toBe(text);
      await eventually(() => signOf(page)).toContain("Dans ce navigateur");
      expect(trouble.filter((line) => !line.startsWith("failed:"))).toEqual([]);
    });
  });
});

describe("a private window", () => {
  test("says that nothing is kept beyond it, which may be hidden, and saves", async () => {
    await eachTest(async () => {
      // Chromium no longer lets one be told; Firefox and Safari refuse it a file system.
      await browser.context.addInitScript(() => {
        StorageManager.prototype.getDirectory = async () => {
          throw new DOMException("Security error when calling GetDirectory", "SecurityError");
        };
      });
      const page = browser.context.pages()[0]!;
      const trouble = watchTrouble(page, site.origin);
      await page.goto(site.url);
      const banner = page.locator(".memory-banner.passing");
      await banner.getByText("Fenêtre privée").waitFor();
      await beginEmpty(page);
      await newPost(page, "Le train de nuit");
      await eventually(() => signOf(page)).toContain("Dans ce navigateur");
      await banner.getByRole("button", { name: "Masquer" }).click();
      await banner.waitFor({ state: "detached" });
      expect(trouble).toEqual([]);
    });
  });

  test("is not seen in a window that keeps what it holds", async () => {
    await eachTest(async () => {
      const page = browser.context.pages()[0]!;
      await page.goto(site.url);
      await beginEmpty(page);
      await newPost(page, "Le train de nuit");
      // Written by the same task that looks for a private window.
      await eventually(() => page.evaluate(() => localStorage.getItem("ecritoire:witness"))).toContain(
        "count",
      );
      expect(await page.locator(".memory-banner").count()).toBe(0);
    });
  });
});

describe("a browser whose database never opens", () => {
  test("does not keep the writer from writing in the page alone", async () => {
    await eachTest(async () => {
      await browser.context.addInitScript(() => {
        const { open } = IDBFactory.prototype;
        // A real request that waits for ever: it wants to change a database that this page keeps.
        open.call(indexedDB, "held", 1);
        IDBFactory.prototype.open = function (this: IDBFactory) {
          return open.call(this, "held", 2);
        };
      });
      const page = browser.context.pages()[0]!;
      await page.goto(site.url);
      await page.getByRole("heading", { name: "Un autre onglet garde la base" }).waitFor();
      await page.getByRole("button", { name: "Écrire en attendant" }).click();
      await page.getByText("Rien n’est gardé").waitFor();
      await beginEmpty(page);
      await newPost(page, "Le train de nuit");
      await eventually(() => signOf(page)).toContain("Seulement dans cette page");
      await page.getByRole("button", { name: "Essayer encore" }).click();
      await page.getByText(/ne répond/).waitFor();
    });
  });
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
    const old = await blankPage();
    const registry = fixture("registry-1");
    const blog = { id: "carnet", name: "Carnet", createdAt: 1, openedAt: 1 };
    registry.stores.blogs!.records = [{ value: blog }];
    await keepOld(old, "ecritoire", registry);
    await keepOld(old, "ecritoire-blog-carnet", fixture("blog-1"));
    return old;
  }

  test("is told in the second tab and in the third, and goes on once the old one is closed", async () => {
    await eachTest(async () => {
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
  });

  test("is not told over the posts when the words for it come late", async () => {
    await eachTest(async () => {
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
});

describe("a database of a newer version", () => {
  test.each(["ecritoire", "ecritoire-blog-carnet"])(
    "is said to be so, and never overwritten (%s)",
    async (name) => {
      await eachTest(async () => {
        const blank = await blankPage();
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
      });
    },
  );
});

describe("a connection that the browser drops", () => {
  /** Every connection of the page, in `window.connections`. */
  const watchConnections = (): void => {
    const connections: IDBDatabase[] = [];
    Object.assign(window, { connections });
    const { open } = IDBFactory.prototype;
    IDBFactory.prototype.open = function (this: IDBFactory, ...given) {
      const request = open.apply(this, given);
      request.addEventListener("success", () => connections.push(request.result));
      return request;
    };
  };
  type Watched = { connections: IDBDatabase[] };
  const drops: Record<string, () => void> = {
    "closed without a word": () => {
      for (const database of (window as unknown as Watched).connections) database.close();
    },
    "a transaction that cannot begin, once": () => {
      const { transaction } = IDBDatabase.prototype;
      IDBDatabase.prototype.transaction = () => {
        IDBDatabase.prototype.transaction = transaction;
        throw new DOMException("Connection to Indexed Database server lost.", "UnknownError");
      };
    },
  };

  test.each(Object.entries(drops))("costs no word, typed or left (%s)", async (_, drop) => {
    await eachTest(async () => {
      await browser.context.addInitScript(watchConnections);
      const page = browser.context.pages()[0]!;
      await page.goto(site.url);
      await beginEmpty(page);
      await newPost(page, "Le train de nuit");
      await goToEnd(page);
      await page.evaluate(drop);
      await page.keyboard.type("Le quai était vide.");
      await eventually(() => signOf(page)).toContain("Dans ce navigateur");
      expect(await storedText(page)).toContain("Le quai était vide.");

      // In the background, where iOS does it: what is typed goes to the journal at once.
      await page.evaluate(drop);
      await page.keyboard.type(" La pluie.");
      await page.evaluate(() => {
        Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await eventually(() => storedText(page)).toContain("Le quai était vide. La pluie.");
      await page.evaluate(() => {
        Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
      await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    });
  });
});

describe("a database that no longer answers", () => {
  test("is told by the sign after a while, and the words are saved once it does", async () => {
    await eachTest(async () => {
      const page = browser.context.pages()[0]!;
      await page.goto(site.url);
      await beginEmpty(page);
      await newPost(page, "Le train de nuit");
      await eventually(() => signOf(page)).toContain("Dans ce navigateur");
      const other = await blankPage();
      await other.evaluate(async () => {
        const { name = "" } =
          (await indexedDB.databases()).find((each) => each.name?.includes("-blog-")) ?? {};
        const opening = indexedDB.open(name);
        await new Promise((done) => {
          opening.onsuccess = done;
        });
        // A transaction lives as long as it is asked something.
        const transaction = opening.result.transaction([...opening.result.objectStoreNames], "readwrite");
        Object.assign(window, { isHeld: true });
        const ask = () => {
          transaction.objectStore("posts").count().onsuccess = () => {
            if ((window as unknown as { isHeld: boolean }).isHeld) ask();
          };
        };
        ask();
      });
      await page.bringToFront();
      await openPostText(page);
      await page.keyboard.type("Le quai était vide.");
      const sign = page.locator('.saved-sign[data-sign="failed"]');
      await sign.waitFor();
      expect(await editorText(page)).toContain("Le quai était vide.");
      await other.evaluate(() => Object.assign(window, { isHeld: false }));
      await expect.poll(() => signOf(page), { timeout: 30_000 }).toContain("Dans ce navigateur");
      expect(await storedText(page)).toContain("Le quai était vide.");
    });
  });
});

async function openPostText(page: Page): Promise<void> {
  await page.locator(".cm-content").click();
  await goToEnd(page);
}
