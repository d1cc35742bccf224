import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { siteOf } from "#app/models/site.ts";
import { readConfig } from "#core/jekyll/config.ts";
import type { Card } from "#core/post/card.ts";
import { createRenderEngine, type Rendered } from "#core/render/render.ts";
import { canonicalHtml } from "./support/canonical-html.ts";
import { storedCards } from "./support/cards.ts";
import {
  type Desk,
  editorText,
  folderNow,
  newPost,
  openBlogFolder,
  openDesk,
  openPost,
  readTree,
  runCommand,
  signOf,
  type Tree,
  textOf,
} from "./support/desk.ts";
import { type BuiltPost, jekyllBuild, jekyllMissing } from "./support/jekyll.ts";
import { eventually } from "./support/page.ts";

const blog = readTree("tests/fixtures/sites/carnet");
const edited = "voyages/_posts/2017-05-20-strasbourg.md";
const newTitle = "Strasbourg : l’aller, et le retour";
// Neither the site's zone nor this machine's: nothing that is built may depend on it.
const zone = "America/New_York";
const missing = jekyllMissing();

/** What the panel shows of a post. */
type Shown = { title: string; tags: string[]; categories: string[]; url: string; file: string };

describe("a blog that the app wrote, built by Jekyll", () => {
  let desk: Desk;
  let folder: Tree;
  let cards: Card[];
  let built: BuiltPost[];
  const panels: Shown[] = [];

  beforeAll(async () => {
    if (missing) return;
    desk = await openDesk({ timezoneId: zone });
    await openBlogFolder(desk.page, blog);
  });
  beforeEach(({ skip }) => {
    if (missing) skip(missing);
  });
  afterAll(() => desk?.close());

  /** Reads the panel once it shows the URL of the post on the desk. */
  async function readPanel(url: RegExp): Promise<Shown> {
    const panel = desk.page.locator(".front-matter");
    await panel.getByText(url).waitFor();
    const chips = (name: string) =>
      panel.locator(".words", { hasText: name }).locator(".chip").allTextContents();
    return {
      title: await panel.getByRole("textbox", { name: "Titre" }).inputValue(),
      tags: await chips("Étiquettes"),
      categories: await chips("Catégorie"),
      file: (await panel.locator(".place dd").textContent()) ?? "",
      url: (await panel.locator(".seen .url .path").textContent()) ?? "",
    };
  }

  test("edits a post's text, and its tags and title through the panel", async () => {
    const { page } = desk;
    await openPost(page, "Strasbourg en train");
    const panel = page.locator(".front-matter");
    const title = panel.getByRole("textbox", { name: "Titre" });
    await title.fill(newTitle);
    await title.press("Tab");
    await eventually(() => editorText(page)).toContain(`title: "${newTitle}"\n`);
    const tags = panel.getByRole("combobox", { name: "Étiquettes" });
    await tags.fill("carnet de route");
    await tags.press("Enter");
    await eventually(() => editorText(page)).toContain("tags: [train, carnet de route]\n");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type('\nOn a parlé d\'argent -- un peu -- et de "la suite"...\n');
    panels.push(await readPanel(/\/voyages\/2017\/05\/20\/strasbourg\//));
  });

  test("creates a post of today", async () => {
    const { page } = desk;
    await newPost(page, "Ça y est : l'été !", "Billet");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type("Enfin l'été.\n\n<!--more-->\n\nOn y est, jusqu'au cou.\n");

    panels.push(await readPanel(/\/ca-y-est-l-ete\//));
  });

  test("publishes a draft", async () => {
    const { page } = desk;
    await openPost(page, "A mon compte + 2 mois");
    await runCommand(page, "Publier le brouillon");
    const dialog = page.getByRole("dialog");
    await dialog.getByLabel("Jour de publication").fill("2017-03-05");
    await dialog.getByText("_posts/2017-03-05-solo-plus-2-mois.md").waitFor();
    await dialog.getByRole("button", { name: "Publier", exact: true }).click();
    panels.push(await readPanel(/\/good_job\/2017\/03\/05\/solo-plus-2-mois\//));
  });

  test("exports all of it into the folder, where Jekyll builds it", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+Alt+s");
    const plan = page.getByRole("dialog");
    await plan.getByRole("button", { name: "Écrire 3 billets" }).click();
    await plan.getByText("3 billets écrits, relus et comparés").waitFor();
    await plan.getByRole("button", { name: "Fermer" }).last().click();
    await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
    folder = await folderNow(page);
    cards = await storedCards(page);
    expect(Object.keys(folder)).not.toContain("_drafts/solo-plus-2-mois.md");
    expect(textOf(folder[edited] ?? "")).toContain("un peu -- et de");
    built = jekyllBuild(folder, zone);
    expect(built).toHaveLength(8);
  });

  test("says of each post what Jekyll says: path, title, URL, tags, categories, date, layout", () => {
    const told = cards
      .filter((card) => card.kind === "post")
      .map(({ path, title, url, tags, categories, date }) => ({ path, title, url, tags, categories, date }));
    const seen = built.map(({ path, title, url, tags, categories, date }) => ({
      ...{ path, title, url, tags, categories, date },
    }));
    expect(byPath(told)).toEqual(byPath(seen));
    expect(built.map((post) => post.layout)).toEqual(built.map(() => "post"));
  });

  test("showed in the panel what Jekyll then built", () => {
    for (const panel of panels) {
      const post = built.find(({ path }) => path === panel.file);
      expect(post, panel.file).toBeDefined();
      const { title, tags, url } = panel;
      expect({ title, tags, url: encodeURI(url) }).toEqual({
        title: post?.title,
        tags: post?.tags,
        url: post?.url,
      });
    }
    // A category of the folder alone has no field of its own.
    expect(panels.map(({ categories }) => categories)).toEqual([[], [], ["good_job"]]);
  });

  test("lists each post under the title, the day and the tags that Jekyll gives it", async () => {
    const rows = desk.page.getByRole("option");
    await eventually(() => rows.count()).toBe(8);
    for (const post of built) {
      const row = rows.filter({ has: desk.page.locator(".title span", { hasText: post.title }) });
      expect(await row.locator("time").getAttribute("datetime"), post.path).toBe(post.date);
      expect(await row.locator(".tags").allInnerTexts(), post.path).toEqual(
        post.tags.length > 0 ? [post.tags.join(" · ")] : [],
      );
    }
  });

  test("lists each post with Jekyll's excerpt, before kramdown's typography", () => {
    // The list shows the words as they were typed: kramdown's quotes, dashes and dots are of the rendering.
    for (const card of cards.filter(({ kind }) => kind === "post")) {
      const post = built.find(({ path }) => path === card.path);
      expect(asTyped(card.excerpt), card.path).toBe(asTyped(post?.excerpt ?? ""));
    }
  });

  describe("renders as kramdown does", () => {
    const renderings = new Map<string, Rendered & { printed: string }>();

    beforeAll(async () => {
      if (missing) return;
      const files = Object.fromEntries(Object.entries(folder).map(([path, bytes]) => [path, textOf(bytes)]));
      const { config } = readConfig(files["_config.yml"] ?? null);
      const siteFiles = Object.entries(files).map(([path, text]) => ({ path, text }));
      const clock = { now: () => Date.now(), buildZone: zone };
      const engine = createRenderEngine(siteOf(config, cards, siteFiles), clock);
      const requests = cards.map(({ id, path }) => ({ id, path, text: files[path] ?? "" }));
      for (const request of requests) engine.render(request);
      await engine.fetchLanguages();
      for (const request of requests)
        renderings.set(request.path, { ...engine.render(request), printed: engine.print(request).html });
    });

    test("every post, byte for byte", () => {
      for (const { path, content } of built) {
        const rendered = renderings.get(path);
        expect(rendered?.problems, path).toEqual([]);
        expect(rendered?.printed, path).toBe(content);
      }
    });

    test("every excerpt, byte for byte", () => {
      for (const { path, excerptHtml } of built) {
        const ours = renderings.get(path)?.excerptHtml ?? "";
        // The whole post, where no separator is in it, has the preview's lines.
        expect(ours.replace(/ data-line="\d+"/g, ""), path).toBe(excerptHtml);
      }
    });

    test("what the preview's frame shows", async () => {
      const { page } = desk;
      await openPost(page, newTitle);
      await page.keyboard.press("Control+Alt+p");
      const frame = page.frameLocator("iframe");
      await frame.getByText("On a parlé d’argent – un peu – et de “la suite”…").waitFor();
      await frame.getByText("Une note brève m’attendait").waitFor();
      // The blocks that it patches one by one are the preview's own.
      const blocks = await frame
        .locator("main > .block")
        .evaluateAll((all) => all.map((one) => one.innerHTML));
      const { content = "" } = built.find(({ path }) => path === edited) ?? {};
      expect(await canonicalHtml(page, blocks.join(""))).toBe(await canonicalHtml(page, content));
    });
  });

  test("had no error and asked nothing of the network", () => {
    expect(desk.trouble).toEqual([]);
  });
});

function byPath<T extends { path: string }>(posts: readonly T[]): T[] {
  return [...posts].sort((one, other) => (one.path < other.path ? -1 : 1));
}

/** Without what kramdown's typographic symbols and smart quotes make of the keyboard's. */
function asTyped(text: string): string {
  return text.replace(/[’‘]/g, "'").replace(/[“”]/g, '"').replaceAll("…", "...").replaceAll("–", "--");
}
