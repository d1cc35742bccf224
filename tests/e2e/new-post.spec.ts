import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { violations } from "./support/axe.ts";
import {
  bytesOf,
  type Desk,
  folderNow,
  openBlogFolder,
  openDesk,
  openPost,
  runCommand,
  storedPosts,
  type Tree,
  textOf,
} from "./support/desk.ts";
import { type BuiltPost, jekyllBuild, jekyllMissing } from "./support/jekyll.ts";
import { eventually } from "./support/page.ts";

const config = "title: Carnet\nlang: fr\nexcerpt_separator: <!--more-->\npermalink: pretty\n";
const listing = `---
layout: null
---
[{% for post in site.posts %}
  {"path": {{ post.path | jsonify }}, "url": {{ post.url | jsonify }}}{% unless forloop.last %},{% endunless %}
{% endfor %}]
`;

/** A blog with a monthly series, journeys that bear their hour, and a draft. */
function blogWith(timezone: string): Tree {
  const episode = (month: number) =>
    `---\nlayout: post\ntitle: A mon compte + ${month} mois\ncategory: good_job\ntags: [et moi]\n\n---\n\nÉpisode ${month}.\n\n<!--more-->\n\nLa suite.\n`;
  const journey = (town: string, day: string) =>
    `---\ntitle: '${town}'\ndate: ${day} 09:30:00 +0200\ncategories:\n- voyages\n---\nEn train.\n`;
  const tree = {
    "_config.yml": config + timezone,
    "posts.json": listing,
    "_layouts/post.html": "{{ content }}\n",
    "_posts/2017-06-11-solo-plus-5-mois.md": episode(5),
    "_posts/2017-07-09-solo-plus-6-mois.md": episode(6),
    "_posts/2017-09-17-solo-plus-8-mois.md": episode(8),
    "_posts/2017-05-20-strasbourg.markdown": journey("Strasbourg", "2017-05-20"),
    "_posts/2017-08-01-foix.markdown": journey("Foix", "2017-08-01"),
    "_drafts/le-train-de-nuit.md":
      "---\nlayout: post\ntitle: Le train de nuit\npublished: false\n---\n\nIl part.\n",
  };
  return Object.fromEntries(Object.entries(tree).map(([path, text]) => [path, bytesOf(text)]));
}

const missing = jekyllMissing();

describe("new posts", () => {
  let desk: Desk;
  beforeAll(async () => {
    desk = await openDesk({ timezoneId: "Europe/Paris" });
    await openBlogFolder(desk.page, blogWith("timezone: Europe/Paris\n"));
  });
  afterAll(() => desk?.close());

  const dialog = () => desk.page.getByRole("dialog");
  const stored = async (path: RegExp) =>
    (await storedPosts(desk.page)).filter((post) => path.test(post.path));

  test("are named and headed as the series is, by the keyboard alone", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+Alt+n");
    await dialog().waitFor();
    await page.keyboard.type("A mon compte + 9 mois");
    await dialog().getByText("_drafts/solo-plus-9-mois.md").waitFor();
    expect(await violations(page)).toEqual([]);
    const block = await dialog().locator("pre").textContent();
    await page.keyboard.press("Enter");
    await page.locator(".cm-content").filter({ hasText: "9 mois" }).waitFor();
    await page.keyboard.type("Dans le train.");
    await eventually(async () => (await stored(/solo-plus-9/))[0]?.text).toContain("train");
    expect(await stored(/solo-plus-9/)).toMatchObject([
      {
        path: "_drafts/solo-plus-9-mois.md",
        text: "---\nlayout: post\ntitle: A mon compte + 9 mois\ncategory: good_job\ntags: [et moi]\n\n---\n\nDans le train.",
      },
    ]);
    expect(`${block}\n\nDans le train.`).toBe((await stored(/solo-plus-9/))[0]?.text);
  });

  test("follow the habit of the category that is chosen, its hour included", async () => {
    const { page } = desk;
    await page.keyboard.press("Control+Alt+n");
    await dialog().getByRole("textbox", { name: "Titre" }).fill("Gap : l’aller");
    await dialog().getByRole("radio", { name: "Billet" }).check({ force: true });
    const hour = dialog().getByRole("checkbox", { name: "À une heure précise" });
    expect(await hour.isChecked()).toBe(false);
    await dialog().getByRole("combobox", { name: "Rangé sous" }).selectOption("voyages");
    expect(await hour.isChecked()).toBe(true);
    const time = dialog().getByLabel("Heure", { exact: true });
    expect(await time.inputValue()).toBe("09:30");
    await page.keyboard.press("Enter");
    await eventually(async () => (await stored(/gap-l-aller/)).length).toBe(1);
    const [post] = await stored(/gap-l-aller/);
    expect(post?.path).toMatch(/^_posts\/\d{4}-\d\d-\d\d-gap-l-aller\.markdown$/);
    const day = post?.path.slice(7, 17);
    expect(post?.text).toMatch(
      new RegExp(
        `^---\ntitle: 'Gap : l’aller'\ndate: ${day} 09:30:00 \\+0[12]00\ncategories:\n- voyages\n---\n\n$`,
      ),
    );
  });

  test("come of a draft: its day is asked, and what hides it taken off; undone as one", async () => {
    const { page } = desk;
    await openPost(page, "Le train de nuit");
    const before = await stored(/train-de-nuit/);
    await runCommand(page, "Publier le brouillon");
    await dialog().getByLabel("Jour de publication").fill("2017-12-25");
    await dialog().getByText("_posts/2017-12-25-le-train-de-nuit.md", { exact: true }).waitFor();
    await dialog().getByText("/2017/12/25/le-train-de-nuit/", { exact: true }).waitFor();
    expect(await dialog().locator(".removed").textContent()).toContain("published: false");
    await page.keyboard.press("Enter");
    await eventually(async () => (await stored(/train-de-nuit/))[0]).toMatchObject({
      path: "_posts/2017-12-25-le-train-de-nuit.md",
      text: "---\nlayout: post\ntitle: Le train de nuit\n---\n\nIl part.\n",
    });
    await page.getByRole("button", { name: "Annuler", exact: true }).click();
    await eventually(async () => (await stored(/train-de-nuit/))[0]).toMatchObject({
      path: before[0]?.path,
      text: before[0]?.text,
    });
  });

  test("say when Jekyll will not publish them yet", async () => {
    const { page } = desk;
    await openPost(page, "Le train de nuit");
    await runCommand(page, "Publier le brouillon");
    await dialog().getByLabel("Jour de publication").fill("2099-07-14");
    await dialog().getByText("avant le 14 juillet 2099 à 00:00 (Europe/Paris)").waitFor();
    expect(await violations(page)).toEqual([]);
    await dialog().getByText("à partir du 13 juillet 2099 à 22:00 UTC").waitFor();
    await page.keyboard.press("Escape");
    await dialog().waitFor({ state: "hidden" });
    expect(desk.trouble).toEqual([]);
  });
});

describe.skipIf(missing)("a post that the app stamped, built by Jekyll", () => {
  test.each([
    ["timezone: Europe/Paris\n", "/voyages/2017/12/25/le-quai/", "/voyages/2017/12/25/le-quai/"],
    ["", "/voyages/2017/12/25/le-quai/", "/voyages/2017/12/24/le-quai/"],
  ])("has the URL that was shown, or the one that was warned of (%j)", async (timezone, here, utc) => {
    const desk = await openDesk({ timezoneId: "Europe/Paris" });
    try {
      const { page } = desk;
      const dialog = page.getByRole("dialog");
      await openBlogFolder(page, {
        ...blogWith(timezone),
        "_drafts/le-quai.md": bytesOf("---\ntitle: Le quai\ncategories: [voyages]\n---\nVide.\n"),
      });
      await openPost(page, "Le quai");
      await runCommand(page, "Publier le brouillon");
      await dialog.getByLabel("Jour de publication").fill("2017-12-25");
      await dialog.getByLabel("Heure", { exact: true }).fill("00:30");
      await dialog.getByText(here, { exact: true }).waitFor();
      const warning = await dialog.getByRole("status").textContent();
      if (utc === here) expect(warning).toBe("");
      else expect(warning).toContain(`24 décembre 2017, à l’adresse ${utc}`);
      await page.keyboard.press("Enter");
      await page.getByText("_posts/2017-12-25-le-quai.md.").waitFor();
      await page.keyboard.press("Control+s");
      await dialog.getByRole("button", { name: "Écrire 1 billet" }).click();
      await dialog.getByRole("button", { name: "Fermer" }).last().click();
      const folder = await folderNow(page);
      const file = Object.keys(folder).find((path) => path.endsWith("le-quai.md")) ?? "";
      expect([file, textOf(folder[file] ?? "")]).toEqual([
        "_posts/2017-12-25-le-quai.md",
        "---\ntitle: Le quai\ndate: 2017-12-25 00:30:00 +0100\ncategories: [voyages]\n---\nVide.\n",
      ]);
      const urlOf = (built: BuiltPost[]) => built.find(({ path }) => path === file)?.url;
      expect(urlOf(jekyllBuild(folder, "Europe/Paris"))).toBe(here);
      expect(urlOf(jekyllBuild(folder, "UTC"))).toBe(utc);
    } finally {
      await desk.close();
    }
  });
});
