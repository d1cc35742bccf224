import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { english as en, french as fr } from "../support/words.ts";
import { violations } from "./support/axe.ts";
import { bytesOf, type Desk, folderNow, openDesk, putFiles, readTree } from "./support/desk.ts";
import { refuseDatabases, rememberLoss } from "./support/losses.ts";
import { heldWords, sentences } from "./support/names.ts";
import { eventually } from "./support/page.ts";
import { visitScreens } from "./support/screens.ts";

const blog = readTree("tests/fixtures/sites/carnet");
const title = "A mon compte + 1 mois : on s'organise";

describe.each(["light", "dark"] as const)("in the %s", (colorScheme) => {
  test("no screen breaks WCAG 2.2 AA", async () => {
    const desk = await openDesk({ colorScheme });
    try {
      const broken: Record<string, string[]> = {};
      await visitScreens(desk.page, { m: fr, blog, title }, async (screen) => {
        const found = await violations(desk.page);
        if (found.length > 0) broken[screen] = found;
      });
      expect(broken).toEqual({});
      expect(desk.trouble).toEqual([]);
    } finally {
      await desk.close();
    }
  });

  test("nor does what is shown when the browser lost posts", async () => {
    const desk = await openDesk({ colorScheme, prepare: rememberLoss });
    try {
      const { page } = desk;
      // Somebody who cannot see the page is told first what happened.
      await eventually(() => page.evaluate(() => document.activeElement?.textContent)).toContain("Carnet");
      await page.locator("main.rescue summary").click();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: fr.rescue.goOn }).click();
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press("Escape");
      expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(fr.rescue.goOn);
    } finally {
      await desk.close();
    }
  });

  test("nor does what is said of a browser that keeps nothing", async () => {
    const desk = await openDesk({ colorScheme, prepare: refuseDatabases });
    try {
      const { page } = desk;
      await page.getByText(fr.rescue.memory).waitFor();
      expect(await violations(page)).toEqual([]);
      await page.getByRole("button", { name: fr.rescue.repair }).click();
      await page.getByRole("dialog").waitFor();
      expect(await violations(page)).toEqual([]);
    } finally {
      await desk.close();
    }
  });
});

describe("in English", () => {
  test("no screen keeps a French word, and the page says its language", async () => {
    // A blog in English: the only French would be the app's own.
    const english = {
      "_config.yml": bytesOf("title: Notes\nlang: en\n"),
      "_posts/2017-01-08-first.md": bytesOf(
        "---\nlayout: post\ntitle: The first one\ntags: [a, b]\n---\n\nOne.\n",
      ),
      "_posts/2017-02-08-second.md": bytesOf("---\ntitle: The second one\n---\n\nTwo.\n"),
      "_drafts/third.md": bytesOf("---\ntitle: The third one\n---\n\nThree.\n"),
    };
    const desk = await openDesk();
    try {
      const { page } = desk;
      expect(await page.locator("html").getAttribute("lang")).toBe("fr");
      await page.getByRole("button", { name: "English" }).click();
      await eventually(() => page.locator("html").getAttribute("lang")).toBe("en");
      const onlyFrench = new Set(sentences(fr).filter((one) => !sentences(en).includes(one)));
      const left: string[] = [];
      await visitScreens(page, { m: en, blog: english, title: "The second one" }, async (screen) => {
        for (const words of await heldWords(page))
          if (onlyFrench.has(words) || /[àâçéèêîôùû«»]/i.test(words.replaceAll("Écritoire", "")))
            left.push(`${screen}: ${words}`);
      });
      // The way back is named in the language that it leads to.
      expect([...new Set(left.map((one) => one.replace(/^[\w-]+: /, "")))].sort()).toEqual([
        "Français",
        en.app.commands["view.language"],
      ]);
    } finally {
      await desk.close();
    }
  });
});

describe("with the keyboard alone", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk();
    desk.page.setDefaultTimeout(10_000);
  });
  afterAll(() => desk.close());

  const active = () =>
    desk.page.evaluate(() => {
      const { activeElement: at } = document;
      return at?.closest(".cm-editor")
        ? "text"
        : (at?.getAttribute("role") ?? at?.tagName.toLowerCase() ?? "");
    });
  /** Goes from control to control as anyone would, and says how many there were on the way. */
  const tabTo = async (arrived: () => Promise<boolean>): Promise<number> => {
    for (let steps = 0; steps < 40; steps++) {
      if (await arrived()) return steps;
      await desk.page.keyboard.press("Tab");
    }
    throw new Error(`Forty Tabs lead nowhere; the focus is on: ${await active()}`);
  };
  const isOn = (name: string) => () =>
    desk.page.evaluate(
      (words) => document.activeElement?.closest("button")?.textContent?.includes(words) ?? false,
      name,
    );

  test("a blog is opened, a post found and edited, and the edit written into the folder", async () => {
    const { page } = desk;
    const dialog = page.getByRole("dialog");
    await putFiles(page, blog);
    await tabTo(isOn(fr.welcome.openFolder));
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: fr.exchange.openBlog }).waitFor();
    await page.keyboard.press("Enter");
    await dialog.getByRole("button", { name: fr.exchange.toPosts }).waitFor();
    await page.keyboard.press("Enter");
    await page.getByRole("listbox", { name: fr.library.list }).waitFor();
    await tabTo(async () => (await active()) === "listbox");
    await page.keyboard.type("strasb");
    await page.keyboard.press("Enter");
    await page.locator(".cm-content").filter({ hasText: "Strasbourg en train" }).waitFor();
    await tabTo(async () => (await active()) === "text");
    await page.keyboard.press("Control+End");
    await page.keyboard.type("Sans la souris.");
    await page.keyboard.press("Control+s");
    await dialog.getByText("Sans la souris.").waitFor();
    await page.keyboard.press("Enter");
    await dialog.getByText(fr.exchange.exported(1)).waitFor();
    await page.keyboard.press("Enter");
    await dialog.waitFor({ state: "hidden" });
    const path = "voyages/_posts/2017-05-20-strasbourg.md";
    expect(await folderNow(page)).toEqual({ ...blog, [path]: `${blog[path]}Sans la souris.` });
    await eventually(active).toBe("text");
  });

  test("the text is left by the keyboard too", async () => {
    await desk.page.locator(".cm-content").focus();
    await desk.page.keyboard.press("Escape");
    await desk.page.keyboard.press("Tab");
    await eventually(active).not.toBe("text");
  });

  test.each([
    ["palette", "Control+Shift+p"],
    ["keys", "Control+/"],
    ["new post", "Control+Alt+n"],
    ["new name", "F2"],
    ["import", "Control+Shift+o"],
  ])("the focus comes back to the text after the dialog: %s", async (_, keys) => {
    const { page } = desk;
    await page.locator(".cm-content").focus();
    await page.keyboard.press(keys);
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await eventually(() => page.evaluate(() => !!document.activeElement?.closest("dialog"))).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    await eventually(active).toBe("text");
  });

  test("the focus comes back to the button that a menu or a dialog came from", async () => {
    const { page } = desk;
    const button = page.getByRole("button", { name: "Carnet", exact: true });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menu").waitFor();
    // A letter goes to the next item that begins with it.
    const isThere = isOn(fr.app.commands["app.keys"]);
    for (let presses = 0; presses < 5 && !(await isThere()); presses++) await page.keyboard.press("r");
    await page.keyboard.press("Enter");
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("heading", { name: fr.palette.keysTitle }).waitFor();
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });

  test("the palette lists every command that can run, by a name of its own in both languages", async () => {
    const { page } = desk;
    const listed = async (title: string) => {
      await page.keyboard.press("Control+Shift+p");
      const options = page.getByRole("dialog", { name: title }).getByRole("option").locator(".label");
      await options.first().waitFor();
      const labels = await options.allTextContents();
      await page.keyboard.press("Escape");
      await page.getByRole("dialog").waitFor({ state: "hidden" });
      return labels;
    };
    const inFrench = await listed(fr.palette.title);
    await page.keyboard.press("Control+,");
    await page.getByRole("radio", { name: "English" }).click({ force: true });
    await eventually(() => page.locator("html").getAttribute("lang")).toBe("en");
    await page.getByRole("button", { name: en.settings.back }).click();
    // The editor brings half of the commands.
    await page.locator(".cm-content").waitFor();
    const inEnglish = await listed(en.palette.title);
    for (const [labels, m] of [
      [inFrench, fr],
      [inEnglish, en],
    ] as const) {
      const named = [...Object.values(m.app.commands), ...Object.values(m.editor.commands)];
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label.trim() === "" || !named.includes(label))).toEqual([]);
    }
    expect(inEnglish).toHaveLength(inFrench.length);
    expect(inFrench.length).toBeGreaterThan(30);
  });

  test("had no error and asked nothing of the network", () => {
    expect(desk.trouble).toEqual([]);
  });
});
