import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import {
  bytesOf,
  type Desk,
  editorText,
  folderNow,
  openBlogFolder,
  openDesk,
  openPost,
  runCommand,
  storedPosts,
  textOf,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";

const config = "title: Carnet\ntimezone: Europe/Paris\nexcerpt_separator: <!--more-->\n";
const post = (title: string, body: string, more = "") =>
  `---\nlayout: post\ntitle: ${title}\ncategory: good_job\ntags: [et moi]\n${more}---\n\n${body}`;
const episode = "_posts/2018-05-20-bilan.md";
const texts: Record<string, string> = {
  "_posts/2018-03-20-sept.md": post("Sept mois", "Un chapeau.\n\n<!--more-->\n\nUn mot.\n"),
  "_posts/2018-04-20-huit.md": post("Huit mois", "Un chapeau.\n\n<!--more-->\n\nUn mot.\n"),
  [episode]: post("Bilan : huit mois", "Un chapeau.\n\n<!--more-->\n\nUn mot.\n"),
};

describe("the pre-flight check", () => {
  let desk: Desk;

  beforeAll(async () => {
    desk = await openDesk({ timezoneId: "Europe/Paris" });
    const files = Object.entries(texts).map(([path, text]) => [path, bytesOf(text)] as const);
    const layout = { "_layouts/post.html": bytesOf("<h1>{{ page.title }}</h1>{{ content }}") };
    await openBlogFolder(desk.page, {
      "_config.yml": bytesOf(config),
      ...layout,
      ...Object.fromEntries(files),
    });
  });
  afterAll(() => desk?.close());

  test("marks the post in the list before it is opened", async () => {
    const row = desk.page.getByRole("option", { name: "Le billet est abîmé" });
    await row.waitFor();
    expect(await desk.page.locator(".row .severity").count()).toBe(1);
  });

  test("says over the text what a title with a colon becomes, and quotes it with one click", async () => {
    const { page } = desk;
    await page.getByRole("option", { name: "Le billet est abîmé" }).click();
    await page.locator(".cm-content").filter({ hasText: "Bilan" }).waitFor();
    const warning = page.getByRole("region", { name: "Ce que Jekyll en fera" });
    await warning.waitFor();
    expect(await warning.textContent()).toContain("titre");
    await page.locator(".ec-problem-error").first().waitFor();
    await warning.getByRole("button").first().click();
    await eventually(() => editorText(page)).toContain('title: "Bilan : huit mois"');
    await warning.waitFor({ state: "detached" });
    await eventually(() => page.locator(".ec-problem-error").count()).toBe(0);
    // The button is gone: one goes on in the text. And nothing is said of an address, which is what it was.
    await eventually(() => page.locator(".cm-content:focus").count()).toBe(1);
    expect(await page.locator(".notice.warning").count()).toBe(0);
    await page.keyboard.press("Control+z");
    await eventually(() => editorText(page)).toContain("title: Bilan : huit mois");
    await page.keyboard.press("Control+y");
    await eventually(() => editorText(page)).toContain('title: "Bilan');
  });

  test("lists the rest beside the text, and goes from one to the next by key", async () => {
    const { page } = desk;
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+End");
    await page.keyboard.insertText(
      "\n{% link _posts/2017-01-01-nulle-part.md %}\n\nEt { site.baseurl } aussi.\n",
    );
    await page.keyboard.press("Control+Alt+c");
    const list = page.getByRole("complementary", { name: "Contrôle" });
    await list.getByRole("region", { name: "La construction échoue" }).waitFor();
    await eventually(() => list.locator(".finding").count()).toBe(2);
    expect(await violations(page)).toEqual([]);
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("Control+F8");
    await eventually(() => page.evaluate(() => getSelection()?.toString())).toContain("link _posts");
    await page.keyboard.press("Control+F8");
    await eventually(() => page.evaluate(() => getSelection()?.toString())).toBe("{ site.baseurl }");
    await page.keyboard.press("Control+Shift+F8");
    await eventually(() => page.evaluate(() => getSelection()?.toString())).toContain("link _posts");
    const why = list.locator("summary").first();
    await why.click();
    expect(await list.getByRole("link").first().getAttribute("href")).toContain("jekyll");
  });

  test("reports the whole blog, and leads to the post", async () => {
    const { page } = desk;
    await runCommand(page, "Contrôler tout le blog");
    await page.getByRole("heading", { name: "Contrôle du blog" }).waitFor();
    await page.getByText("2 remarques dans 1 billet").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Bilan" }).first().click();
    await page.locator(".cm-content").filter({ hasText: "Bilan" }).waitFor();
  });

  test("never hides what stops the build when posts go out, and writes them all the same", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await dialog.getByText("Un billet arrêterait la construction").waitFor();
    expect(await dialog.locator(".breaking li").count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await dialog.getByRole("button", { name: "Écrire" }).click();
    await dialog.getByRole("button", { name: "Fermer" }).last().click();
    expect(textOf((await folderNow(page))[episode] ?? "")).toContain("nulle-part");
  });

  test("names in the open a post that goes out spoilt", async () => {
    const { page } = desk;
    await openPost(page, "Sept mois");
    await page.locator(".cm-line", { hasText: "title:" }).click();
    await page.keyboard.press("End");
    await page.keyboard.insertText(" : bilan");
    await page.getByRole("region", { name: "Ce que Jekyll en fera" }).waitFor();
    await page.keyboard.press("Control+s");
    const dialog = page.getByRole("dialog");
    await dialog.locator(".export-findings > ul").getByText("contient un deux-points").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "detached" });
    await page.locator(".cm-content").focus();
    await page.keyboard.press("Control+z");
    await eventually(() => editorText(page)).not.toContain(": bilan");
  });

  test("is silent again once all is put right", async () => {
    const { page } = desk;
    await openPost(page, "Bilan");
    await page.locator(".cm-content").focus();
    const list = page.getByRole("complementary", { name: "Contrôle" });
    await list.locator('[data-rule="brace-single"]').getByRole("button").first().click();
    await eventually(() => editorText(page)).toContain("{{ site.baseurl }}");
    await page.locator(".cm-line", { hasText: "nulle-part" }).click();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+End");
    await page.keyboard.press("Delete");
    await list.getByText("Rien à redire").waitFor();
    await eventually(() => page.locator(".row .severity").count()).toBe(0);
  });

  test("had no error and asked nothing of the network", () => {
    expect(desk.trouble).toEqual([]);
  });
});

test("leads on a phone from a remark into the text, and back to the list when it was put right", async () => {
  const desk = await openDesk({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
  const { page } = desk;
  const braces = "Voir { site.baseurl } ici.";
  const text = post("Huit mois", `${"Un mot.\n\n".repeat(60)}<!--more-->\n\n${braces}\n\nTODO finir\n`);
  try {
    await openBlogFolder(page, {
      "_config.yml": bytesOf(config),
      "_posts/2018-04-20-huit.md": bytesOf(text),
    });
    await openPost(page, "Huit mois");
    const tab = (name: string) => page.locator(".pane-bar").getByRole("button", { name }).tap();
    const list = page.getByRole("complementary", { name: "Contrôle" });
    await tab("Contrôle");
    await list.getByRole("button", { name: "Voir dans le texte" }).first().tap();
    await page.locator(".cm-content:focus").waitFor();
    expect(await page.evaluate(() => getSelection()?.toString())).toBe("{ site.baseurl }");
    expect(await page.locator(".cm-line", { hasText: braces }).boundingBox()).not.toBeNull();
    await tab("Contrôle");
    await list.getByRole("button", { name: "Doubler les accolades" }).focus();
    await page.keyboard.press("Enter");
    await eventually(() => list.locator(".finding").count()).toBe(1);
    await eventually(() => list.locator(".finding button:focus").count()).toBe(1);
    expect(desk.trouble).toEqual([]);
  } finally {
    await desk.close();
  }
});

test("lists many remarks in part, and keeps one unfolded while words above it move its place", async () => {
  const desk = await openDesk();
  const { page } = desk;
  const notes = Array.from({ length: 40 }, (_, at) => `TODO : ${at}\n`).join("\n");
  const text = post("Huit mois", `Un chapeau.\n\n<!--more-->\n\n${notes}`);
  try {
    await openBlogFolder(page, {
      "_config.yml": bytesOf(config),
      "_posts/2018-04-20-huit.md": bytesOf(text),
    });
    await openPost(page, "Huit mois");
    await page.keyboard.press("Control+Alt+c");
    const list = page.getByRole("complementary", { name: "Contrôle" });
    const notesLeft = list.getByRole("region").filter({ has: page.locator('[data-rule="note-left"]') });
    await eventually(() => notesLeft.locator(".finding").count()).toBe(30);
    await notesLeft.locator("summary").first().click();
    await page.locator(".cm-line", { hasText: "Un chapeau." }).click();
    await page.keyboard.press("Home");
    await page.keyboard.insertText("Un mot.\n\nTODO : encore\n\n");
    await eventually(() => notesLeft.locator("h2 .count").textContent()).toBe("41");
    expect(await notesLeft.locator("details[open]").count()).toBe(1);
    await notesLeft.getByRole("button", { name: "Voir les 41" }).click();
    await eventually(() => notesLeft.locator(".finding").count()).toBe(41);
    expect(desk.trouble).toEqual([]);
  } finally {
    await desk.close();
  }
});

test("a file that Jekyll passes over is given the name that was meant, in one act", async () => {
  const desk = await openDesk({ timezoneId: "Europe/Paris" });
  const { page } = desk;
  const path = "_posts/2018_03_20-sept.md";
  const text = texts["_posts/2018-03-20-sept.md"] ?? "";
  await openBlogFolder(page, { "_config.yml": bytesOf(config), [path]: bytesOf(text) });
  await page.getByRole("option").first().click();
  const warning = page.getByRole("region", { name: "Ce que Jekyll en fera" });
  await warning.getByRole("button").first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByText("_posts/2018-03-20-sept.md").waitFor();
  await dialog.getByRole("button", { name: "Appliquer" }).click();
  await dialog.waitFor({ state: "detached" });
  await warning.waitFor({ state: "detached" });
  expect((await storedPosts(page)).map((post) => [post.path, post.text])).toEqual([
    ["_posts/2018-03-20-sept.md", text],
  ]);
  expect(desk.trouble).toEqual([]);
  await desk.close();
});
