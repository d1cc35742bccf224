import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  type Desk,
  editorText,
  newPost,
  openBlogFolder,
  openDesk,
  openPost,
  readTree,
  runCommand,
  storedPosts,
  textOf,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { storedText } from "./support/typing.ts";

const blog = readTree("tests/fixtures/sites/carnet");
const latest = "A mon compte + 1 mois";

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
  await openBlogFolder(page, blog);
  await page.getByRole("option").nth(6).waitFor();
});
afterAll(async () => {
  await desk.close();
  expect(desk.trouble).toEqual([]);
});

const list = () => page.getByRole("listbox", { name: "Liste des billets" });
const option = (title: string) => page.getByRole("option", { name: title });

async function paths(): Promise<string[]> {
  return (await storedPosts(page)).map(({ path }) => path).sort();
}

async function shownTitles(): Promise<string[]> {
  return page.locator("[role=option] .title > span:first-child").allTextContents();
}

/** Takes a notice's offer to undo what it tells. */
async function undo(notice: string): Promise<void> {
  await page.locator(".notice").filter({ hasText: notice }).getByRole("button", { name: "Annuler" }).click();
}

describe("a post", () => {
  test("is duplicated under a name of its own, with the same text", async () => {
    await openPost(page, latest);
    await runCommand(page, "Dupliquer le billet");
    const copy = "_posts/2017-02-05-solo-plus-1-mois-2.md";
    await eventually(paths).toContain(copy);
    expect(await storedText(page, copy)).toBe(textOf(blog["_posts/2017-02-05-solo-plus-1-mois.md"] ?? ""));
    await eventually(() => page.locator(".post-head .path").textContent()).toBe(copy);
    await runCommand(page, "Mettre à la corbeille");
    await eventually(paths).not.toContain(copy);
  });

  test("gets another name, its day and its text kept, and the old one back by undo", async () => {
    const old = "_posts/2017-02-05-solo-plus-1-mois.md";
    await openPost(page, latest);
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Nom dans l’adresse" }).fill("Un mois déjà, cœur");
    await page.getByRole("button", { name: "Appliquer", exact: true }).click();
    const renamed = "_posts/2017-02-05-un-mois-deja-coeur.md";
    await eventually(paths).toContain(renamed);
    expect(await storedText(page, renamed)).toBe(textOf(blog[old] ?? ""));
    await page.locator(".front-matter .seen").getByText("/2017/02/05/un-mois-deja-coeur/").waitFor();
    await undo("Le fichier s’appelle maintenant");
    await eventually(paths).toContain(old);
  });

  test("goes from draft to post and back to draft", async () => {
    const draft = "_drafts/solo-plus-2-mois.md";
    await page.getByRole("option").filter({ hasText: "brouillon" }).first().click();
    await eventually(() => page.locator(".post-head .path").textContent()).toBe(draft);
    await runCommand(page, "Publier le brouillon");
    await page.getByLabel("Jour de publication").fill("2017-03-05");
    await page.getByRole("dialog").getByRole("button", { name: "Publier", exact: true }).click();
    const post = "_posts/2017-03-05-solo-plus-2-mois.md";
    await eventually(paths).toContain(post);
    expect(await storedText(page, post)).toBe(textOf(blog[draft] ?? ""));
    await runCommand(page, "Remettre dans les brouillons");
    await eventually(paths).toEqual(expect.arrayContaining([draft]));
    expect(await paths()).not.toContain(post);
  });

  test("comes back from the trash, by undo and from its screen", async () => {
    const path = "_posts/2017-01-08-solo-plus-0-mois.md";
    await openPost(page, "A mon compte + 0 mois");
    await runCommand(page, "Mettre à la corbeille");
    await eventually(paths).not.toContain(path);
    await undo("« A mon compte + 0 mois » est dans la corbeille");
    await eventually(paths).toContain(path);
    await page.locator(".cm-content").filter({ hasText: "A mon compte + 0 mois" }).waitFor();

    await runCommand(page, "Mettre à la corbeille");
    await eventually(paths).not.toContain(path);
    await runCommand(page, "Ouvrir la corbeille");
    const row = page.getByRole("listitem").filter({ hasText: path });
    await row.getByRole("button", { name: "Restaurer" }).click();
    await eventually(paths).toContain(path);
    expect(await storedText(page, path)).toBe(textOf(blog[path] ?? ""));
    await page.getByRole("button", { name: "Revenir aux billets" }).click();
    await option("A mon compte + 0 mois").waitFor();
  });
});

describe("the list", () => {
  async function choose(facet: string, value: string): Promise<void> {
    await page.getByRole("group", { name: "Filtres" }).getByRole("button", { name: facet }).click();
    await page.getByRole("dialog", { name: facet }).getByRole("button", { name: value }).click();
  }
  const clear = () =>
    page.getByRole("group", { name: "Filtres" }).getByRole("button", { name: "Effacer" }).click();

  test.each([
    { facet: "Étiquette", value: "train", titles: 1 },
    { facet: "Catégorie", value: "lectures", titles: 1 },
    { facet: "Année", value: "2017", titles: 6 },
    { facet: "Type", value: "Brouillons", titles: 1 },
  ])("is filtered by $facet", async ({ facet, value, titles }) => {
    await choose(facet, value);
    await eventually(() => page.getByRole("option").count()).toBe(titles);
    await page.getByText(`${titles} sur 7 billets`).waitFor();
    await clear();
    await eventually(() => page.getByRole("option").count()).toBe(7);
  });

  test("is searched by title whatever the accents, and in the posts' very text", async () => {
    const search = page.getByRole("searchbox");
    await search.fill("ete noel");
    await eventually(shownTitles).toEqual(["L’été à Noël, ou l’inverse"]);
    await search.fill("agenda oui");
    await eventually(shownTitles).toEqual([expect.stringContaining(latest)]);
    await search.fill("introuvable");
    await page.getByText("Aucun billet ne répond").waitFor();
    await search.press("Escape");
    await eventually(() => page.getByRole("option").count()).toBe(7);
  });

  test("is walked, opened, renamed and emptied from the keyboard", async () => {
    await page.getByRole("searchbox").focus();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Home");
    const titles = await shownTitles();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await eventually(() => page.locator(".post-head h1").textContent()).toBe(titles[2]);

    await list().focus();
    await page.keyboard.press("F2");
    await page.getByRole("textbox", { name: "Nom dans l’adresse" }).waitFor();
    await page.keyboard.press("Escape");
    await eventually(() => page.getByRole("dialog").count()).toBe(0);

    await list().focus();
    await page.keyboard.press("Delete");
    await eventually(() => page.getByRole("option").count()).toBe(6);
    await undo(`« ${titles[2]} » est dans la corbeille`);
    await eventually(shownTitles).toEqual(titles);
  });

  test("gives the posts that were chosen in a zip, byte for byte", async () => {
    await list().focus();
    await page.keyboard.press("Home");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowDown");
    const choice = page.getByRole("group", { name: "3 billets sélectionnés" });
    const downloading = page.waitForEvent("download");
    await choice.getByRole("button", { name: "Télécharger ces billets dans un zip" }).click();
    const zipped = unzipSync(new Uint8Array(readFileSync(await (await downloading).path())));
    expect(Object.keys(zipped)).toHaveLength(3);
    for (const [path, bytes] of Object.entries(zipped))
      expect(Buffer.from(bytes).toString("latin1"), path).toBe(blog[path]);
    await choice.getByRole("button", { name: "Tout désélectionner" }).click();
    await choice.waitFor({ state: "detached" });
  });
});

describe("a new post", () => {
  test("has the keys, the order and the style of the latest one, and a name that a URL can hold", async () => {
    await newPost(page, "L’été à Noël : cœur");
    const text = await storedText(page, "_drafts/l-ete-a-noel-coeur.md");
    const model = textOf(blog["_posts/2017-06-11-fins-de-ligne.md"] ?? "");
    // The keys of the latest post, with its own title, which needs quotes.
    const keys = (source: string) => [...source.matchAll(/^(\w+):/gm)].map((match) => match[1]);
    expect(keys(text ?? "")).toEqual(keys(model));
    expect(text).toContain('title: "L’été à Noël : cœur"\n');
    expect(await editorText(page)).toBe(text);
    await runCommand(page, "Mettre à la corbeille");
    await eventually(paths).not.toContain("_drafts/l-ete-a-noel-coeur.md");
  });
});
