import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { french as fr } from "../support/words.ts";
import {
  bytesOf,
  type Desk,
  editorText,
  openBlogFolder,
  openDesk,
  openPost,
  runCommand,
  signOf,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const quay = "_posts/2017-09-17-quai.md";
const train = "_drafts/train.md";
const long = Array.from({ length: 120 }, (_, line) => `Ligne ${line} du quai.\n`).join("\n");
const source = `---\ntitle: Le quai\n---\n${long}`;

let desk: Desk;
const text = () => desk.page.locator(".cm-content");
/** How far from the top of the window a line is seen. */
const heightOf = async (line: string) =>
  (await text().locator(".cm-line").filter({ hasText: line }).boundingBox())?.y ?? Number.NaN;

async function visit(screen: "app.settings" | "app.where" | "app.checks" | "post.history") {
  const { page } = desk;
  await runCommand(page, fr.app.commands[screen]);
  await text().waitFor({ state: "detached" });
  await page.goBack();
  await text().waitFor();
}

describe("undo", () => {
  beforeEach(async () => {
    desk = await openDesk();
    desk.page.setDefaultTimeout(10_000);
    await openBlogFolder(desk.page, {
      [quay]: bytesOf(source),
      [train]: bytesOf("---\ntitle: Le train\n---\nIl part.\n"),
    });
    await openPost(desk.page, "Le quai");
  });
  afterEach(() => desk.close());

  test("goes on after other screens and other posts, from the very place that was left", async () => {
    const { page } = desk;
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    for (let line = 0; line < 40; line++) await page.keyboard.press("ArrowUp");
    await page.keyboard.type("Puis rien. ");
    await eventually(() => signOf(page)).toMatch(/Dans ce navigateur/);
    await page.locator(".cm-scroller").evaluate((scroller) => scroller.scrollBy(0, -150));
    const there = await heightOf("Puis rien.");
    expect(there).toBeGreaterThan(150);
    const written = await storedText(page, quay);
    expect(written).toMatch(/Puis rien\.[\s\S]*Un chien aboya\.$/);

    for (const screen of ["app.settings", "app.where", "post.history"] as const) await visit(screen);
    await openPost(page, "Le train");
    await goToEnd(page);
    await page.keyboard.type("Il est parti.");
    await page.getByRole("option", { name: "Le quai" }).click();
    await text().filter({ hasText: "du quai." }).waitFor();
    await eventually(async () => Math.abs((await heightOf("Puis rien.")) - there)).toBeLessThan(2);
    // In one go, before the editor has had a moment to put the page's own selection right.
    const caretAt = await text().evaluate((content) => {
      content.focus();
      return getSelection()?.focusNode?.textContent;
    });
    expect(caretAt).toBe("Puis rien. ");
    await page.keyboard.type("Ou si. ");
    await eventually(() => storedText(page, quay)).toContain("Puis rien. Ou si. ");

    await page.keyboard.press("Control+z");
    await eventually(() => storedText(page, quay)).toBe(written);
    await visit("app.checks");
    await text().focus();
    await page.keyboard.press("Control+z");
    await eventually(() => storedText(page, quay)).toBe(`${source}Un chien aboya.`);
    await page.keyboard.press("Control+z");
    await eventually(() => storedText(page, quay)).toBe(source);
    await page.keyboard.press("Control+y");
    await eventually(() => storedText(page, quay)).toBe(`${source}Un chien aboya.`);

    await openPost(page, "Le train");
    await text().focus();
    await page.keyboard.press("Control+z");
    await eventually(() => storedText(page, train)).toBe("---\ntitle: Le train\n---\nIl part.\n");
    expect(desk.trouble).toEqual([]);
  });

  test("takes back what the history of the post put back, and then what was typed before", async () => {
    const { page } = desk;
    await goToEnd(page);
    await page.keyboard.type("Un chien aboya.");
    await eventually(() => storedText(page, quay)).toContain("aboya.");
    const m = fr.history;
    await page.keyboard.press("Control+Alt+v");
    await page.getByRole("listbox", { name: m.list }).getByText(m.reasons.opened).click();
    await page.getByRole("button", { name: m.restore }).click();
    await eventually(() => storedText(page, quay)).toBe(source);
    await page.getByRole("button", { name: m.back }).click();
    await text().focus();
    await page.keyboard.press("Control+z");
    await eventually(() => storedText(page, quay)).toBe(`${source}Un chien aboya.`);
    await eventually(() => editorText(page)).toContain("Un chien aboya.");
    await page.keyboard.press("Control+z");
    await eventually(() => storedText(page, quay)).toBe(source);
    await page.keyboard.press("Control+y");
    await eventually(() => storedText(page, quay)).toBe(`${source}Un chien aboya.`);
    await page.keyboard.press("Control+y");
    await eventually(() => storedText(page, quay)).toBe(source);
    await eventually(() => signOf(page)).toMatch(/Dans ce navigateur|Dans le dossier/);
    expect(desk.trouble).toEqual([]);
  });
});
