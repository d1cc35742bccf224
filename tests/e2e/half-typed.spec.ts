import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { french as fr } from "../support/words.ts";
import { bytesOf, type Desk, openBlogFolder, openDesk, openPost, storedPosts } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { storedText } from "./support/typing.ts";

const quay = "_posts/2017-09-17-quai.md";
const plain = "---\ntitle: Le quai\ncategories: [gare]\n---\nLe quai était vide.\n";
const m = fr.exchange;

let desk: Desk;
const dialog = () => desk.page.getByRole("dialog");
const title = () => dialog().getByRole("textbox", { name: m.titleField });
const words = (name: string) => desk.page.locator(".front-matter").getByRole("combobox", { name });

/** The title that the database keeps of a post that is not made, read past the app. */
function keptTitle(page: Page): Promise<string | undefined> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const asked = <Value>(request: IDBRequest<Value>) =>
      new Promise<Value>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await asked(indexedDB.open(names.find((each) => each.startsWith("ecritoire-blog-"))!));
    const kept = await asked(database.transaction("meta").objectStore("meta").get("begunPost"));
    database.close();
    return kept?.title;
  });
}

async function killAndComeBack(): Promise<void> {
  const { browser, site } = desk;
  await browser.kill();
  desk = await openDesk({ profile: browser.profile, site });
  desk.page.setDefaultTimeout(10_000);
  await desk.page.getByRole("option").first().waitFor();
}

async function begin(typed: string): Promise<void> {
  await desk.page.keyboard.press("Control+Alt+n");
  await dialog().waitFor();
  await desk.page.keyboard.type(typed);
}

describe("what is typed beside the text", () => {
  beforeEach(async () => {
    desk = await openDesk();
    desk.page.setDefaultTimeout(10_000);
    await openBlogFolder(desk.page, { [quay]: bytesOf(plain) });
    await openPost(desk.page, "Le quai");
  });
  afterEach(async () => {
    await desk.close();
    rmSync(desk.browser.profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  });

  test("is kept of a title that was being typed when the browser was killed", async () => {
    await begin("Le train de nuit et");
    await dialog().locator("label").filter({ hasText: m.asPost }).click();
    await eventually(() => keptTitle(desk.page)).toBe("Le train de nuit et");
    await killAndComeBack();
    await desk.page.keyboard.press("Control+Alt+n");
    await eventually(() => title().inputValue()).toBe("Le train de nuit et");
    await eventually(() => dialog().getByRole("radio", { name: m.asPost }).isChecked()).toBe(true);

    // Escape leaves it for the next time, where another title takes its place, and gives it back.
    await desk.page.keyboard.press("Escape");
    await dialog().waitFor({ state: "detached" });
    await desk.page.keyboard.press("Control+Alt+n");
    await eventually(() => title().inputValue()).toBe("Le train de nuit et");
    await desk.page.keyboard.type("Autre chose");
    expect(await title().inputValue()).toBe("Autre chose");
    await dialog()
      .getByRole("button", { name: m.takeUp("Le train de nuit et") })
      .click();
    await desk.page.keyboard.press("End");
    await desk.page.keyboard.type(" de jour");
    await desk.page.keyboard.press("Enter");
    await desk.page.locator(".cm-content").filter({ hasText: "Le train de nuit et de jour" }).waitFor();
    await eventually(() => keptTitle(desk.page)).toBe(undefined);
    expect((await storedPosts(desk.page)).filter(({ path }) => path.startsWith("_posts/"))).toHaveLength(2);

    await desk.page.keyboard.press("Control+Alt+n");
    await dialog().getByText("_drafts/").first().waitFor();
    expect(await title().inputValue()).toBe("");
    expect(desk.trouble).toEqual([]);
  });

  test("is in the text at each letter of a tag, and leaves no trace of one that is not wanted", async () => {
    const { page } = desk;
    const slips = () => page.locator(".words .chip").allInnerTexts();
    await words("Étiquettes").focus();
    await page.keyboard.type("voy");
    await eventually(() => storedText(page, quay)).toContain("tags: [voy]");
    expect(await slips()).toEqual(["gare"]);
    for (let letter = 0; letter < 3; letter++) await page.keyboard.press("Backspace");
    await eventually(() => storedText(page, quay)).toBe(plain);

    await words("Catégories").focus();
    await page.keyboard.type("nuit,trai");
    await eventually(() => storedText(page, quay)).toContain("categories: [gare, nuit, trai]");
    expect(await slips()).toEqual(["gare", "nuit"]);
    await killAndComeBack();
    await openPost(desk.page, "Le quai");
    await eventually(() => desk.page.locator(".words .chip").allInnerTexts()).toEqual([
      "gare",
      "nuit",
      "trai",
    ]);
    expect(await storedText(desk.page, quay)).toBe(plain.replace("gare", "gare, nuit, trai"));
    expect(desk.trouble).toEqual([]);
  });

  test("is taken back by one undo, each tag and each title by itself", async () => {
    const { page } = desk;
    await words("Étiquettes").focus();
    await page.keyboard.type("voyage,ete");
    await page.getByRole("textbox", { name: "Titre", exact: true }).focus();
    await page.keyboard.press("End");
    await page.keyboard.type(" de nuit");
    const tagged = plain.replace("[gare]\n", "[gare]\ntags: [voyage, ete]\n");
    const whole = tagged.replace("Le quai\n", "Le quai de nuit\n");
    await eventually(() => storedText(page, quay)).toBe(whole);
    await page.locator(".cm-content").focus();
    const steps = [tagged, tagged.replace(", ete", ""), plain];
    for (const step of steps) {
      await page.keyboard.press("Control+z");
      await eventually(() => storedText(page, quay)).toBe(step);
    }
    for (let redone = 0; redone < steps.length; redone++) await page.keyboard.press("Control+y");
    await eventually(() => storedText(page, quay)).toBe(whole);
    expect(desk.trouble).toEqual([]);
  });

  test("puts no quotes around a title for the blank between two words", async () => {
    const { page } = desk;
    const field = page.getByRole("textbox", { name: "Titre", exact: true });
    await field.focus();
    await page.keyboard.press("End");
    await page.keyboard.type(" de ");
    await eventually(() => storedText(page, quay)).toBe(plain.replace("Le quai\n", "Le quai de\n"));
    expect(await field.inputValue()).toBe("Le quai de ");
    await page.keyboard.type("nuit");
    await eventually(() => storedText(page, quay)).toBe(plain.replace("Le quai\n", "Le quai de nuit\n"));
    expect(desk.trouble).toEqual([]);
  });
});
