import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fr } from "#i18n/fr.ts";
import { seen as words } from "#i18n/seen.ts";
import { violations } from "./support/axe.ts";
import {
  bytesOf,
  type Desk,
  editorText,
  openBlogFolder,
  openDesk,
  openPost,
  readTree,
} from "./support/desk.ts";
import { jekyllMissing } from "./support/jekyll.ts";
import { eventually } from "./support/page.ts";

const m = words.fr;
const body = "Premier *paragraphe*.\n\n<!--more-->\n\nLa suite.\n";
const path = "_posts/2017-10-09-huit-mois.md";
const carnet = readTree("tests/fixtures/sites/carnet");
const blog = {
  ...carnet,
  [path]: bytesOf(`---\ntitle: Huit mois\ntags: [vie]\ndate: 2017-10-09\n---\n${body}`),
  "_config.yml": carnet["_config.yml"]!.replace('baseurl: ""', "baseurl: /carnet"),
};

/** Types lines in the place of the front matter's own, as a writer would. */
async function typeFrontMatter(page: Page, lines: readonly string[]): Promise<void> {
  const content = page.locator(".cm-content");
  await content.click();
  await page.keyboard.press("Control+Home");
  await page.keyboard.press("ArrowDown");
  const before = await editorText(page);
  const old = before.split("\n").indexOf("---", 1) - 1;
  for (let line = 0; line < old; line++) await page.keyboard.press("Shift+ArrowDown");
  await page.keyboard.press("Delete");
  for (const line of lines) await page.keyboard.insertText(`${line}\n`);
}

const seenPanel = (page: Page) => page.locator(".seen");
const row = (page: Page, key: string) => seenPanel(page).locator(`[data-key="${key}"]`);

describe("what Jekyll will see", () => {
  let desk: Desk;
  let page: Page;

  beforeAll(async () => {
    desk = await openDesk({ timezoneId: "Europe/Paris" });
    ({ page } = desk);
    await openBlogFolder(page, blog);
    await openPost(page, "Huit mois");
    await seenPanel(page).waitFor();
  });
  afterAll(() => desk?.close());

  test("is said in two lines where nothing differs", async () => {
    await eventually(() => seenPanel(page).locator("[data-key]").count()).toBe(2);
    expect(await row(page, "visibility").textContent()).toContain(m.visible.published("", ""));
    expect(await row(page, "url").locator(".url").textContent()).toBe(
      "https://carnet.example/carnet/2017/10/09/huit-mois/",
    );
    expect(await seenPanel(page).locator(".mark").count()).toBe(0);
  });

  test("marks what is typed otherwise, within a moment of the last key", async () => {
    await typeFrontMatter(page, ["title: Bilan : huit mois"]);
    await seenPanel(page).getByText(m.lost.yaml(2)).waitFor();
    await eventually(() => row(page, "url").textContent()).toContain(m.ofToday);
    await typeFrontMatter(page, ["title: Solo #8", "tags: et moi", "date: 2017-10-09 23:30:00"]);
    await seenPanel(page)
      .getByText(m.reasons.comment({ rest: "#8" }))
      .waitFor();
    await eventually(() => row(page, "title").locator(".title").textContent()).toBe("Solo");
    await eventually(() => row(page, "tags").locator("code").first().textContent()).toBe("et");
    expect(await row(page, "tags").textContent()).toContain("2 étiquettes");
    expect(await row(page, "tags").textContent()).toContain(m.reasons["split-blanks"]({ typed: "et moi" }));
    expect(await row(page, "date").textContent()).toContain("mar. 10 oct. 2017, 01:30 (UTC+2)");
    expect(await row(page, "url").locator(".path").textContent()).toBe("/carnet/2017/10/10/huit-mois/");
    expect(await seenPanel(page).locator("h3").textContent()).toContain(m.differences(3));
  });

  test("tells a reader of the screen once the keys rest", async () => {
    const told = seenPanel(page).getByRole("status");
    await eventually(() => told.textContent()).toBe(m.announce([m.keys.title, m.keys.date, m.keys.tags]));
  });

  test("puts the date right, and undo takes that back in one step", async () => {
    await row(page, "date").getByRole("button").click();
    await eventually(() => editorText(page)).toContain("date: 2017-10-09 23:30:00 +0200\n");
    await eventually(() => row(page, "date").count()).toBe(0);
    await eventually(() => row(page, "url").locator(".path").textContent()).toBe(
      "/carnet/2017/10/09/huit-mois/",
    );
    // The button is gone: the focus is where one can go on from.
    expect(
      await seenPanel(page)
        .locator("h3 button")
        .evaluate((one) => one === document.activeElement),
    ).toBe(true);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+z");
    await eventually(() => editorText(page)).toContain("date: 2017-10-09 23:30:00\n");
    await row(page, "date").waitFor();
  });

  test("puts the words and the title right, by the keyboard alone", async () => {
    await row(page, "tags").getByRole("button").focus();
    await page.keyboard.press("Enter");
    await eventually(() => editorText(page)).toContain("tags: [et moi]\n");
    await eventually(() => row(page, "tags").count()).toBe(0);
    await row(page, "title").getByRole("button").focus();
    await page.keyboard.press("Space");
    await eventually(() => editorText(page)).toContain('title: "Solo #8"\n');
    await eventually(() => row(page, "title").count()).toBe(0);
  });

  test("quotes the title with a colon that spoils the front matter", async () => {
    await typeFrontMatter(page, ["title: Bilan : huit mois", "tags: [vie]"]);
    await seenPanel(page).getByText(m.lost.yaml(2)).waitFor();
    await seenPanel(page).locator(".lost").getByRole("button").click();
    await eventually(() => editorText(page)).toContain('title: "Bilan : huit mois"\ntags: [vie]\n');
    await eventually(() => seenPanel(page).locator(".lost").count()).toBe(0);
    expect(await row(page, "url").locator(".path").textContent()).toBe("/carnet/2017/10/09/huit-mois/");
  });

  test("shows everything when it is opened, the excerpt as it will be, and stays so", async () => {
    await seenPanel(page).getByRole("button", { name: m.heading }).click();
    expect(
      await seenPanel(page)
        .locator("dl > [data-key]")
        .evaluateAll((all) => all.map((one) => one.getAttribute("data-key"))),
    ).toEqual([...["visibility", "url", "title", "date", "categories", "tags", "layout", "slug", "excerpt"]]);
    expect(await row(page, "layout").textContent()).toContain(m.from.defaults);
    const frame = seenPanel(page).frameLocator("iframe");
    await frame.locator("main em", { hasText: "paragraphe" }).waitFor();
    expect((await frame.locator("main").textContent())?.trim()).toBe("Premier paragraphe.");
    const height = () =>
      seenPanel(page)
        .locator("iframe")
        .evaluate((one) => one.clientHeight);
    await eventually(height).toBeGreaterThan(30);
    expect(await height()).toBeLessThan(120);
    expect(await violations(page)).toEqual([]);

    await page.reload();
    await row(page, "excerpt").waitFor();
  });

  test("follows the text into the excerpt, and says when that is the whole post", async () => {
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    const frame = seenPanel(page).frameLocator("iframe");
    await page.keyboard.press("Control+a");
    await page.keyboard.insertText("---\ntitle: Tout\n---\nUn mot.\n\n<!-- more -->\n\nUn autre.\n");
    await frame.getByText("Un autre.").waitFor();
    await eventually(() => row(page, "excerpt").textContent()).toContain(
      fr.preview.excerptFrom.whole("<!--more-->"),
    );
  });

  test("had no error and asked nothing of the network", () => {
    expect(desk.trouble).toEqual([]);
  });
});

describe("on a phone, where the site names no zone", () => {
  test("says what a server's clocks make of it, in targets for a finger", async () => {
    const desk = await openDesk({
      ...{
        timezoneId: "Europe/Paris",
        viewport: { width: 390, height: 844 },
        hasTouch: true,
        isMobile: true,
      },
    });
    try {
      const { page } = desk;
      const config = blog["_config.yml"]!.replace(/^timezone:.*\n/m, "");
      const post = bytesOf(`---\ntitle: Huit mois\ndate: 2017-10-09 00:10:00 +0200\n---\n${body}`);
      await openBlogFolder(page, { ...blog, "_config.yml": config, [path]: post });
      await openPost(page, "Huit mois");
      await page.getByRole("navigation").getByText("En-tête").click();
      await seenPanel(page).waitFor();
      await seenPanel(page).getByText(m.noZone).waitFor();
      const there = m.abroad("UTC", "dim. 8 oct. 2017, 22:10 (UTC)");
      await eventually(() => row(page, "date").textContent()).toContain(there);
      expect(await row(page, "url").textContent()).toContain(
        m.abroad("UTC", "/carnet/2017/10/08/huit-mois/"),
      );
      for (const button of await seenPanel(page).getByRole("button").all())
        expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(40);
      await row(page, "date").getByRole("button").click();
      await eventually(() => row(page, "date").count()).toBe(0);
      await eventually(() => seenPanel(page).locator(".mark").count()).toBe(0);
      expect(desk.trouble).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});

describe("what was recorded of Jekyll", () => {
  test("is what the Jekyll of this machine still makes of it", ({ skip }) => {
    const missing = jekyllMissing();
    if (missing) skip(missing);
    const now = execFileSync("ruby", ["tests/fixtures/seen/record.rb", "--print"], { encoding: "utf8" });
    expect(now).toBe(readFileSync("tests/fixtures/seen/jekyll.json", "utf8"));
  });
});
