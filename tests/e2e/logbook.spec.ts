import { existsSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import {
  bytesOf,
  type Desk,
  editorText,
  folderNow,
  openBlogFolder,
  openDesk,
  readTree,
  signOf,
  storedPosts,
  type Tree,
  textOf,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";

const directory = "../shared/logbook";
const missing = existsSync(directory) ? null : `${directory} is not here`;
const edited = "_posts/2017-10-29-solo-plus-9-mois.md";
const lastSentence = "\n\nVivement le dixième.";

/** Real posts as they were published, with their typos and their two ways of writing a broken link. */
describe("the first writer's logbook", () => {
  let desk: Desk;
  let blog: Tree;
  let paths: string[];

  beforeAll(async () => {
    if (missing) return;
    blog = readTree(directory);
    paths = Object.keys(blog).filter((path) => /^_(?:posts|drafts)\//.test(path));
    desk = await openDesk({ timezoneId: "Europe/Paris" });
    await openBlogFolder(desk.page, blog);
  });
  beforeEach(({ skip }) => {
    if (missing) skip(missing);
  });
  afterAll(() => desk?.close());

  /** The row of a post; an episode and its draft share a title. */
  const row = (path: string) => {
    const title = /^title: (.*)$/m.exec(textOf(blog[path] ?? ""))?.[1] ?? "";
    const rows = desk.page.getByRole("option", { name: title });
    const draft = desk.page.locator(".mark.draft");
    return rows.filter(path.startsWith("_drafts/") ? { has: draft } : { hasNot: draft });
  };
  const open = async (path: string) => {
    await row(path).click();
    await desk.page.locator(".post-head .path", { hasText: path }).waitFor();
    await desk.page.locator(".cm-content .cm-line").first().waitFor();
  };

  const problems = () => desk.page.getByRole("complementary", { name: "Contrôle" }).getByRole("listitem");
  const selected = () => desk.page.evaluate(() => getSelection()?.toString());

  test("opens, every post with the bytes of its file", async () => {
    const { page } = desk;
    await eventually(() => page.getByRole("option").count()).toBe(paths.length);
    for (const path of paths) {
      await open(path);
      await page.locator(".front-matter").getByText(path).waitFor();
      await eventually(() => editorText(page)).toContain(firstLines(textOf(blog[path] ?? "")));
      await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
    }
    const stored = await storedPosts(page);
    expect(Object.fromEntries(stored.map(({ path, text }) => [path, bytesOf(text)]))).toEqual(
      Object.fromEntries(paths.map((path) => [path, blog[path]])),
    );
    expect(await folderNow(page)).toEqual(blog);
  });

  test("reports the link to a post that is not there, and leads to it in the text", async () => {
    const { page } = desk;
    await open("_posts/2017-09-17-solo-plus-8-mois.md");
    await page.keyboard.press("Control+Alt+p");
    const link = page.frameLocator("iframe").locator("a", { hasText: "co-construire" });
    await link.waitFor();
    expect(await link.getAttribute("data-missing")).toBe("_posts/2017-09-07-co-construire-2017.md");
    const over = page.getByRole("region", { name: "Ce que Jekyll en fera" });
    await over.getByText("« _posts/2017-09-07-co-construire-2017.md » n’existe pas").waitFor();
    await over.getByRole("button", { name: "Voir" }).click();
    await eventually(selected).toBe("{% link _posts/2017-09-07-co-construire-2017.md %}");
  });

  test("reports the single braces of a link, broken in the preview as Jekyll makes it", async () => {
    const { page } = desk;
    await open(edited);
    const link = page.frameLocator("iframe").getByRole("link", { name: "récap’ mensuel précédent" });
    await link.waitFor();
    await link.click();
    await page
      .getByText("« { site.baseurl }/good_job/2017/09/17/solo-plus-8-mois/ » n’est pas un billet")
      .waitFor();
    await page.keyboard.press("Control+Alt+c");
    const told = problems().filter({ hasText: "Liquid veut deux accolades" });
    await told.getByRole("button", { name: "Voir" }).click();
    await eventually(selected).toBe("{ site.baseurl }");
  });

  test("exports one edited post, changed only where she typed, and no other byte", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+Alt+i");
    await page.locator(".cm-content").click();
    await page.keyboard.press("Control+End");
    await page.keyboard.type(lastSentence);
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
    await page.keyboard.press("Control+Alt+s");
    const plan = page.getByRole("dialog");
    await plan.getByText(edited).waitFor();
    await plan.getByRole("button", { name: "Écrire 1 billet" }).click();
    await plan.getByText("1 billet écrit, relu et comparé").waitFor();
    await plan.getByRole("button", { name: "Fermer" }).last().click();
    const expected = `${blog[edited]}${bytesOf(lastSentence)}`;
    expect(await folderNow(page)).toEqual({ ...blog, [edited]: expected });
  });

  test("had no error and asked nothing of the network", () => {
    expect(desk.trouble).toEqual([]);
  });
});

function firstLines(text: string): string {
  return text.split("\n").slice(0, 4).join("\n");
}
