import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import {
  beginEmpty,
  type Desk,
  editorText,
  newPost,
  openDesk,
  openPost,
  storedPosts,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const title = "Le train de nuit";

describe("a page that comes back from the browser's memory", () => {
  let desk: Desk;
  let elsewhere: StaticServer;
  let page: Page;

  beforeEach(async () => {
    elsewhere = await serveApp();
    desk = await openDesk({ ignoreDefaultArgs: ["--disable-back-forward-cache"] });
    page = desk.page;
    await beginEmpty(page);
    await newPost(page, title);
  });
  afterEach(async () => {
    await desk.close();
    await elsewhere.close();
  });

  test("writes on where it was", async () => {
    await goToEnd(page);
    await page.keyboard.type("Le quai ");
    // A machine that is busy drops a page from its memory now and then.
    await expect.poll(comesFromMemory, { timeout: 90_000 }).toBe(true);
    await goToEnd(page);
    await page.keyboard.type("était vide.");
    await eventually(() => storedText(page)).toContain("Le quai était vide.");
    expect(await storedPosts(page)).toHaveLength(1);
  });

  test("shows what another tab wrote meanwhile, and writes nothing over it", async () => {
    const other = await openOther(() => {
      // Chromium drops a page from its memory for a message to it, and then there is nothing to come back.
      BroadcastChannel.prototype.postMessage = () => undefined;
    });
    await goToEnd(page);
    await page.keyboard.type("Le quai ");
    await page.goto(elsewhere.url);
    await readOnly(other).waitFor({ state: "detached" });
    await eventually(() => editorText(other)).toContain("Le quai ");
    await goToEnd(other);
    await other.keyboard.type("était vide.");
    await eventually(() => storedText(other)).toContain("Le quai était vide.");

    // A machine that is busy may have dropped the page all the same: it must say so anew as well.
    await page.evaluate(() => history.back());
    await readOnly(page).waitFor();
    await eventually(() => editorText(page)).toContain("Le quai était vide.");
    await page.getByRole("button", { name: "Continuer ici" }).click();
    await readOnly(page).waitFor({ state: "detached" });
    await readOnly(other).waitFor();
    await goToEnd(page);
    await page.keyboard.type(" La pluie tombait.");
    await eventually(() => storedText(other)).toContain("Le quai était vide. La pluie tombait.");
    await eventually(() => editorText(other)).toContain("La pluie tombait.");
    expect(await storedPosts(page)).toHaveLength(1);
  });

  test("has let another tab write, with the last words that it was given", async () => {
    const other = await openOther();
    await goToEnd(page);
    await page.keyboard.type("Le quai était vi");
    await page.goto(elsewhere.url);
    await readOnly(other).waitFor({ state: "detached" });
    await eventually(() => editorText(other)).toContain("Le quai était vi");
    await page.evaluate(() => history.back());
    await readOnly(page).waitFor();
    await eventually(() => editorText(page)).toContain("Le quai était vi");
    expect(await storedPosts(page)).toHaveLength(1);
  });

  /** Goes elsewhere and back. */
  async function comesFromMemory(): Promise<boolean> {
    await page.evaluate(() => {
      addEventListener("pageshow", ({ persisted }) => {
        document.documentElement.dataset.isFromMemory = String(persisted);
      });
    });
    await page.goto(elsewhere.url);
    await page.evaluate(() => history.back());
    await page.locator(".cm-content").filter({ hasText: "Le quai" }).waitFor();
    return page
      .locator('html[data-is-from-memory="true"]')
      .waitFor({ timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
  }

  /** A second tab with the post, which the first one writes in. */
  async function openOther(prepare: () => void = () => undefined): Promise<Page> {
    const other = await desk.browser.context.newPage();
    await other.addInitScript(prepare);
    await other.goto(desk.site.url);
    await openPost(other, title);
    await readOnly(other).waitFor();
    return other;
  }
});

const readOnly = (page: Page) => page.locator('.cm-content[aria-readonly="true"]');
