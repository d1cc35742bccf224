import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import {
  bytesOf,
  type Desk,
  editorText,
  folderNow,
  newPost,
  openBlogFolder,
  openDesk,
  openPost,
  readTree,
  runCommand,
  storedPosts,
  type Tree,
  textOf,
} from "./support/desk.ts";
import { jekyllBuild, jekyllMissing } from "./support/jekyll.ts";
import { eventually } from "./support/page.ts";
import { goToEnd } from "./support/typing.ts";

const post = (title: string, body: string, more = "") =>
  `---\nlayout: post\ntitle: ${title}\n${more}---\n\n${body}\n`;
const foix = "_posts/2017-03-05-foix.md";
const suite = "_posts/2017-04-02-suite.md";
const crlf = "_posts/2017-05-07-pas-a-pas.md";
const files: Record<string, string> = {
  "_config.yml":
    "title: Carnet\nbaseurl: /carnet\ntimezone: Europe/Paris\nplugins: [jekyll-redirect-from]\nexclude: [Gemfile]\n",
  "_layouts/post.html": "<h1>{{ page.title }}</h1>{{ content }}\n",
  "_includes/menu.html": '<a href="{{ site.baseurl }}/2017/03/05/foix.html">Foix</a>\n',
  [foix]: post("Foix en train", "Voir [le haut](/carnet/2017/03/05/foix.html#haut)."),
  [suite]: post(
    "La suite",
    "Après [Foix]({% post_url 2017-03-05-foix %}) et [encore]({% link _posts/2017-03-05-foix.md %}#fin).",
  ),
  [crlf]: post("Pas à pas", "Un\n[deux]({{ site.baseurl }}/2017/03/05/foix.html)").replaceAll("\n", "\r\n"),
  "_drafts/idee.md": post("Une idée", "Rien encore."),
  "_posts/2017-06-04-sur-l-idee.md": post("Sur une idée", "Bientôt."),
};

let desk: Desk;

beforeAll(async () => {
  desk = await openDesk();
  const tree = Object.entries(files).map(([path, text]) => [path, bytesOf(text)]);
  await openBlogFolder(desk.page, Object.fromEntries(tree) as Tree);
});
afterAll(async () => {
  await desk.close();
  expect(desk.trouble).toEqual([]);
});

const dialog = () => desk.page.getByRole("dialog");
const button = (name: string | RegExp) => dialog().getByRole("button", { name });
const undo = () => desk.page.getByRole("button", { name: "Annuler", exact: true }).last().click();

/** The texts in the database, by their paths. */
async function stored(): Promise<Record<string, string>> {
  return Object.fromEntries((await storedPosts(desk.page)).map(({ path, text }) => [path, text]));
}

/** Everything of the blog into its folder. */
async function exportAll(n: number): Promise<Record<string, string>> {
  await desk.page.keyboard.press("Control+Alt+s");
  await button(`Écrire ${n} billets`).click();
  await dialog().getByText(`${n} billets écrits, relus et comparés`).waitFor();
  await button("Fermer").last().click();
  return Object.fromEntries(
    Object.entries(await folderNow(desk.page)).map(([path, bytes]) => [path, textOf(bytes)]),
  );
}

describe("a post that was exported, under another name and day", () => {
  test("shows where it goes, what follows and what does not, before anything is done", async () => {
    const { page } = desk;
    await openPost(page, "Foix en train");
    await goToEnd(page);
    await page.keyboard.type("Encore.");
    await page.keyboard.press("F2");
    await dialog().getByRole("textbox", { name: "Nom dans l’adresse" }).fill("Pamiers, l’été");
    await dialog().getByLabel("Jour", { exact: true }).fill("2017-03-06");
    await dialog().getByRole("insertion").getByText("_posts/2017-03-06-pamiers-l-ete.md").waitFor();
    await dialog().getByText("/carnet/2017/03/06/pamiers-l-ete.html").waitFor();
    await dialog().getByText("2 billets changent avec lui").waitFor();
    await dialog().getByText("L’ancienne adresse a été exportée").waitFor();
    await dialog().getByText('href="{{ site.baseurl }}/2017/03/05/foix.html"').waitFor();
    expect(
      await dialog()
        .getByRole("checkbox", { name: /Mener de l’ancienne adresse/ })
        .isChecked(),
    ).toBe(true);
    await button(/Voir les changements .*suite/).click();
    await dialog().getByText("{% post_url 2017-03-06-pamiers-l-ete %}").waitFor();
    expect(await violations(desk.page)).toEqual([]);
    expect((await stored())[suite]).toBe(files[suite]);
  });

  test("takes its links along, in their own style, and every other byte stays", async () => {
    await button("Changer 3 billets").click();
    await dialog().waitFor({ state: "detached" });
    const moved = "_posts/2017-03-06-pamiers-l-ete.md";
    await eventually(async () => Object.keys(await stored())).toContain(moved);
    const texts = await stored();
    expect(texts[suite]).toBe(files[suite]?.replaceAll("2017-03-05-foix", "2017-03-06-pamiers-l-ete"));
    expect(texts[crlf]).toBe(files[crlf]?.replace("03/05/foix", "03/06/pamiers-l-ete"));
    expect(texts[moved]).toContain("redirect_from: [/2017/03/05/foix.html]\n");
    expect(texts[moved]).toContain("(/carnet/2017/03/06/pamiers-l-ete.html#haut)");
    expect(texts[moved]).toContain("Encore.");
    expect(await editorText(desk.page)).toContain("redirect_from");
    await desk.page.locator(".url-moved").getByText("L’adresse a changé depuis l’export").waitFor();
    await desk.page.locator(".url-moved").getByText("Une redirection mène").waitFor();
  });

  test("is undone as one act, what was typed since kept", async () => {
    await goToEnd(desk.page);
    await desk.page.keyboard.type("Et encore.");
    await undo();
    await eventually(async () => (await stored())[foix] ?? "").toContain("Et encore.");
    const texts = await stored();
    expect(texts[foix]).toBe(`${files[foix]}Encore.Et encore.`);
    expect(texts[suite]).toBe(files[suite]);
    expect(texts[crlf]).toBe(files[crlf]);
    await eventually(() => desk.page.locator(".url-moved").textContent()).toBe("");
  });
});

describe("a change of the front matter that moves the URL", () => {
  test("is told in the panel and by a notice, and the links may follow", async () => {
    const { page } = desk;
    await openPost(page, "Foix en train");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+Home");
    await page.keyboard.press("ArrowDown");
    await page.keyboard.type("category: lieux\n");
    const told = page.locator(".url-moved");
    await told.getByText("/carnet/lieux/2017/03/05/foix.html").waitFor();
    await page.getByText("L’adresse passe de /carnet/2017/03/05/foix.html à").waitFor();
    expect(await violations(page)).toEqual([]);
    await told.getByRole("button", { name: "Faire suivre les liens" }).click();
    await dialog().getByText("L’adresse a changé").waitFor();
    expect(await violations(page)).toEqual([]);
    await button("Réécrire 2 billets").click();
    await eventually(async () => (await stored())[crlf] ?? "").toContain(
      "{{ site.baseurl }}/lieux/2017/03/05/foix.html",
    );
    expect((await stored())[foix]).toContain("redirect_from: [/2017/03/05/foix.html]\n");
    expect((await stored())[suite]).toBe(files[suite]);
  });

  test("is taken back, and the links with it", async () => {
    await desk.page
      .locator(".url-moved")
      .getByRole("button", { name: "Reprendre l’ancienne adresse" })
      .click();
    await eventually(async () => (await stored())[crlf]).toBe(files[crlf]);
    expect((await stored())[foix]).not.toContain("category");
    expect((await stored())[foix]).not.toContain("redirect_from");
  });
});

describe("back to the drafts", () => {
  test("is asked first for a post that was exported, with what would stop the build", async () => {
    await openPost(desk.page, "Foix en train");
    await runCommand(desk.page, "Remettre dans les brouillons");
    await dialog().getByText("2 liens y mènent par une balise de Jekyll").waitFor();
    await dialog().getByText("_drafts/foix.md").first().waitFor();
    await button("Annuler").click();
    expect(Object.keys(await stored())).toContain(foix);
  });
});

describe("a draft", () => {
  test("is renamed by its name alone, and followed when it is published", async () => {
    const { page } = desk;
    await openPost(page, "Sur une idée");
    await goToEnd(page);
    await page.keyboard.type("[l’idée]({% link _drafts/idee.md %})");
    await openPost(page, "Une idée");
    await page.keyboard.press("F2");
    expect(await dialog().getByLabel("Jour", { exact: true }).count()).toBe(0);
    await dialog().getByRole("textbox", { name: "Nom dans l’adresse" }).fill("idee-neuve");
    await button("Changer 2 billets").click();
    await eventually(async () => (await stored())["_posts/2017-06-04-sur-l-idee.md"] ?? "").toContain(
      "{% link _drafts/idee-neuve.md %}",
    );
    await runCommand(page, "Publier le brouillon");
    await dialog().getByLabel("Jour de publication").fill("2017-05-28");
    await button("Publier").click();
    await eventually(async () => (await stored())["_posts/2017-06-04-sur-l-idee.md"] ?? "").toContain(
      "{% link _posts/2017-05-28-idee-neuve.md %}",
    );
  });
});

describe("a post that left in a zip", () => {
  test("has a URL from then on that is not left unasked", async () => {
    const { page } = desk;
    await newPost(page, "Un billet tout neuf", "Billet");
    await page.keyboard.press("F2");
    await dialog().getByRole("textbox", { name: "Nom dans l’adresse" }).fill("neuf");
    await dialog()
      .getByRole("insertion")
      .getByText(/-neuf\.md$/)
      .waitFor();
    expect(await dialog().getByText("L’ancienne adresse a été exportée").count()).toBe(0);
    await button("Appliquer").click();
    await dialog().waitFor({ state: "detached" });
    await Promise.all([page.waitForEvent("download"), runCommand(page, "Télécharger ce billet")]);
    // Told once it is remembered that the URL is out.
    await page.locator(".notice", { hasText: "-neuf.md est dans vos téléchargements" }).waitFor();
    await page.keyboard.press("F2");
    await dialog().getByRole("textbox", { name: "Nom dans l’adresse" }).fill("vieux");
    await dialog().getByText("L’ancienne adresse a été exportée").waitFor();
    await page.keyboard.press("Escape");
    await runCommand(page, "Mettre à la corbeille");
  });
});

describe("the folder afterwards", () => {
  const missing = jekyllMissing();
  let folder: Record<string, string>;

  test("holds the post under its new name alone, and the posts that follow it", async () => {
    const { page } = desk;
    await openPost(page, "Foix en train");
    await page.keyboard.press("F2");
    await dialog().getByRole("textbox", { name: "Nom dans l’adresse" }).fill("ariege");
    await dialog().getByRole("combobox", { name: "Catégories" }).fill("lieux");
    await page.keyboard.press("Enter");
    await dialog().getByText("/carnet/lieux/2017/03/05/ariege.html").waitFor();
    await button("Changer 3 billets").click();
    await dialog().waitFor({ state: "detached" });
    folder = await exportAll(5);
    expect(Object.keys(folder)).not.toContain(foix);
    expect(folder["_posts/2017-03-05-ariege.md"]).toContain("categories: [lieux]");
    expect(folder[crlf]).toBe(files[crlf]?.replace("/2017/03/05/foix", "/lieux/2017/03/05/ariege"));
    await eventually(() => page.locator(".url-moved").textContent()).toBe("");
  });

  test("is built by Jekyll, every link on its page", ({ skip }) => {
    if (missing) skip(missing);
    // The plugin is not everywhere: what it would add is none of the links.
    const config = folder["_config.yml"]?.replace(/plugins.*\n/, "") ?? "";
    const tree = Object.entries({ ...folder, "_config.yml": config }).map(([path, text]) => [
      path,
      bytesOf(text),
    ]);
    const listing = readTree("tests/fixtures/sites/carnet")["posts.json"] ?? "";
    const built = jekyllBuild({ ...Object.fromEntries(tree), "posts.json": listing }, "Europe/Paris");
    const content = (path: string) => built.find((each) => each.path === path)?.content ?? "";
    expect(content(suite)).toContain('<a href="/carnet/lieux/2017/03/05/ariege.html">Foix</a>');
    expect(content(suite)).toContain('<a href="/carnet/lieux/2017/03/05/ariege.html#fin">encore</a>');
    expect(content(crlf)).toContain('<a href="/carnet/lieux/2017/03/05/ariege.html">deux</a>');
    expect(content("_posts/2017-06-04-sur-l-idee.md")).toContain(
      '<a href="/carnet/2017/05/28/idee-neuve.html">l’idée</a>',
    );
    expect(built.find(({ path }) => path.endsWith("ariege.md"))?.url).toBe("/lieux/2017/03/05/ariege.html");
  });
});
