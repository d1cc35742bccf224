import type { Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  beginEmpty,
  type Desk,
  editorText,
  newPost,
  openDesk,
  openPost,
  signOf,
  storedPosts,
} from "./support/desk.ts";
import { eventually, watchTrouble } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const title = "Le train de nuit";

describe("one post in two tabs", () => {
  let desk: Desk;
  let first: Page;
  let second: Page;
  let trouble: string[];

  beforeEach(async () => {
    desk = await openDesk();
    first = desk.page;
    await beginEmpty(first);
    await newPost(first, title);
    second = await desk.browser.context.newPage();
    trouble = watchTrouble(second, desk.site.origin);
    await second.goto(desk.site.url);
    await openPost(second, title);
  });
  afterEach(async () => {
    await desk.close();
    expect([...desk.trouble, ...trouble]).toEqual([]);
  });

  test("shows in the tab where nobody types what the other one saved", async () => {
    await goToEnd(first);
    await first.keyboard.type("Le quai était vide.");
    await eventually(() => editorText(second)).toContain("Le quai était vide.");
    await goToEnd(second);
    await second.keyboard.type(" La pluie tombait.");
    await eventually(() => editorText(first)).toContain("Le quai était vide. La pluie tombait.");
    expect(await storedPosts(first)).toHaveLength(1);
    await eventually(() => signOf(second)).toContain("Dans ce navigateur");
  });

  test("keeps both texts when both type, one as a copy, and says so", async () => {
    await goToEnd(first);
    await goToEnd(second);
    const [mine, yours] = ["abcdefghijklmnopqrst", "ABCDEFGHIJKLMNOPQRST"];
    await Promise.all([first.keyboard.type(mine, { delay: 20 }), second.keyboard.type(yours, { delay: 20 })]);
    await eventually(async () => (await storedPosts(first)).length).toBeGreaterThan(1);
    await eventually(() => signOf(first)).toContain("Dans ce navigateur");
    await eventually(() => signOf(second)).toContain("Dans ce navigateur");

    const kept = (await storedPosts(first)).map(({ text }) => text).join("\n");
    expect(lettersOf(mine, kept)).toBe(mine);
    expect(lettersOf(yours, kept)).toBe(yours);
    const told = [first, second].map((page) => page.getByText("Les deux textes sont gardés").count());
    expect((await Promise.all(told)).reduce((all, each) => all + each, 0)).toBeGreaterThan(0);
    // Each tab shows a text that is stored, and both lists have both.
    for (const page of [first, second]) {
      await eventually(async () => (await storedPosts(page)).map(({ text }) => text)).toContain(
        await editorText(page),
      );
      await eventually(() => page.getByRole("option", { name: title }).count()).toBe(2);
    }
  });

  test("shows the name that it was given in the other tab, and keeps the words typed meanwhile", async () => {
    await goToEnd(second);
    await second.keyboard.type("Le quai ");
    await first.keyboard.press("F2");
    await first.getByRole("textbox", { name: "Nom dans l’adresse" }).fill("train-du-soir");
    await first.getByRole("button", { name: "Appliquer", exact: true }).click();
    await second.keyboard.type("était vide.");
    await eventually(() => second.locator(".post-head .path").textContent()).toBe("_drafts/train-du-soir.md");
    await eventually(() => storedText(first, "_drafts/train-du-soir.md")).toContain("Le quai était vide.");
    expect(await storedPosts(first)).toHaveLength(1);
    await second.getByRole("searchbox").fill("train-du-soir");
    await eventually(() => second.getByRole("option").count()).toBe(1);
  });

  test("takes a post away from the list where the other tab deleted it", async () => {
    await newPost(first, "Le quai");
    await eventually(() => second.getByRole("option").count()).toBe(2);
    await first.getByRole("option", { name: "Le quai" }).focus();
    await first.getByRole("listbox", { name: "Liste des billets" }).focus();
    await first.keyboard.press("Delete");
    await eventually(() => second.getByRole("option").count()).toBe(1);
    await first.getByRole("button", { name: "Annuler" }).click();
    await eventually(() => second.getByRole("option").count()).toBe(2);
  });
});

/** The letters of one hand in a text where two hands wrote. */
function lettersOf(hand: string, text: string): string {
  const found = [...hand].filter((letter) => text.includes(letter));
  return found.join("");
}

describe("site data that are cleared under the open post", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk();
  });
  afterAll(() => desk.close());

  test("have the post written again, and it is there after a reload", async () => {
    const { page } = desk;
    await beginEmpty(page);
    await newPost(page, title);
    await goToEnd(page);
    await page.keyboard.type("Le quai était vide.");
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    const text = (await storedText(page)) ?? "";

    const devtools = await page.context().newCDPSession(page);
    await devtools.send("Storage.clearDataForOrigin", { origin: desk.site.origin, storageTypes: "all" });
    await page.keyboard.type(" La pluie tombait.");
    await eventually(() => storedText(page)).toBe(`${text} La pluie tombait.`);
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");

    await page.reload();
    await openPost(page, title);
    await eventually(() => editorText(page)).toBe(`${text} La pluie tombait.`);
  });
});
