import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import { type Browser, openBrowser } from "./support/browser.ts";
import { beginEmpty, editorText, newPost, signOf } from "./support/desk.ts";
import { blankPage, eventually, watchTrouble } from "./support/page.ts";
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
      const other = await blankPage(browser.context, site.origin);
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
