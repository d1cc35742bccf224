import { readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import { type Browser, openBrowser } from "./support/browser.ts";
import { missingFiles, untilDrawn, untilOfflineReady, watchTrouble } from "./support/page.ts";
import { serveApp } from "./support/site.ts";

const parts = readdirSync(`${process.env.ECRITOIRE_OUT ?? "dist"}/assets`).map((name) => `assets/${name}`);

describe.each(["/", "/ecritoire/"])("an app at %s", (base) => {
  let browser: Browser;
  let site: StaticServer;

  beforeEach(async () => {
    site = await serveApp({ base });
    // What the worker has not stored must be missing, not found in the browser's other cache.
    site.onRequest = (_, headers) => {
      headers["Cache-Control"] = "no-store";
      return undefined;
    };
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await site.close();
  });

  async function firstVisit() {
    const page = await browser.context.newPage();
    const trouble = watchTrouble(page, site.origin);
    await page.goto(site.url);
    await untilDrawn(page);
    await untilOfflineReady(page);
    return { page, trouble };
  }

  test("opens with the server stopped, after one visit", async () => {
    const { page, trouble } = await firstVisit();
    await site.close();
    await page.reload();
    await untilDrawn(page);
    expect(await page.evaluate(() => navigator.serviceWorker.controller?.scriptURL)).toBe(`${site.url}sw.js`);

    const other = await browser.context.newPage();
    await other.goto(`${site.url}?from=elsewhere`);
    await untilDrawn(other);
    expect(trouble).toEqual([]);
  });

  test("has every one of its files with the network off", async () => {
    const { page, trouble } = await firstVisit();
    await site.close();
    await browser.context.setOffline(true);
    await page.reload();
    expect(await missingFiles(page, parts)).toEqual([]);
    expect(trouble).toEqual([]);
  });

  test("leads an address below it back to itself, and keeps the query", async () => {
    const { page } = await firstVisit();
    await site.close();
    await page.goto(`${site.url}some/where/else?from=there`);
    await untilDrawn(page);
    expect(page.url()).toMatch(`${site.url}?from=there`);
  });

  test("asks the network for nothing once it is stored", async () => {
    const { page } = await firstVisit();
    const before = site.requests.length;
    await page.reload();
    await untilDrawn(page);
    await page.waitForLoadState("networkidle");
    // Only the browser itself looks whether there is a new version.
    expect(site.requests.slice(before).filter((path) => path !== `${base}sw.js`)).toEqual([]);
  });

  test("is what a browser installs", async () => {
    const { page } = await firstVisit();
    const devtools = await browser.context.newCDPSession(page);
    const manifest = await devtools.send("Page.getAppManifest");
    expect(manifest.errors).toEqual([]);
    expect(manifest.url).toBe(`${site.url}manifest.webmanifest`);
    const { installabilityErrors } = await devtools.send("Page.getInstallabilityErrors");
    // A browser without windows, started for a test, may count as private.
    const real = installabilityErrors.filter(({ errorId }) => errorId !== "in-incognito");
    expect(real).toEqual([]);
  });
});
