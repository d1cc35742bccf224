import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import { type Browser, openBrowser } from "./support/browser.ts";
import { beginEmpty, editorText, newPost, signOf, storedPosts } from "./support/desk.ts";
import { buildOf, eventually, untilAtRest, untilDrawn, untilOfflineReady } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { goToEnd, pause } from "./support/typing.ts";
import { lookForUpdate, refuseSaves, untilRuns } from "./support/updating.ts";
import { buildVersion } from "./support/version.ts";

const versions: { directory: string; remove(): void }[] = [];
const directoryOf = (version: 0 | 1) => versions[version]!.directory;

beforeAll(() => {
  versions.push(buildVersion("first"), buildVersion("second"));
});
afterAll(() => {
  for (const version of versions) version.remove();
});

let browser: Browser;
let site: StaticServer;

beforeEach(async () => {
  site = await serveApp({ directory: directoryOf(0) });
});
afterEach(async () => {
  await browser.close();
  await site.close();
});

const accept = (page: Page) => page.getByRole("button", { name: "Enregistrer et mettre à jour" }).click();
const textOf = async (page: Page, title: string) =>
  (await storedPosts(page)).find(({ text }) => text.includes(`title: ${title}`))?.text;

/** Two tabs of the first version, each with a post of its own, and the second version waiting. */
async function twoTabs(): Promise<[Page, Page]> {
  browser = await openBrowser();
  const [first, second] = [await browser.context.newPage(), await browser.context.newPage()];
  await first.goto(site.url);
  await untilOfflineReady(first);
  await beginEmpty(first);
  await newPost(first, "Le train de nuit");
  await second.goto(site.url);
  await second.getByRole("option").first().waitFor();
  await newPost(second, "Le quai");
  await goToEnd(second);
  site.directory = directoryOf(1);
  expect(await lookForUpdate(first)).toBe("waiting");
  return [first, second];
}

describe("an update that is accepted in one tab", () => {
  test("lets the writer finish in the other, saves all of it, and then runs in both", async () => {
    const [first, second] = await twoTabs();
    const typed = "Le quai était vide, la pluie tombait droit sur les rails rouillés.";
    await Promise.all([second.keyboard.type(typed, { delay: 40 }), accept(first)]);
    await untilRuns(first, "second");
    await untilRuns(second, "second");
    await eventually(() => textOf(second, "Le quai")).toContain(typed);
    await eventually(() => editorText(second)).toContain(typed);
  });

  test("leaves a tab whose words cannot be saved as it is, with every part of its version", async () => {
    const [first, second] = await twoTabs();
    await eventually(() => signOf(second)).toContain("Dans ce navigateur");
    await refuseSaves(second, true);
    await second.keyboard.type("La pluie tombait droit.");
    await eventually(() => signOf(second)).toContain("Pas enregistré");
    await accept(first);
    await untilRuns(first, "second");
    await second.getByText("Une nouvelle version d’Écritoire est prête.").waitFor();
    expect(await buildOf(second)).toBe("first");
    expect(await editorText(second)).toContain("La pluie tombait droit.");

    const parts = readdirSync(join(directoryOf(0), "assets")).filter((name) => name.endsWith(".js"));
    // As a string: the test runner would make an import of its own of it.
    const failed = () =>
      second.evaluate<string[]>(`Promise.all(${JSON.stringify(parts)}.map((name) =>
        import(new URL("assets/" + name, document.baseURI).href).then(() => [], (error) => [name + ": " + error]),
      )).then((found) => found.flat())`);
    await site.close();
    expect(await failed()).toEqual([]);

    await refuseSaves(second, false);
    await accept(second);
    await untilRuns(second, "second");
    await eventually(() => textOf(second, "Le quai")).toContain("La pluie tombait droit.");
  });
});

describe("a version that waits", () => {
  test("has come in when the app is started anew", async () => {
    const [first, second] = await twoTabs();
    // A browser without pages may end.
    const next = await browser.context.newPage();
    await first.close();
    await second.close();
    await next.goto(site.url);
    await untilDrawn(next);
    await untilRuns(next, "second");
    await eventually(() => textOf(next, "Le quai")).toBeDefined();
  });
});

describe("a part of the app that the host no longer has", () => {
  test("has the page loaded anew once, and the next one is told of", async () => {
    browser = await openBrowser({ serviceWorkers: "block" });
    const page = await browser.context.newPage();
    await page.goto(site.url);
    await beginEmpty(page);
    await newPost(page, "Le train de nuit");
    await goToEnd(page);
    await page.keyboard.type("Le quai était vide.");
    site.directory = directoryOf(1);
    await page.keyboard.press("Control+/");
    await untilRuns(page, "second");
    await page.locator(".cm-content").waitFor();
    await eventually(() => textOf(page, "Le train de nuit")).toContain("Le quai était vide.");
    await goToEnd(page);
    // The same session and version: no second reload over what is written, whichever part is missed first.
    await page.evaluate(() => sessionStorage.setItem("ecritoire:reloaded-for-a-part", "second"));
    site.directory = directoryOf(0);
    await page.keyboard.type("La pluie.");
    await page.keyboard.press("Control+/");
    await page.getByText("Une partie d’Écritoire n’a pas pu être chargée.").waitFor();
    await eventually(() => textOf(page, "Le train de nuit")).toContain("La pluie.");
  });

  test("costs no word and no editor when it stands beside the text", async () => {
    browser = await openBrowser({ serviceWorkers: "block" });
    const page = await browser.context.newPage();
    const missed: string[] = [];
    // Whatever comes behind the first words, from the first visit on.
    await page.route(/assets\/(unsaved|url-watch|backlinks|url-moved|seen|drop-zone)-/, (route) => {
      missed.push(new URL(route.request().url()).pathname.replace(/^\/assets\/([a-z-]+?)-first.*/, "$1"));
      return route.abort();
    });
    await page.addInitScript(() => sessionStorage.setItem("ecritoire:reloaded-for-a-part", "first"));
    await page.goto(site.url);
    await beginEmpty(page);
    await newPost(page, "Le train de nuit");
    await goToEnd(page);
    await page.getByText("Une partie d’Écritoire n’a pas pu être chargée.").waitFor();
    await eventually(async () => new Set(missed)).toEqual(
      new Set(["unsaved", "url-watch", "backlinks", "url-moved", "seen", "drop-zone"]),
    );
    await page.keyboard.type("Le quai était vide.");
    await eventually(() => textOf(page, "Le train de nuit")).toContain("Le quai était vide.");
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    expect(await page.getByText("Cette partie du bureau est en panne").count()).toBe(0);
    expect(await page.getByRole("textbox", { name: "Titre", exact: true }).isVisible()).toBe(true);
  });
});

describe("the kill switch", () => {
  test("takes the worker out, leaves what was written, and lets a later version install again", {
    timeout: 300_000,
  }, async () => {
    const killed = mkdtempSync(join(tmpdir(), "ecritoire-killed-"));
    try {
      cpSync(directoryOf(1), killed, { recursive: true });
      execFileSync(process.execPath, [".scripts/kill-switch.mjs", killed]);
      browser = await openBrowser();
      const page = await browser.context.newPage();
      await page.goto(site.url);
      await untilOfflineReady(page);
      await beginEmpty(page);
      await newPost(page, "Le train de nuit");
      await goToEnd(page);
      await page.keyboard.type("Le quai était vide.");
      await page.evaluate(async () => {
        await caches.open("of another app");
        const top = await navigator.storage.getDirectory();
        await top.getFileHandle("kept", { create: true });
      });

      site.directory = killed;
      await page.evaluate(async () => void (await (await navigator.serviceWorker.ready).update()));
      await untilRuns(page, "second");
      await page.locator(".cm-content").filter({ hasText: "Le quai était vide." }).waitFor();
      await eventually(() => textOf(page, "Le train de nuit")).toContain("Le quai était vide.");
      // Its own patience with pages that have not saved yet is 15 s.
      const cached = () => page.evaluate(() => caches.keys());
      await expect.poll(cached, { timeout: 30_000 }).toEqual(["of another app"]);
      expect(
        await page.evaluate(async () => {
          const top = await navigator.storage.getDirectory();
          return (await top.getFileHandle("kept")).name;
        }),
      ).toBe("kept");
      const registrations = () =>
        page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
      await untilAtRest(page);
      await eventually(registrations).toBe(0);
      // From the network, as often as it is asked for.
      site.requests.length = 0;
      await page.reload();
      await page.locator(".cm-content").filter({ hasText: "Le quai était vide." }).waitFor();
      expect(site.requests).toContain("/");
      expect(await page.evaluate(() => navigator.serviceWorker.controller)).toBeNull();

      // Each visit brings the worker that ends all workers: its time is over before another one comes.
      await untilAtRest(page);
      await pause(16_000);
      await eventually(registrations).toBe(0);
      site.directory = directoryOf(0);
      // At the first visit, or at one of the next if the worker that goes has not quite gone.
      const address = page.url();
      const comesBack = async () => {
        await page.goto("about:blank");
        await page.goto(address);
        await untilAtRest(page);
        if (!(await page.evaluate(() => navigator.serviceWorker.controller !== null))) return false;
        await browser.context.setOffline(true);
        const isThere = await page.reload().then(
          () => true,
          () => false,
        );
        if (!isThere) await browser.context.setOffline(false);
        return isThere;
      };
      await expect.poll(comesBack, { timeout: 90_000 }).toBe(true);
      await page.locator(".cm-content").filter({ hasText: "Le quai était vide." }).waitFor();
      expect(await buildOf(page)).toBe("first");
    } finally {
      rmSync(killed, { recursive: true, force: true });
    }
  });

  test("that was ended before it had tidied up leaves the rest to the next visit", async () => {
    browser = await openBrowser();
    const page = await browser.context.newPage();
    await page.goto(`${site.url}favicon.svg`);
    await page.evaluate(async () => {
      const left = await caches.open(`workbox-precache-v2-${location.origin}/`);
      await left.put("/assets/left.js", new Response("left"));
      await caches.open("of another app");
    });
    await page.goto(site.url);
    await untilOfflineReady(page);
    expect(await page.evaluate(async () => (await caches.match("/assets/left.js")) === undefined)).toBe(true);
    expect(await page.evaluate(() => caches.keys())).toContain("of another app");
  });
});
