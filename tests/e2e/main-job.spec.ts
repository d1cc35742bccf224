import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import {
  bytesOf,
  type Desk,
  editorText,
  folderNow,
  openBlogFolder,
  openDesk,
  openPost,
  readTree,
  signOf,
  storedPosts,
  type Tree,
  textOf,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";

const blog = readTree("tests/fixtures/sites/carnet");
const edited = "_posts/2017-01-08-solo-plus-0-mois.md";

/** The whole way of a month's episode; with the network off, the server is dead as well. */
describe.each([{ network: "on" }, { network: "off" }])(
  "a month's work with the network $network",
  ({ network }) => {
    let desk: Desk;
    let before: Tree;

    beforeAll(async () => {
      desk = await openDesk();
      if (network === "off") {
        await desk.site.close();
        await desk.browser.context.setOffline(true);
        await desk.page.reload();
      }
    });
    afterEach(async ({ task }) => {
      if (task.result?.state === "fail" && process.env.SHOTS)
        await desk.page.screenshot({ path: `${process.env.SHOTS}/${task.id}.png` });
    });
    afterAll(() => desk.close());

    test("opens the blog's folder and lists its posts and drafts", async () => {
      await openBlogFolder(desk.page, blog);
      await eventually(() => desk.page.getByRole("option").count()).toBe(7);
      before = await folderNow(desk.page);
      expect(before).toEqual(blog);
    });

    test("shows a post's fields, its file and the URL that it will have", async () => {
      const { page } = desk;
      await openPost(page, "A mon compte + 0 mois");
      const panel = page.locator(".front-matter");
      await panel.getByText("/good_job/2017/01/08/solo-plus-0-mois/").waitFor();
      expect(await panel.getByRole("textbox", { name: "Titre" }).inputValue()).toBe("A mon compte + 0 mois");
      // One tag of two words, as Jekyll sees it.
      expect(await panel.locator(".chip").allTextContents()).toEqual(["good_job", "et moi"]);
      await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
    });

    test("types into the text, and says where the words are", async () => {
      const { page } = desk;
      await page.locator(".cm-content").click();
      await page.keyboard.press("Control+End");
      await page.keyboard.type("\nUn mot de plus, écrit dans le train.");
      await eventually(() => signOf(page)).toContain("Dans ce navigateur");
      const stored = (await storedPosts(page)).find((post) => post.path === edited);
      expect(stored?.text).toBe(`${textOf(blog[edited] ?? "")}\nUn mot de plus, écrit dans le train.`);
    });

    test("adds a tag from the blog's own as one undoable edit of the text", async () => {
      const { page } = desk;
      const field = page.getByRole("combobox", { name: "Étiquettes" });
      await field.fill("tra");
      await page.getByRole("option", { name: "train", exact: true }).click();
      await eventually(() => editorText(page)).toContain("tags: [et moi, train]");
      await page.locator(".cm-content").focus();
      await page.keyboard.press("Control+z");
      await eventually(() => editorText(page)).toContain("tags: [et moi]\n");
      await page.keyboard.press("Control+Shift+KeyZ");
      await eventually(() => editorText(page)).toContain("tags: [et moi, train]");
    });

    test("previews a post as kramdown writes it, and follows its link to another post", async () => {
      const { page } = desk;
      await openPost(page, "A mon compte + 1 mois");
      await page.keyboard.press("Control+Alt+p");
      const preview = page.frameLocator("iframe");
      await preview.getByText("Un mois déjà. Le compte en banque n’a pas bougé, l’agenda oui.").waitFor();
      await preview.getByRole("link", { name: "premier billet" }).click();
      await eventually(() => editorText(page)).toContain("A mon compte + 0 mois");
      await preview.getByText("Un mot de plus, écrit dans le train.").waitFor();
      await page.keyboard.press("Control+Alt+i");
    });

    test("shows what it would write, writes it, and nothing else changes in the folder", async () => {
      const { page } = desk;
      await page.keyboard.press("Control+s");
      const plan = page.getByRole("dialog");
      await plan.getByText("Un mot de plus, écrit dans le train.").waitFor();
      await plan.getByText("tags: [et moi, train]").waitFor();
      expect(await folderNow(page)).toEqual(before);

      await plan.getByRole("button", { name: "Écrire 1 billet" }).click();
      await plan.getByText("1 billet écrit, relu et comparé").waitFor();
      await plan.getByRole("button", { name: "Fermer" }).last().click();
      const after = await folderNow(page);
      const expected = textOf(before[edited] ?? "").replace("tags: [et moi]", "tags: [et moi, train]");
      expect(after).toEqual({
        ...before,
        [edited]: bytesOf(`${expected}\nUn mot de plus, écrit dans le train.`),
      });
      await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
    });

    test("gives every post back from a zip, under its path and byte for byte", async () => {
      const { page } = desk;
      const { unzipSync } = await import("fflate");
      await page.keyboard.press("Control+Shift+p");
      await page.getByRole("combobox", { name: "Toutes les commandes" }).fill("Tout télécharger");
      const downloading = page.waitForEvent("download");
      await page.keyboard.press("Enter");
      const { readFileSync } = await import("node:fs");
      const download = await downloading;
      expect(download.suggestedFilename()).toMatch(/^Carnet-.*\.zip$/);
      const file = await download.path();
      const zipped = unzipSync(new Uint8Array(readFileSync(file)));
      const inFolder = await folderNow(page);
      const posts = Object.keys(inFolder).filter((path) => /(?:^|\/)_(?:posts|drafts)\//.test(path));
      expect(Object.keys(zipped).sort()).toEqual(posts.sort());
      for (const path of posts)
        expect(Buffer.from(zipped[path] ?? []).toString("latin1"), path).toBe(inFolder[path]);
    });

    test("had no error and asked nothing of the network", () => {
      expect(desk.trouble).toEqual([]);
    });
  },
);
