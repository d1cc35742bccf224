import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import type { OldDatabase } from "../support/old-database.ts";
import { writer } from "../support/writing.ts";
import { type Browser, openBrowser } from "./support/browser.ts";
import { type FoundRevision, formerTexts, putOldDatabase } from "./support/former-texts.ts";
import { eventually } from "./support/page.ts";
import { serveApp } from "./support/site.ts";

/** As many as three lots of packing. */
const count = 22;

/** Where the browser is killed: at this write to the former texts, the last of a lot being its commit. */
const killings = [1, 2, 3, 12, "commit", 1, 13, "commit"] as const;

describe("former texts that an older version kept whole", () => {
  let site: StaticServer;
  const profile = mkdtempSync(join(tmpdir(), "ecritoire-upgrade-"));
  let browser: Browser;
  let expected: Omit<FoundRevision, "isWhole">[];

  /** A page of the app's origin that is not the app. */
  async function beside(): Promise<Page> {
    const page = browser.context.pages()[0] ?? (await browser.context.newPage());
    const body = '<link rel="icon" href="data:,">';
    await page.route(`${site.origin}/beside`, (route) => route.fulfill({ body, contentType: "text/html" }));
    await page.goto(`${site.origin}/beside`);
    return page;
  }

  const fixture = (name: string): OldDatabase =>
    JSON.parse(readFileSync(new URL(`../fixtures/store/${name}.json`, import.meta.url), "utf8"));

  beforeAll(async () => {
    site = await serveApp();
    browser = await openBrowser({ profile, serviceWorkers: "block" });
    const page = await beside();
    const old = fixture("blog-1");
    // What waits there is put back at the start, which would add to the former texts.
    old.stores.journal!.records = [];
    const pen = writer(1);
    let text = pen.post(20_000);
    const records = old.stores.revisions!.records as { key: number; value: FoundRevision }[];
    for (let at = 0; at < count; at++) {
      records.push({
        key: records.length + 1,
        value: { postId: "foix", at: 2000 + at, text, reason: "import" } as FoundRevision,
      });
      text = pen.session(text, 20_000);
    }
    expected = records.map(({ key, value }) => ({ ...value, key }));
    await putOldDatabase(page, "ecritoire", fixture("registry-1"));
    await putOldDatabase(page, "ecritoire-blog-carnet", old);
  });
  afterAll(async () => {
    await browser.close();
    await site.close();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  /** Each text byte for byte, in one place only, under the key that it had. */
  async function expectAll(): Promise<number> {
    const found = await formerTexts(await beside());
    expect(found.map(({ key }) => key)).toEqual(expected.map(({ key }) => key));
    const differing = found.filter((one, place) => {
      const { isWhole: _, ...revision } = one;
      return JSON.stringify(sorted(revision)) !== JSON.stringify(sorted(expected[place]!));
    });
    expect(differing).toEqual([]);
    return found.filter(({ isWhole, postId }) => isWhole && postId === "foix").length;
  }

  test.each(killings.map((step, place) => [place + 1, step] as const))(
    "are all there after kill %i, at write %s of a lot",
    async (_, step) => {
      const before = await expectAll();
      const page = await browser.context.newPage();
      const reached = page.waitForEvent("console", (message) => message.text() === "the end comes");
      await page.addInitScript(hangAt, step);
      void page.goto(`${site.url}#/history/foix`).catch(() => undefined);
      await reached;
      await browser.kill();
      browser = await openBrowser({ profile, serviceWorkers: "block" });
      const left = await expectAll();
      // A lot that was not committed is undone; one that was is done, if the kill was not faster, though nobody heard of it.
      expect(step === "commit" ? [before, before - 8] : [before]).toContain(left);
    },
  );

  test("are packed in the end, and the list tells of each", async () => {
    const page = await browser.context.newPage();
    await page.goto(`${site.url}#/history/foix`);
    await page.getByRole("listbox").waitFor();
    const other = await browser.context.newPage();
    await other.route(`${site.origin}/beside`, (route) =>
      route.fulfill({ body: "", contentType: "text/html" }),
    );
    await other.goto(`${site.origin}/beside`);
    await eventually(
      async () =>
        (await formerTexts(other)).filter(({ isWhole, postId }) => isWhole && postId === "foix").length,
    ).toBe(0);
    await expectAll();
  });
});

const sorted = (record: object) => Object.fromEntries(Object.entries(record).sort());

/** Runs in the page: at one write to the former texts of a blog it hangs for good, with what was written before on its way. */
function hangAt(step: number | "commit"): void {
  let writes = 0;
  const hang = () => {
    console.log("the end comes");
    for (;;);
  };
  const isOfTexts = (name: string) => name.startsWith("revision");
  for (const method of ["add", "put", "delete"] as const) {
    const original = IDBObjectStore.prototype[method] as (...given: unknown[]) => IDBRequest;
    Object.assign(IDBObjectStore.prototype, {
      [method](this: IDBObjectStore, ...given: unknown[]) {
        const request = original.apply(this, given);
        if (isOfTexts(this.name)) writes += 1;
        if (writes === step) hang();
        return request;
      },
    });
  }
  const { commit } = IDBTransaction.prototype;
  IDBTransaction.prototype.commit = function (this: IDBTransaction) {
    commit.call(this);
    if (step === "commit" && writes > 0 && [...this.objectStoreNames].some(isOfTexts)) hang();
  };
}
