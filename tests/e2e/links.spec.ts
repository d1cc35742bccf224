// Links between the posts of a blog, written and followed in the built app.
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import {
  bytesOf,
  type Desk,
  editorText,
  openBlogFolder,
  openDesk,
  openPost,
  runCommand,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, paste } from "./support/typing.ts";

const config = "title: Carnet\nlang: fr\nurl: https://example.org\ntimezone: Europe/Paris\nfuture: false\n";
const post = (title: string, body: string) => `---\ntitle: ${title}\n---\n${body}`;
const texts = {
  "_posts/2017-05-01-ete.md": post("Un été à l’établi", "Le chapeau de l’été.\n"),
  "_posts/2017-06-01-hiver.md": post(
    "L’hiver",
    "Voir [l’été]({{ site.baseurl }}{% link _posts/2017-05-01-ete.md %}), [rien]({% post_url 2017-01-01-rien %}) et `[x](/y/)`.\n",
  ),
  "_posts/2017-07-01-essai.md": post("Essai", ""),
  "_posts/2099-01-01-demain.md": post("L’étape de demain", "Plus tard.\n"),
  "_drafts/etage.md": post("Un étage", "En chantier.\n"),
};
const files = Object.fromEntries(
  Object.entries({ "_config.yml": config, ...texts }).map(([path, text]) => [path, bytesOf(text)]),
);
const front = post("Essai", "");
const toSummer = "[Un été à l’établi]({{ site.baseurl }}{% link _posts/2017-05-01-ete.md %})";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk({ timezoneId: "Europe/Paris" });
  page = desk.page;
  await openBlogFolder(page, files);
  await openPost(page, "Essai");
});
afterAll(() => desk?.close());

const list = () => page.getByRole("listbox", { name: "Billets vers lesquels mener" });
const offers = () => list().getByRole("option");
const marked = () => list().locator('[aria-selected="true"]').textContent();
const press = async (...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key);
};
const body = async () => (await editorText(page)).slice(front.length);
const selected = () => page.evaluate(() => getSelection()?.toString());
const hasFocus = () => page.evaluate(() => document.activeElement?.classList.contains("cm-content"));

/** Makes this the whole body, with the caret behind it. */
async function begin(text = ""): Promise<void> {
  await page.locator(".cm-content").focus();
  await press("Control+a");
  await paste(page, front + text);
  await press("Control+Home", "Control+End");
  await eventually(body).toBe(text);
}

const titles = () => offers().locator(".ec-links-title").allTextContents();

describe("two brackets", () => {
  test("offer the posts, found without accents, and insert a link as the blog writes them", async () => {
    await begin("Voir ");
    await page.keyboard.type("[[ete");
    await eventually(titles).toEqual(["Un été à l’établi"]);
    expect(await marked()).toMatch(/1 mai 2017 · billet/);
    const content = page.locator(".cm-content");
    expect(await content.getAttribute("aria-controls")).toBe(await list().getAttribute("id"));
    const active = await content.getAttribute("aria-activedescendant");
    expect(await page.locator(`[id="${active}"]`).textContent()).toContain("Un été");
    expect(await violations(page)).toEqual([]);
    await press("Enter");
    await eventually(body).toBe(`Voir ${toSummer}`);
    expect(await selected()).toBe("Un été à l’établi");
    expect(await list().count()).toBe(0);
  });

  test("are followed by words of one’s own, and Tab goes on behind the link", async () => {
    await begin("- Voir ");
    await page.keyboard.type("[[ete");
    await eventually(titles).toEqual(["Un été à l’établi"]);
    await press("Enter");
    await eventually(selected).toBe("Un été à l’établi");
    await page.keyboard.type("là");
    await press("Tab");
    await page.keyboard.type(", puis");
    await eventually(body).toBe(`- Voir ${toSummer.replace("Un été à l’établi", "là")}, puis`);
    await begin("Voir ");
    await page.keyboard.type("[[ete");
    await eventually(titles).toEqual(["Un été à l’établi"]);
    await press("Enter");
    await eventually(selected).toBe("Un été à l’établi");
  });

  test("one undo takes the link back, and gives back what was typed", async () => {
    await press("Control+z");
    await eventually(body).toBe("Voir [[ete");
  });

  test("say of a draft and of a scheduled post that a link to them stops the build", async () => {
    await begin();
    await page.keyboard.type("[[éta");
    await eventually(titles).toEqual(["Un été à l’établi", "L’étape de demain", "Un étage"]);
    expect(await offers().nth(0).locator(".ec-links-warning").count()).toBe(0);
    expect(await offers().nth(1).textContent()).toContain("Programmé");
    expect(await offers().nth(2).textContent()).toContain("ferait échouer la construction");
    await press("ArrowUp");
    await eventually(marked).toContain("Un étage");
    await press("ArrowDown", "ArrowDown", "ArrowUp");
    await eventually(marked).toContain("Un été à l’établi");
    await press("Tab");
    await eventually(body).toBe(toSummer);
  });

  test("take no key once Escape has closed the list, nor when no title answers", async () => {
    await begin();
    await page.keyboard.type("[[hiv");
    await offers().first().waitFor();
    await press("Escape");
    expect(await list().count()).toBe(0);
    await page.keyboard.type("e");
    await press("Enter");
    await eventually(body).toBe("[[hive\n");
    await page.keyboard.type("[[zzz");
    await page.locator(".ec-links > p").waitFor();
    expect(await page.locator(".ec-links > p").textContent()).toBe("Aucun billet n’a ce titre");
    await press("Enter");
    await eventually(body).toBe("[[hive\n[[zzz\n");
    expect(await page.locator(".ec-links").count()).toBe(0);
  });

  test("swallow the brackets that close them, and take a click", async () => {
    await begin("Avant ]]");
    await press("ArrowLeft", "ArrowLeft");
    await page.keyboard.type("[[hiver");
    await offers().first().click();
    await eventually(body).toBe("Avant [L’hiver]({{ site.baseurl }}{% link _posts/2017-06-01-hiver.md %})");
    expect(await hasFocus()).toBe(true);
  });

  test("hear every letter, however fast they are typed", async () => {
    await begin();
    await page.locator(".cm-content").evaluate(() => {
      for (const letter of "[[hive") document.execCommand("insertText", false, letter);
    });
    await eventually(titles).toEqual(["L’hiver"]);
    await press("Escape");
  });

  test("are only brackets in code", async () => {
    await begin("```\n");
    await page.keyboard.type("[[ete");
    await press("Enter");
    await eventually(body).toBe("```\n[[ete\n");
  });

  test("follow an input method, and wait for its end", async () => {
    await begin();
    await page.keyboard.type("[[");
    await eventually(titles).toHaveLength(4);
    const input = await page.context().newCDPSession(page);
    await input.send("Input.imeSetComposition", { text: "hiv", selectionStart: 3, selectionEnd: 3 });
    await eventually(titles).toEqual(["L’hiver"]);
    await input.send("Input.insertText", { text: "hiver" });
    await eventually(body).toBe("[[hiver");
    await press("Enter");
    await eventually(body).toContain("[L’hiver](");
  });
});

describe("/lien", () => {
  test("offers the posts at the start of a line and behind a blank, in English too", async () => {
    await begin("Voir ");
    await page.keyboard.type("/lien hiver");
    await eventually(titles).toEqual(["L’hiver"]);
    await press("Enter");
    await eventually(body).toBe("Voir [L’hiver]({{ site.baseurl }}{% link _posts/2017-06-01-hiver.md %})");
    await begin();
    await page.keyboard.type("/link");
    await eventually(titles).toHaveLength(4);
  });

  test("is a part of a word elsewhere", async () => {
    await begin();
    await page.keyboard.type("a/lien ");
    await press("Enter");
    await eventually(body).toBe("a/lien \n");
  });
});

describe("the command", () => {
  test("makes the selected words the words of the link, by the keyboard alone", async () => {
    await begin("Comme l’an passé");
    await press("Control+Shift+ArrowLeft", "Control+Shift+ArrowLeft");
    const words = await selected();
    await press("Control+Alt+k");
    const field = page.getByRole("combobox", { name: "Titre du billet vers lequel mener" });
    await field.waitFor();
    await eventually(titles).toHaveLength(4);
    await page.keyboard.type("hiver");
    await eventually(titles).toEqual(["L’hiver"]);
    expect(await violations(page)).toEqual([]);
    await press("Enter");
    await eventually(body).toContain(`[${words}]({{ site.baseurl }}{% link _posts/2017-06-01-hiver.md %})`);
    expect(await hasFocus()).toBe(true);
    await press("Control+z");
    await eventually(body).toBe("Comme l’an passé");
  });

  test("is in the palette, and Escape gives the text back its focus", async () => {
    await begin("Ici");
    await runCommand(page, "Lien vers un billet");
    await page.getByRole("combobox", { name: "Titre du billet" }).waitFor();
    await press("Escape");
    expect(await list().count()).toBe(0);
    expect(await hasFocus()).toBe(true);
    await eventually(body).toBe("Ici");
  });
});

describe("a link", () => {
  const inText = (words: string) => page.locator(".cm-line span", { hasText: words }).first();
  /** What is said of a link under the pointer; what comes above the text may move it away from there. */
  const noteOn = async (words: string) => {
    await inText(words).hover();
    return page
      .getByRole("tooltip")
      .textContent({ timeout: 1500 })
      .catch(() => null);
  };
  const onDesk = () => page.locator(".cm-content").textContent();

  test("says the title, date and excerpt of its post under the pointer, or that there is none", async () => {
    await openPost(page, "L’hiver");
    await eventually(() => noteOn("l’été")).toContain(
      "Un été à l’établi\n1 mai 2017 · billet\nLe chapeau de l’été.",
    );
    await eventually(() => noteOn("rien")).toContain("ne mène à aucun billet");
  });

  test("shows a hand while Ctrl is held, and leads to its post by a click", async () => {
    await inText("l’été").hover();
    const cursor = () => inText("l’été").evaluate((span) => getComputedStyle(span).cursor);
    expect(await cursor()).not.toBe("pointer");
    await page.keyboard.down("Control");
    await eventually(cursor).toBe("pointer");
    await inText("l’été").click();
    await page.keyboard.up("Control");
    await eventually(onDesk).toContain("Le chapeau de l’été.");
  });

  test("leads to its post by a key, which says so where there is none", async () => {
    await openPost(page, "L’hiver");
    await goToEnd(page);
    await press("Control+Enter");
    await page.getByText("Il n’y a pas de lien ici").waitFor();
    await inText("rien").click();
    await press("Control+Enter");
    await page.getByText("Ce lien ne mène à aucun billet du blog.").waitFor();
    await inText("l’été").click();
    await press("Control+Enter");
    await eventually(onDesk).toContain("Le chapeau de l’été.");
  });
});

describe("the panel", () => {
  const back = () => page.getByRole("region", { name: "Billets qui mènent ici" });

  test("lists the posts that lead to this one, and opens them", async () => {
    await openPost(page, "Un été à l’établi");
    await back().getByRole("button").first().waitFor();
    expect(await back().getByRole("button").allTextContents()).toEqual(["L’hiver1 juin 2017"]);
    expect(await violations(page)).toEqual([]);
    await back().getByRole("button").click();
    await eventually(() => page.locator(".cm-content").textContent()).toContain("Voir");
    await back().getByText("Aucun billet ne mène encore ici.").waitFor();
  });

  test("hears of a link that was just written", async () => {
    await openPost(page, "Un étage");
    await goToEnd(page);
    await page.keyboard.type("[[L’hiver");
    await offers().first().click();
    await page.getByRole("option", { name: /^L’hiver/ }).click();
    await eventually(() => back().getByRole("button").allTextContents()).toEqual(["Un étagebrouillon"]);
  });
});

describe("on a phone", () => {
  let phone: Desk;

  beforeAll(async () => {
    phone = await openDesk({ viewport: { width: 390, height: 780 }, hasTouch: true, isMobile: true });
    await openBlogFolder(phone.page, files);
  });
  afterAll(() => phone?.close());

  test("the list takes a tap, within the screen, and the text keeps its focus", async () => {
    const { page } = phone;
    await page.getByRole("option", { name: /^Essai/ }).tap();
    await page.locator(".cm-content").filter({ hasText: "Essai" }).waitFor();
    await goToEnd(page);
    await page.keyboard.type("Voir [[");
    const list = page.getByRole("listbox", { name: "Billets vers lesquels mener" });
    const offer = list.getByRole("option", { name: /^L’hiver/ });
    await offer.waitFor();
    const box = (await list.boundingBox())!;
    expect(box.x).toBeGreaterThanOrEqual(0);
    expect(box.x + box.width).toBeLessThanOrEqual(390);
    expect((await offer.boundingBox())!.height).toBeGreaterThanOrEqual(44);
    await offer.tap();
    await eventually(() => editorText(page)).toContain("Voir [L’hiver]({{ site.baseurl }}{% link ");
    expect(await page.evaluate(() => document.activeElement?.classList.contains("cm-content"))).toBe(true);
  });

  test("the palette has the commands, whose field a tap can use", async () => {
    const { page } = phone;
    await runCommand(page, "Lien vers un billet");
    const field = page.getByRole("combobox", { name: "Titre du billet vers lequel mener" });
    await field.fill("ete a");
    await page.getByRole("option", { name: /Un été à l’établi.*billet/ }).tap();
    await eventually(() => editorText(page)).toContain("{% link _posts/2017-05-01-ete.md %})");
    expect(await violations(page)).toEqual([]);
    expect(phone.trouble).toEqual([]);
  });
});

test("nothing failed on the way", () => expect(desk.trouble).toEqual([]));
