import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import { type Browser, openBrowser } from "./support/browser.ts";
import { buildOf, eventually, missingFiles, untilDrawn, untilOfflineReady } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { lookForUpdate, untilRuns } from "./support/updating.ts";
import { buildVersion } from "./support/version.ts";

/** Lets the waiting version take over, as the app does once the writer says so, and waits until the page has reloaded. */
async function accept(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const registration = await navigator.serviceWorker.ready;
    registration.waiting?.postMessage({ type: "SKIP_WAITING" });
  });
  await untilRuns(page, "second");
  await untilDrawn(page);
}

describe("an update", () => {
  let browser: Browser;
  let site: StaticServer;
  const versions: { directory: string; remove(): void }[] = [];
  const directoryOf = (version: 0 | 1) => versions[version]!.directory;

  beforeAll(() => {
    versions.push(buildVersion("first"), buildVersion("second"));
  });
  afterAll(() => {
    for (const version of versions) version.remove();
  });
  beforeEach(async () => {
    site = await serveApp({ directory: directoryOf(0) });
    browser = await openBrowser();
  });
  afterEach(async () => {
    await browser.close();
    await site.close();
  });

  async function visit(): Promise<Page> {
    const page = await browser.context.newPage();
    await page.goto(site.url);
    await untilDrawn(page);
    await untilOfflineReady(page);
    return page;
  }

  test("waits until it is accepted, and then takes over", async () => {
    const page = await visit();
    site.directory = directoryOf(1);
    expect(await lookForUpdate(page)).toBe("waiting");
    await page.reload();
    await untilDrawn(page);
    expect(await buildOf(page)).toBe("first");

    await accept(page);
    await site.close();
    await page.reload();
    await untilDrawn(page);
    expect(await buildOf(page)).toBe("second");
  });

  test("comes whole from a host that lets browsers keep everything for a year", async () => {
    site.onRequest = (_, headers) => {
      headers["Cache-Control"] = "public, max-age=31536000";
      return undefined;
    };
    const page = await visit();
    site.directory = directoryOf(1);
    expect(await lookForUpdate(page)).toBe("waiting");
    await accept(page);
  });

  test("leaves the parts of the old version to a page that still runs it, with the server stopped", async () => {
    const page = await visit();
    const old = await browser.context.newPage();
    await old.goto(`${site.url}favicon.svg`);
    // As a page does that runs the old version and has not been reloaded yet.
    await old.evaluate(() => {
      const own = "ecritoire runs / first";
      void navigator.locks.request(own, { mode: "shared" }, () => new Promise(() => {}));
    });
    const parts = readdirSync(join(directoryOf(0), "assets")).map((name) => `${site.url}assets/${name}`);
    const newer = new Set(
      readdirSync(join(directoryOf(1), "assets")).map((name) => `${site.url}assets/${name}`),
    );
    expect(parts.filter((part) => part.endsWith(".js") && newer.has(part))).toEqual([]);
    const missing = (of: string[]) =>
      old.evaluate(async (paths) => {
        const answers = paths.map(async (path) => ((await fetch(path).catch(() => null))?.ok ? [] : [path]));
        return (await Promise.all(answers)).flat();
      }, of);

    site.directory = directoryOf(1);
    expect(await lookForUpdate(page)).toBe("waiting");
    await accept(page);
    await site.close();
    await page.reload();
    await untilDrawn(page);
    expect(await missing(parts)).toEqual([]);

    // Once no page runs the old version, its parts go; fetch would still find them in the browser's other cache.
    await old.goto(site.url);
    await untilDrawn(old);
    const kept = () =>
      old.evaluate(async (paths) => {
        const hits = await Promise.all(paths.map((path) => caches.match(path)));
        return paths.filter((_, index) => hits[index]);
      }, parts);
    await eventually(kept).toEqual(parts.filter((part) => newer.has(part)));
    expect(await missingFiles(old, [...newer])).toEqual([]);
  });

  test("that breaks off half-way leaves the version that works", async () => {
    const page = await visit();
    site.directory = directoryOf(1);
    let asked = 0;
    site.onRequest = ({ pathname }) => {
      if (!pathname.includes("/assets/")) return undefined;
      asked += 1;
      return asked > 1 ? "drop" : undefined;
    };
    expect(await lookForUpdate(page)).toBe("refused");
    await site.close();
    await page.reload();
    await untilDrawn(page);
    expect(await buildOf(page)).toBe("first");
  });

  test("that lacks one of its files is refused whole", async () => {
    const broken = mkdtempSync(join(tmpdir(), "ecritoire-broken-"));
    try {
      cpSync(directoryOf(1), broken, { recursive: true });
      rmSync(join(broken, "assets", readdirSync(join(broken, "assets"))[0]!));
      const page = await visit();
      site.directory = broken;
      expect(await lookForUpdate(page)).toBe("refused");
      await page.reload();
      expect(await buildOf(page)).toBe("first");
    } finally {
      rmSync(broken, { recursive: true, force: true });
    }
  });
});
