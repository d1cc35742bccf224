import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import { dice } from "../support/dice.ts";
import type { OldDatabase } from "../support/old-database.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { formerTexts, putOldDatabase } from "./support/former-texts.ts";
import { eventually } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { goToEnd, paste, storedText } from "./support/typing.ts";

/** Room for the former texts, which take 4.3 MB, and not for what is pasted beside them. */
const quotaSize = 4_800_000;
const { roll } = dice(2);
// Of no order at all: the database packs what it stores.
const noise = (words: number) => Array.from({ length: words }, () => roll().toString(36).slice(2)).join(" ");

describe("a disk that former texts have filled", () => {
  let site: StaticServer;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    site = await serveApp();
    browser = await openBrowser({ serviceWorkers: "block" });
    page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const body = '<link rel="icon" href="data:,">';
    await page.route(`${site.origin}/beside`, (route) => route.fulfill({ body, contentType: "text/html" }));
    await page.goto(`${site.origin}/beside`);
    // Before anything is stored: Chromium remembers for a while how much room there was.
    const devtools = await browser.context.newCDPSession(page);
    await devtools.send("Storage.overrideQuotaForOrigin", { origin: site.origin, quotaSize });
    const fixture = (name: string): OldDatabase =>
      JSON.parse(readFileSync(new URL(`../fixtures/store/${name}.json`, import.meta.url), "utf8"));
    const old = fixture("blog-1");
    old.stores.journal!.records = [];
    // Of one evening, years ago.
    old.stores.revisions!.records = Array.from({ length: 12 }, (_, at) => ({
      key: at + 1,
      value: { postId: "foix", at: at * 60_000, text: noise(30_000), reason: "writing" },
    }));
    await putOldDatabase(page, "ecritoire", fixture("registry-1"));
    await putOldDatabase(page, "ecritoire-blog-carnet", old);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
  });

  test("lets most of them go, and keeps the present one", async () => {
    await page.goto(`${site.url}#/post/foix`);
    await goToEnd(page);
    const before = await formerTexts(page);
    const text = noise(90_000);
    const failed = page.locator('.saved-sign[data-sign="failed"]').waitFor();
    await paste(page, text);
    await failed;
    await eventually(async () =>
      (await storedText(page, "_posts/2017-09-17-foix.md"))?.endsWith(text.slice(-100)),
    ).toBe(true);
    const left = await formerTexts(page);
    const old = left.filter(({ at }) => at < 3_600_000);
    expect(old.map(({ key }) => key)).toEqual([1, 12]);
    expect(
      old.every(({ key, text: former }) => former === before.find((each) => each.key === key)?.text),
    ).toBe(true);
  });
});
