import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { beginEmpty, type Desk, newPost, openDesk, openPost, storedPosts } from "./support/desk.ts";
import { eventually, watchTrouble } from "./support/page.ts";
import { goToEnd } from "./support/typing.ts";

const title = "Le train de nuit";
/** By each of the two tabs. */
const saves = 200;

// As in a browser without Web Locks: nothing but the comparison of each save with what is stored keeps the two apart.
describe("two tabs that both write in one post", () => {
  let desk: Desk;
  let pages: Page[];
  let trouble: string[];

  beforeAll(async () => {
    desk = await openDesk({
      prepare: async (page) => {
        await page.context().addInitScript(() => {
          Object.defineProperty(navigator, "locks", { value: undefined });
        });
      },
    });
    await beginEmpty(desk.page);
    await newPost(desk.page, title);
    const second = await desk.browser.context.newPage();
    trouble = watchTrouble(second, desk.site.origin);
    await second.goto(desk.site.url);
    await openPost(second, title);
    pages = [desk.page, second];
  });
  afterAll(async () => {
    await desk.close();
    expect([...desk.trouble, ...trouble]).toEqual([]);
  });

  test("keep every word of two hundred interleaved saves each, and say so", async () => {
    const address = await desk.page.evaluate(() => location.hash);
    await Promise.all(pages.map((page, tab) => writeAndSave(page, tab, address)));
    await eventually(() => wordsLeft()).toEqual([]);
    const posts = await storedPosts(desk.page);
    expect(posts.length).toBeGreaterThan(1);
    expect(new Set(posts.map(({ path }) => path)).size).toBe(posts.length);
    const told = await Promise.all(
      pages.map((page) => page.getByText("Les deux textes sont gardés").count()),
    );
    expect(told.reduce((all, each) => all + each)).toBeGreaterThan(0);
  });

  async function writeAndSave(page: Page, tab: number, address: string): Promise<void> {
    await goToEnd(page);
    for (let save = 0; save < saves; save++) {
      await page.keyboard.insertText(` ${tab}.${save};`);
      // A page that is hidden saves at once; one that lost goes back now and then to fight for the same post.
      await page.evaluate(
        ({ hash, isReturn }) => {
          Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
          document.dispatchEvent(new Event("visibilitychange"));
          if (isReturn) location.hash = hash;
        },
        { hash: address, isReturn: save % 20 === 19 },
      );
      if (save % 20 !== 19) continue;
      await page.locator(".cm-content").waitFor();
      await goToEnd(page);
    }
  }

  /** What was typed and is in no text that the database holds. */
  async function wordsLeft(): Promise<string[]> {
    const texts = (await storedPosts(desk.page)).map(({ text }) => text).join("\n");
    const words = pages.flatMap((_, tab) => Array.from({ length: saves }, (_, save) => ` ${tab}.${save};`));
    return words.filter((word) => !texts.includes(word));
  }
});
