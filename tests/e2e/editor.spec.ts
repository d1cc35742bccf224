import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openBrowser } from "./support/browser.ts";
import { beginEmpty, type Desk, editorText, newPost, openDesk, openPost } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { serveApp } from "./support/site.ts";
import { paste, storedText } from "./support/typing.ts";

const front = "---\ntitle: Essai\n---\n";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
  await beginEmpty(page);
  await newPost(page, "Essai");
});
afterAll(() => desk.close());

const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const type = (text: string) => page.keyboard.type(text);
const panel = () => page.locator(".cm-panels");
const field = (name: string) => panel().getByRole("textbox", { name });
const counted = () => panel().locator("output").textContent();
const hasFocus = () => page.evaluate(() => document.activeElement?.classList.contains("cm-content"));
const selected = () => page.evaluate(() => getSelection()?.toString());

/** The text below the front matter. */
async function body(): Promise<string> {
  const text = await editorText(page);
  return text.startsWith(front) ? text.slice(front.length) : text;
}

/** Makes this the whole text, with the cursor where the bar stands or at the end. */
async function write(marked: string): Promise<void> {
  const [before = "", after = ""] = marked.split("|");
  await page.locator(".cm-content").focus();
  await press("Control+a");
  await paste(page, front + before + after);
  // Away and back: what is typed next is a step of its own to undo.
  await press("Control+Home", "Control+End");
  for (const _ of after) await press("ArrowLeft");
  await eventually(body).toBe(before + after);
}

describe("finding", () => {
  test("is loaded by the first Ctrl+F, while what is typed goes on into the text", async () => {
    await write("Un été, deux étés.");
    const shownAtOnce = await page.locator(".cm-content").evaluate((content) => {
      const key = { key: "f", code: "KeyF", keyCode: 70, ctrlKey: true, bubbles: true, cancelable: true };
      content.dispatchEvent(new KeyboardEvent("keydown", key));
      document.execCommand("insertText", false, " Oui.");
      return document.querySelector(".cm-panels") !== null;
    });
    expect(shownAtOnce).toBe(false);
    await field("Chercher").waitFor();
    expect(await body()).toBe("Un été, deux étés. Oui.");
    await press("Escape");
  });

  test("counts the findings, and steps through them by key and by button", async () => {
    await write("Un été, deux étés, trois ÉTÉS, jamais l’etat.");
    await press("Control+f");
    await type("été");
    await eventually(counted).toBe("1 / 3");
    await eventually(() => page.locator(".cm-searchMatch").count()).toBe(3);
    await press("Enter");
    await eventually(counted).toBe("2 / 3");
    await press("F3");
    await eventually(counted).toBe("3 / 3");
    await press("Shift+F3");
    await eventually(counted).toBe("2 / 3");
    await panel().getByRole("button", { name: "Suivant" }).click();
    await eventually(counted).toBe("3 / 3");
  });

  test("gives the focus back to the text on Escape, with the finding selected", async () => {
    await field("Chercher").focus();
    await press("Escape");
    await panel().waitFor({ state: "detached" });
    expect(await hasFocus()).toBe(true);
    expect(await selected()).toBe("ÉTÉ");
  });

  test("replaces all, and takes no letter for the same one with an accent", async () => {
    await write("Un été, deux étés, l’ete, Été.");
    await press("Control+h");
    await field("Chercher").fill("été");
    await field("Remplacer par").fill("hiver");
    await panel().getByRole("button", { name: "Tout remplacer" }).click();
    await eventually(counted).toBe("3 remplacements faits");
    expect(await body()).toBe("Un hiver, deux hivers, l’ete, hiver.");
    await press("Escape", "Control+z");
    await eventually(body).toBe("Un été, deux étés, l’ete, Été.");
  });

  test("selects the next occurrence as well, and writes in all of them", async () => {
    await write("mot à |mot, mot");
    await press("Control+d", "Control+d");
    await eventually(() => page.locator(".ec-second-selection").count()).toBe(1);
    await type("pas");
    await eventually(body).toBe("mot à pas, pas");
    await eventually(() => page.locator(".ec-second-cursor, .ec-second-cursor-behind").count()).toBe(1);
    await press("ArrowLeft", "Control+Home");
  });

  test("works in the next post too", async () => {
    await newPost(page, "Autre");
    await page.locator(".cm-content").focus();
    await press("Control+End");
    await type("Deux mots, deux.");
    await press("Control+f");
    await type("deux");
    await eventually(counted).toBe("1 / 2");
    await press("Escape");
    await openPost(page, "Essai");
  });
});

describe("marks by keys", () => {
  test.each([
    ["Control+b", "un **mot**"],
    ["Control+i", "un *mot*"],
    ["Control+e", "un `mot`"],
    ["Control+Shift+KeyX", "un ~~mot~~"],
  ])("%s puts its mark around the word and takes it away", async (key, marked) => {
    await write("un mot");
    await press("Control+Shift+ArrowLeft", key);
    await eventually(body).toBe(marked);
    await press(key);
    await eventually(body).toBe("un mot");
  });

  test("Control+k makes a link, and waits for its address", async () => {
    await write("un mot");
    await press("Control+Shift+ArrowLeft", "Control+k");
    await type("/ici/");
    await eventually(body).toBe("un [mot](/ici/)");
  });

  test.each([
    ["Control+Shift+Digit8", "- un\n- deux"],
    ["Control+Shift+Digit7", "1. un\n2. deux"],
    ["Control+Shift+Digit9", "> un\n> deux"],
  ])("%s makes the lines a list or a quote, and lines again", async (key, marked) => {
    await write("un\ndeux");
    await press("Shift+ArrowUp", key);
    await eventually(body).toBe(marked);
    await press(key);
    await eventually(body).toBe("un\ndeux");
  });
});

describe("Enter", () => {
  test("goes on with a list, and ends it on an empty item", async () => {
    await write("- un");
    await press("Enter");
    await type("deux");
    await eventually(body).toBe("- un\n- deux");
    await press("Enter", "Enter");
    await type("fin");
    await eventually(body).toMatch(/^- un\n- deux\n+fin$/);
  });

  test("counts on; Tab nests the item, Backspace behind its mark takes it out again", async () => {
    await write("1. un");
    await press("Enter");
    await type("deux");
    await eventually(body).toBe("1. un\n2. deux");
    await press("Tab");
    await eventually(body).toBe("1. un\n   1. deux");
    await press("ArrowLeft", "ArrowLeft", "ArrowLeft", "ArrowLeft", "Backspace");
    await eventually(body).toBe("1. un\n2. deux");
  });
});

describe("what the keys of every text field do", () => {
  test("undoes and redoes", async () => {
    await write("un");
    await type(" deux");
    await eventually(body).toBe("un deux");
    await press("Control+z");
    await eventually(body).toBe("un");
    await press("Control+Shift+KeyZ");
    await eventually(body).toBe("un deux");
    await press("Control+z", "Control+y");
    await eventually(body).toBe("un deux");
  });

  test("moves and deletes by words, lines and pages", async () => {
    await write("un deux trois");
    await press("Control+Backspace");
    await eventually(body).toBe("un deux ");
    await press("Home", "Control+Delete");
    await eventually(body).toBe(" deux ");
    await type("a");
    await press("End");
    await type("b");
    await press("Control+Home", "Control+End", "PageUp", "PageDown");
    await type("c");
    await press("ArrowUp", "ArrowDown", "End", "ArrowLeft", "Delete", "Backspace");
    await eventually(body).toBe("a deux ");
    await press("Shift+Home", "Delete");
    await eventually(body).toBe("");
  });

  test("moves lines", async () => {
    await write("un\ndeux");
    await press("Alt+ArrowUp");
    await eventually(body).toBe("deux\nun");
    await press("Alt+ArrowDown");
    await eventually(body).toBe("un\ndeux");
  });
});

describe("what comes from elsewhere", () => {
  test("makes a link of an address pasted on a word", async () => {
    await write("un mot");
    await press("Control+Shift+ArrowLeft");
    await paste(page, "https://exemple.fr/été");
    await eventually(body).toBe("un [mot](https://exemple.fr/été)");
  });

  test("pastes lines of Windows as lines, and stores them as the post has its own", async () => {
    await write("|");
    await paste(page, "un\r\ndeux\r\n\r\ntrois");
    await eventually(body).toBe("un\ndeux\n\ntrois");
    await eventually(() => storedText(page).then((text) => text?.includes("\r"))).toBe(false);
  });

  test("lets a dead key compose its letter", async () => {
    await write("for");
    const keys = await page.context().newCDPSession(page);
    await keys.send("Input.imeSetComposition", { text: "^", selectionStart: 1, selectionEnd: 1 });
    await keys.send("Input.imeSetComposition", { text: "ê", selectionStart: 1, selectionEnd: 1 });
    await keys.send("Input.insertText", { text: "ê" });
    await type("t, ");
    await keys.send("Input.imeSetComposition", { text: "ゆき", selectionStart: 2, selectionEnd: 2 });
    await keys.send("Input.insertText", { text: "雪" });
    await type(".");
    await eventually(body).toBe("forêt, 雪.");
    await keys.detach();
  });

  test("shows what hides in a text", async () => {
    await write("|");
    await paste(page, "un\u200bmot\u202e, deux\u00a0!");
    await eventually(() => page.locator(".cm-specialChar").count()).toBe(2);
    expect(await page.locator(".cm-specialChar").first().getAttribute("title")).toBe("U+200B");
  });
});

describe("what the browser is told", () => {
  test("is the language of the prose, and where to check its spelling", async () => {
    await write("Du texte avec `du code` et {{ page.title }}.\n\n```\nblok\n```");
    const content = page.locator(".cm-content");
    expect(await content.getAttribute("lang")).toBe("fr");
    expect(await content.getAttribute("spellcheck")).toBe("true");
    expect(await content.getAttribute("aria-label")).toBe("Texte du billet");
    const unspelt = content.locator("[spellcheck=false]");
    await eventually(() => unspelt.allTextContents()).toEqual([
      "---",
      "title: Essai",
      "---",
      "`du code`",
      "{{ page.title }}",
      "```",
      "blok",
      "```",
    ]);
  });

  test("says what is wrong where the pointer rests, until it leaves", async () => {
    await page.locator(".cm-content").focus();
    await press("Control+a");
    await paste(page, "---\ntitle: Essai\ndate: hier\n---\nUn mot.");
    const problem = page.locator(".ec-problem").first();
    const note = page.getByRole("tooltip");
    // What comes above the text may move it away from the pointer.
    await eventually(async () => {
      await problem.hover();
      return note.textContent({ timeout: 1500 }).catch(() => null);
    }).toContain("date");
    await note.hover();
    expect(await note.count()).toBe(1);
    await page.locator(".cm-line").first().hover();
    await note.waitFor({ state: "detached" });
  });
});

test("nothing of it made an error or asked for the network", () => {
  expect(desk.trouble).toEqual([]);
});

test("says that the search could not be loaded, keeps the text, and tries again with the next key", async () => {
  const site = await serveApp();
  // Without a worker, whose copy of the program nothing can take away.
  const browser = await openBrowser({ serviceWorkers: "block" });
  page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await page.goto(site.url);
  await beginEmpty(page);
  await newPost(page, "Essai");
  await write("Un mot, deux mots.");
  const program = /\/assets\/search-[^/]*\.js$/;
  await page.route(program, (route) => route.abort());
  await press("Control+f");
  await page.getByText("Quelque chose s’est mal passé").waitFor();
  await type(" Oui.");
  await eventually(body).toBe("Un mot, deux mots. Oui.");
  await page.unroute(program);
  await press("Control+f");
  await field("Chercher").fill("mot");
  await eventually(counted).toBe("1 / 2");
  await browser.close();
  await site.close();
});
