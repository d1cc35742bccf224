import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { StaticServer } from "../../.scripts/serve.mjs";
import {
  beginEmpty,
  bytesOf,
  type Desk,
  editorText,
  newPost,
  openBlogFolder,
  openDesk,
  openPost,
  signOf,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { goToEnd, pause, storedText } from "./support/typing.ts";

/** How long after the last key the page goes away, ms: the throttle is of 250. */
const moments = [0, 100, ...Array.from({ length: 4 }, () => Math.round(Math.random() * 300))];

const words = ["Le quai", " était vide,", " la pluie", " tombait droit", " sur les rails", " rouillés."];

describe("words typed just before the page goes away", () => {
  let desk: Desk;
  let elsewhere: StaticServer;
  /** What the post must hold. */
  let text: string;

  beforeAll(async () => {
    elsewhere = await serveApp();
    desk = await openDesk();
    await beginEmpty(desk.page);
    await newPost(desk.page, "Le train de nuit");
    text = (await storedText(desk.page)) ?? "";
  });
  afterAll(async () => {
    await desk.close();
    await elsewhere.close();
  });

  async function typeThenLeave(page: Page, leave: (page: Page) => Promise<unknown>): Promise<void> {
    for (const [index, moment] of moments.entries()) {
      await goToEnd(page);
      const typed = words[index % words.length] ?? "";
      await page.keyboard.type(typed);
      text += typed;
      await pause(moment);
      await leave(page);
      await eventually(() => storedText(page)).toBe(text);
      await page.locator(".cm-content").filter({ hasText: typed.trim() }).waitFor();
      await eventually(() => editorText(page)).toBe(text);
    }
  }

  test(`are there after a reload, ${moments.join(", ")} ms after the last key`, async () => {
    await typeThenLeave(desk.page, (page) => page.reload());
  });

  test("are there on the way back from a page of no origin", async () => {
    await typeThenLeave(desk.page, async (page) => {
      await page.goto("about:blank");
      await page.goBack();
    });
  });

  test("are there on the way back from another site", async () => {
    await typeThenLeave(desk.page, async (page) => {
      await page.goto(elsewhere.url);
      await page.goBack();
    });
  });

  test("are there in a new page after theirs was closed", async () => {
    const { context } = desk.browser;
    let page = desk.page;
    for (const [index, moment] of moments.entries()) {
      await goToEnd(page);
      const typed = words[index % words.length] ?? "";
      await page.keyboard.type(typed);
      text += typed;
      await pause(moment);
      // Before the other closes: a browser without pages may end.
      const next = await context.newPage();
      await page.close({ runBeforeUnload: index % 2 === 1 });
      page = next;
      await page.goto(desk.site.url);
      await openPost(page, "Le train de nuit");
      await eventually(() => storedText(page)).toBe(text);
      await eventually(() => editorText(page)).toBe(text);
    }
    desk.page = page;
  });

  test("are in the database before a page that is hidden is asked anything more", async () => {
    const { page } = desk;
    for (const [index, moment] of moments.entries()) {
      await goToEnd(page);
      const typed = words[index % words.length] ?? "";
      await page.keyboard.type(typed);
      text += typed;
      await pause(moment);
      expect(await textsKeptWhenHidden(page)).toContain(text);
      await page.evaluate(() => {
        Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
        document.dispatchEvent(new Event("visibilitychange"));
      });
    }
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    expect(await storedText(page)).toBe(text);
  });

  test("left nothing to put back at the next start, and no error", async () => {
    await desk.page.reload();
    await desk.page.locator(".cm-content").waitFor();
    expect(await storedText(desk.page)).toBe(text);
    expect(await desk.page.getByText("retrouvé les mots").count()).toBe(0);
    // Requests that a page did not wait for are cut off with it.
    expect(desk.trouble.filter((line) => /^(?:error|console):/.test(line))).toEqual([]);
  });
});

/** Hides the page, and reads at once what the database holds: in the journal, or saved already. */
function textsKeptWhenHidden(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const opening = indexedDB.open(names.find((name) => name.startsWith("ecritoire-blog-")) ?? "");
    await new Promise((done) => {
      opening.onsuccess = done;
    });
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    const reading = opening.result.transaction(["posts", "journal"]);
    const requests = ["posts", "journal"].map((name) => reading.objectStore(name).getAll());
    await new Promise((done) => {
      reading.oncomplete = done;
    });
    opening.result.close();
    return requests.flatMap(({ result }) => (result as { text: string }[]).map((entry) => entry.text));
  });
}

describe("a browser that is killed while the writer types", () => {
  test.each([1, 2])("has lost at most eight characters, time %i", async () => {
    const first = await openDesk();
    const { profile } = first.browser;
    try {
      await beginEmpty(first.page);
      await newPost(first.page, "Le train de nuit");
      const before = (await storedText(first.page)) ?? "";
      await goToEnd(first.page);
      const typed = await typeAtPace(first.page, 1500 + Math.random() * 1000);
      await first.browser.kill();

      const second = await openDesk({ profile, site: first.site });
      try {
        await second.page.getByRole("option", { name: "Le train de nuit" }).waitFor();
        const kept = (await storedText(second.page)) ?? "";
        expect((before + typed).startsWith(kept), `kept “${kept.slice(before.length)}” of “${typed}”`).toBe(
          true,
        );
        expect(before.length + typed.length - kept.length).toBeLessThanOrEqual(8);
      } finally {
        await second.close();
      }
    } finally {
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    }
  });
});

/** Some sixteen characters a second for so long; answers those that reached the page. */
async function typeAtPace(page: Page, ms: number): Promise<string> {
  const start = performance.now();
  let typed = "";
  for (let due = start; due < start + ms; due += 62.5) {
    await pause(Math.max(0, due - performance.now()));
    const letter = "abcdefghij klmnopqrst"[typed.length % 21] ?? "";
    await page.keyboard.press(letter === " " ? "Space" : letter);
    typed += letter;
  }
  return typed;
}

describe("the sign of a post that the blog's folder holds", () => {
  test("says so again once what was typed is undone", async () => {
    const desk = await openDesk();
    try {
      const { page } = desk;
      const source = "---\ntitle: Le quai\n---\n\nLe quai était vide.\n";
      await openBlogFolder(page, { "_drafts/quai.md": bytesOf(source) });
      await openPost(page, "Le quai");
      await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
      await goToEnd(page);
      await page.keyboard.type("La pluie tombait.");
      await eventually(() => signOf(page)).toContain("Dans ce navigateur");
      await page.keyboard.press("Control+z");
      await eventually(() => editorText(page)).toBe(source);
      await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
      expect(desk.trouble).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});
