import { resolve } from "node:path";
import type { Page } from "playwright-core";
import { build, type Rolldown } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderContract } from "../transfer/folder/contract.ts";
import type { Probes } from "./pages/transfer.ts";
import { type Browser, openBrowser } from "./support/browser.ts";

declare const probes: Probes;

// As strict as a host may be: the libraries' own blob workers would not start under it.
const policy = "default-src 'none'; script-src 'self'; worker-src 'self'; connect-src 'self'";
const origin = "http://localhost:4999";

let browser: Browser;
let page: Page;

beforeAll(async () => {
  const parts = await bundle("tests/e2e/pages/transfer.ts");
  browser = await openBrowser();
  page = await browser.context.newPage();
  await page.route(`${origin}/**`, (route) => {
    const name = new URL(route.request().url()).pathname.slice(1);
    const script = parts.get(name);
    const body = name === "" ? `<!doctype html><script type="module" src="/page.js"></script>` : script;
    const contentType = name === "" ? "text/html" : "text/javascript";
    if (body === undefined) return route.fulfill({ status: 404 });
    return route.fulfill({ body, contentType, headers: { "content-security-policy": policy } });
  });
  await page.goto(origin);
  await page.waitForFunction(() => "probes" in globalThis);
});
afterAll(() => browser?.close());

async function bundle(entry: string): Promise<Map<string, string>> {
  const output = (await build({
    configFile: false,
    logLevel: "error",
    worker: { format: "es" },
    build: {
      write: false,
      target: "es2023",
      rolldownOptions: { input: { page: resolve(entry) }, output: { entryFileNames: "[name].js" } },
    },
  })) as Rolldown.RolldownOutput;
  return new Map(
    output.output.map((part) => [part.fileName, part.type === "chunk" ? part.code : String(part.source)]),
  );
}

describe("a folder of the real browser", () => {
  test.each(folderContract.map((one) => one.title))("%s", async (title) => {
    await page.evaluate((name) => probes.contract(name), title);
  });

  test("gives a post a name that differs by its case only", async () => {
    expect(await page.evaluate(() => probes.recase())).toEqual(["ete.md"]);
  });
});

describe("a zip, under a strict content policy", () => {
  test("gives back every byte and date, packed and unpacked in our own worker", async () => {
    expect(await page.evaluate(() => probes.zipRoundTrip(200))).toBe(200);
    expect(page.workers().map((worker) => new URL(worker.url()).origin)).toEqual([origin]);
  });
});
