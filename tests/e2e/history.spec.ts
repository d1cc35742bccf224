import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { french as fr } from "../support/words.ts";
import {
  beginEmpty,
  bytesOf,
  type Desk,
  editorText,
  newPost,
  openBlogFolder,
  openDesk,
  openPost,
  runCommand,
  signOf,
} from "./support/desk.ts";
import { formerTexts } from "./support/former-texts.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const m = fr.history;
const path = "_posts/2017-09-17-quai.md";
const source = [
  "---\ntitle: Le quai\n---\n",
  "Le quai était vide.\n",
  "La pluie tombait droit.\n",
  "Le train passa sans s’arrêter.\n",
].join("\n");

let desk: Desk;
const list = () => desk.page.getByRole("listbox", { name: m.list });
const rows = () => list().getByRole("option").allInnerTexts();
const changes = () => desk.page.locator("[data-change]");

async function openHistory(page: Page): Promise<void> {
  await page.keyboard.press("Control+Alt+v");
  await page.getByRole("listbox", { name: m.list }).waitFor();
}

async function backToPost(page: Page): Promise<void> {
  await page.getByRole("button", { name: m.back }).click();
  await page.locator(".cm-content").waitFor();
}

/** Whatever was typed is in the database. */
const saved = (page: Page) => eventually(() => signOf(page)).toMatch(/Dans ce navigateur|Dans le dossier/);

/** The page is hidden and shown again, as by going to another tab: a pause that needs no minute. */
async function hideAndShow(page: Page): Promise<void> {
  for (const state of ["hidden", "visible"])
    await page.evaluate((value) => {
      Object.defineProperty(document, "visibilityState", { value, configurable: true });
      document.dispatchEvent(new Event("visibilitychange"));
    }, state);
}

async function replaceAll(page: Page, what: string, by: string): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+Alt+f");
  const panel = page.getByRole("search");
  await panel.getByRole("textbox").first().fill(what);
  await panel.getByRole("textbox").nth(1).fill(by);
  await panel.getByRole("button", { name: "Tout remplacer" }).click();
}

describe("the history of a post", () => {
  beforeEach(async () => {
    desk = await openDesk();
    desk.page.setDefaultTimeout(10_000);
    await openBlogFolder(desk.page, { [path]: bytesOf(source) });
    await openPost(desk.page, "Le quai");
  });
  afterEach(() => desk.close());

  test("has a version of each pause, and of the text before the first word", async () => {
    const { page } = desk;
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    await saved(page);
    await hideAndShow(page);
    await page.keyboard.type(" Puis rien.");
    await saved(page);
    await openHistory(page);
    await eventually(async () => (await rows()).join("\n")).toContain(m.added(2));
    const shown = (await rows()).join("\n");
    expect(shown).toContain(m.reasons.opened);
    expect(shown).toContain(m.added(3));
    await list().getByText(m.reasons.opened).click();
    await changes().first().waitFor();
    const added = async () => (await changes().locator("ins").allInnerTexts()).join();
    await eventually(added).toContain("Un chien aboya. Puis rien.");
    expect(desk.trouble).toEqual([]);
  });

  test("has a version a minute after the last key, without anything being asked", async () => {
    const { page } = desk;
    await page.clock.install();
    await page.reload();
    await page.locator(".cm-content").waitFor();
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    await saved(page);
    const texts = async () => (await formerTexts(page)).map(({ reason, text }) => `${reason}: ${text}`);
    expect(await texts()).toEqual([`opened: ${source}`]);
    await page.clock.fastForward(61_000);
    await eventually(texts).toEqual([`opened: ${source}`, `pause: ${source}Un chien aboya.`]);
    expect(desk.trouble).toEqual([]);
  });

  test("brings back what was replaced, after a reload", async () => {
    const { page } = desk;
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    const before = await editorText(page);
    await replaceAll(page, "e", "x");
    await eventually(() => editorText(page)).toContain("Lx quai était vidx.");
    await saved(page);
    await page.reload();
    await page.locator(".cm-content").waitFor();
    await openHistory(page);
    await list().getByText(m.reasons.replace).click();
    await page.getByRole("button", { name: m.restore }).click();
    await page.getByText(fr.app.versionRestored).waitFor();
    await eventually(() => storedText(page)).toBe(before);
    await page.getByText(m.isNow).waitFor();
    await backToPost(page);
    await eventually(() => editorText(page)).toBe(before);
    await openHistory(page);
    await list().getByText(m.reasons.restore).waitFor();
    // The notice takes the restore back.
    await page.getByRole("button", { name: fr.app.undo, exact: true }).click();
    await eventually(() => storedText(page)).toContain("Lx quai était vidx.");
    expect(desk.trouble).toEqual([]);
  });

  test("puts one passage back and leaves the others, by the keyboard alone", async () => {
    const { page } = desk;
    await replaceAll(page, "train", "wagon");
    await eventually(() => editorText(page)).toContain("Le wagon passa");
    await replaceAll(page, "quai", "hangar");
    await eventually(() => editorText(page)).toContain("Le hangar était vide.");
    await saved(page);
    await runCommand(page, fr.app.commands["post.history"]);
    await list().waitFor();
    // The first text: at the end of the list.
    await page.keyboard.press("End");
    await eventually(() => changes().count()).toBe(3);
    await page.keyboard.press("Enter");
    await page.keyboard.press("F7");
    await page.keyboard.press("F7");
    await eventually(() => page.evaluate(() => document.activeElement?.getAttribute("data-change"))).toBe(
      "2",
    );
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByText(fr.app.passageRestored).waitFor();
    await eventually(() => storedText(page)).toContain("Le quai était vide.");
    expect(await storedText(page)).toContain("Le wagon passa");
    await eventually(() => changes().count()).toBe(2);
    // The keys stay where the changes are read, and Escape leads back to the list, then to the post.
    await eventually(() => page.evaluate(() => document.activeElement?.hasAttribute("data-prose"))).toBe(
      true,
    );
    await page.keyboard.press("Escape");
    await eventually(() => list().evaluate((element) => element === document.activeElement)).toBe(true);
    await page.keyboard.press("Escape");
    await page.locator(".cm-content").waitFor();
    expect(desk.trouble).toEqual([]);
  });

  test("hears each key where the list and the comparison take turns, however fast they come", async () => {
    const { page } = desk;
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    await saved(page);
    await page.setViewportSize({ width: 640, height: 400 });
    await openHistory(page);
    // Who has the keys at the very moment that the panes change places.
    await page.locator(".history-screen").evaluate((screen) => {
      new MutationObserver(() => {
        const { activeElement } = document;
        if (
          activeElement instanceof HTMLElement &&
          activeElement.offsetParent &&
          screen.contains(activeElement)
        )
          screen.setAttribute("data-heard", `${screen.getAttribute("data-heard") ?? ""}${screen.className};`);
      }).observe(screen, { attributeFilter: ["class"] });
    });
    const heard = () => page.locator(".history-screen").getAttribute("data-heard");
    for (const key of ["End", "Enter", "Escape"]) await page.keyboard.press(key);
    await eventually(heard).toBe("history-screen reading;history-screen list;");
    await page.keyboard.press("Enter");
    await eventually(() => page.evaluate(() => document.activeElement?.hasAttribute("data-prose"))).toBe(
      true,
    );
    await page.keyboard.press("Escape");
    await page.keyboard.press("Escape");
    await page.locator(".cm-content").waitFor();
    expect(desk.trouble).toEqual([]);
  });

  test("compares the draft with what the repository holds, and any two versions", async () => {
    const { page } = desk;
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    await saved(page);
    await hideAndShow(page);
    await page.keyboard.type(" Puis rien.");
    await saved(page);
    await openHistory(page);
    await list().getByText(m.held.folder).click();
    const added = async () => (await changes().locator("ins").allInnerTexts()).join();
    await eventually(added).toContain("Un chien aboya. Puis rien.");
    // The first text is put aside, and the one between is compared with it.
    await list().focus();
    await page.keyboard.press("End");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowUp");
    const sides = page.getByRole("combobox", { name: m.compareWith });
    await sides.selectOption({ index: 3 });
    await eventually(added).toMatch(/aboya\.(?!.*Puis rien)/s);
    expect(desk.trouble).toEqual([]);
  });

  test("is read while the post is thrown away in another tab, and with a post in the trash", async () => {
    const { page, browser, site } = desk;
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    await saved(page);
    await openHistory(page);
    // Started anew on this screen, the page writes in no post: another tab may throw it away.
    await page.reload();
    await list().waitFor();
    const other = await browser.context.newPage();
    await other.goto(site.url);
    const row = other.getByRole("option", { name: "Le quai" });
    await row.click();
    await other.locator(".cm-content").waitFor();
    await runCommand(other, fr.app.commands["post.trash"]);
    await other.getByText(fr.app.trashed(1, "Le quai")).waitFor();
    await page.getByRole("button", { name: m.restorePost }).waitFor();
    expect(await list().getByRole("option").count()).toBeGreaterThan(1);
    await page.getByRole("button", { name: m.restorePost }).click();
    await page.getByRole("button", { name: m.restore }).waitFor();
    await eventually(() => storedText(page)).toContain("Un chien aboya.");
  });
});

test("a post that was thrown away comes back with its history after the browser was killed", async () => {
  const first = await openDesk();
  const { profile } = first.browser;
  try {
    await beginEmpty(first.page);
    await newPost(first.page, "Le train de nuit");
    await goToEnd(first.page);
    await first.page.keyboard.type("Le quai était vide.");
    await saved(first.page);
    await hideAndShow(first.page);
    const text = await storedText(first.page);
    await runCommand(first.page, fr.app.commands["post.trash"]);
    await first.page.getByText(fr.app.trashed(1, "Le train de nuit")).waitFor();
    await first.browser.kill();

    desk = await openDesk({ profile, site: first.site });
    try {
      const { page } = desk;
      await page.getByText("Vos billets seront ici").waitFor();
      // By its address: the keys are listened for a moment after the list is drawn.
      await page.evaluate(() => {
        location.hash = "#/trash";
      });
      await page.getByText(fr.exchange.trashKept(30)).waitFor();
      await page.getByRole("button", { name: fr.exchange.readTrashed("Le train de nuit") }).click();
      await page.getByText("Le quai était vide.").waitFor();
      await page.getByRole("button", { name: m.restorePost }).click();
      await eventually(() => storedText(page)).toBe(text);
      const versions = await list().getByRole("option").count();
      await backToPost(page);
      await eventually(() => editorText(page)).toBe(text);
      await openHistory(page);
      await eventually(() => list().getByRole("option").count()).toBe(versions);
      expect((await rows()).join()).toContain(m.reasons.opened);
      expect(desk.trouble).toEqual([]);
    } finally {
      await desk.close();
    }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
});
