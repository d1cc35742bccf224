import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { french as fr } from "../support/words.ts";
import { type Desk, openDesk, putFiles, readTree, signOf } from "./support/desk.ts";
import { overflowing, smallTargets } from "./support/measure.ts";
import { eventually } from "./support/page.ts";
import { visitScreens } from "./support/screens.ts";

const blog = readTree("tests/fixtures/sites/carnet");
const title = "A mon compte + 1 mois : on s'organise";
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true, deviceScaleFactor: 3 };
// What a page of 1280 pixels becomes at 200 %.
const zoomed = { viewport: { width: 640, height: 400 }, deviceScaleFactor: 2 };

describe.each([
  ["a phone", phone],
  ["a page at 200 %", zoomed],
])("every screen on %s", (_, options) => {
  test("fits the width, with controls large enough for a finger", async () => {
    const desk = await openDesk(options);
    try {
      const wide: string[] = [];
      const small: string[] = [];
      await visitScreens(desk.page, { m: fr, blog, title, phone: true }, async (screen) => {
        for (const one of await overflowing(desk.page)) wide.push(`${screen}: ${one}`);
        for (const one of await smallTargets(desk.page, 24)) small.push(`${screen}: ${one}`);
      });
      expect({ wide, small }).toEqual({ wide: [], small: [] });
      expect(desk.trouble).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});

describe("with a finger", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk(phone);
    await putFiles(desk.page, blog);
  });
  afterAll(() => desk.close());

  const tab = (name: string) => desk.page.getByRole("navigation", { name: fr.shell.panes }).getByText(name);

  test("opens the blog and one of its posts", async () => {
    const { page } = desk;
    await page.getByRole("button", { name: fr.welcome.openFolder }).tap();
    await page.getByRole("button", { name: fr.exchange.openBlog }).tap();
    await page.getByRole("button", { name: fr.exchange.toPosts }).tap();
    await page.getByRole("option", { name: title }).tap();
    await page.locator(".cm-content").filter({ hasText: title }).waitFor();
    await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
  });

  test("goes from the text to the panel, the preview and back to the posts", async () => {
    const { page } = desk;
    await tab(fr.shell.panel).tap();
    await page.getByRole("textbox", { name: fr.panel.fields.title }).waitFor();
    await tab(fr.shell.preview).tap();
    await page.frameLocator("iframe").getByText("Un mois déjà.").waitFor();
    await tab(fr.shell.text).tap();
    await page.locator(".cm-content").waitFor();
    await tab(fr.shell.library).tap();
    await page.getByRole("option", { name: "Strasbourg en train" }).tap();
    await page.locator(".cm-content").filter({ hasText: "Strasbourg en train" }).waitFor();
    await page.goBack();
    await page.locator(".cm-content").filter({ hasText: title }).waitFor();
  });

  test("begins a post and takes it away as a file", async () => {
    const { page } = desk;
    await tab(fr.shell.library).tap();
    await page.getByRole("button", { name: fr.shell.newPost }).tap();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: fr.exchange.titleField }).fill("Du téléphone");
    await dialog.getByRole("button", { name: fr.exchange.create }).tap();
    await page.locator(".cm-content").filter({ hasText: "Du téléphone" }).waitFor();
    await page.locator(".cm-content").tap();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("Écrit d'un pouce.");
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    await page.getByRole("button", { name: fr.shell.postActions }).tap();
    const downloading = page.waitForEvent("download");
    await page.getByRole("menuitem", { name: fr.app.commands["post.download"] }).tap();
    const download = await downloading;
    expect(download.suggestedFilename()).toBe("du-telephone.md");
    const text = readFileSync(await download.path(), "utf8");
    expect(text).toContain("title: Du téléphone");
    expect(text).toContain("Écrit d'un pouce.");
  });

  test("had no error and asked nothing of the network", () => {
    expect(desk.trouble).toEqual([]);
  });
});
