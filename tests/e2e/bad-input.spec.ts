import { zipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { beginEmpty, type Desk, editorText, newPost, openDesk, signOf, storedPosts } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

let desk: Desk;
let page: Page;

beforeEach(async () => {
  desk = await openDesk();
  page = desk.page;
});
afterEach(async () => {
  await desk.close();
  expect(desk.trouble).toEqual([]);
});

type PickedFile = { name: string; mimeType: string; buffer: Buffer };

const markdown = (name: string, text: string): PickedFile => ({
  name,
  mimeType: "text/markdown",
  buffer: Buffer.from(text, "utf8"),
});

/** From the welcome screen to the summary of an import. */
async function importFiles(files: PickedFile[]): Promise<void> {
  await page.getByTestId("pick-files").setInputFiles(files);
  await page.getByRole("button", { name: "Ouvrir ce blog" }).click();
  await page.getByRole("button", { name: "Voir les billets" }).waitFor();
}

async function pathsKept(): Promise<string[]> {
  return (await storedPosts(page)).map(({ path }) => path).sort();
}

test("a second post of the same title gets a name of its own", async () => {
  await beginEmpty(page);
  await newPost(page, "L’été à Noël");
  await newPost(page, "L’été à Noël");
  await eventually(pathsKept).toEqual(["_drafts/l-ete-a-noel-2.md", "_drafts/l-ete-a-noel.md"]);
});

test("front matter that Jekyll cannot read is told, can be mended, and brings its fields back", async () => {
  const source = "---\nlayout: post\ntitle: Le quai : la suite\n---\n\nLe quai était vide.\n";
  await importFiles([markdown("2017-03-12-le-quai.md", source)]);
  await page.getByRole("button", { name: "Voir les billets" }).click();
  const row = page.getByRole("option").first();
  await row.getByText("Le billet est abîmé").waitFor({ state: "attached" });
  await row.click();

  const panel = page.locator(".front-matter");
  await panel.getByText("L’en-tête n’est pas lu (ligne 3)").waitFor();
  const yaml = panel.getByRole("textbox", { name: "YAML de l’en-tête" });
  expect(await yaml.inputValue()).toBe("layout: post\ntitle: Le quai : la suite");
  const told = page.getByRole("region", { name: "Ce que Jekyll en fera" });
  await told.getByRole("button", { name: "Voir" }).click();
  await eventually(() => page.evaluate(() => document.activeElement?.className)).toContain("cm-content");
  // The text itself stays as editable as any other.
  await goToEnd(page);
  await page.keyboard.type("La pluie tombait.");
  await eventually(() => storedText(page)).toBe(`${source}La pluie tombait.`);

  await yaml.fill('layout: post\ntitle: "Le quai : la suite"');
  const field = panel.getByRole("textbox", { name: "Titre" });
  await field.waitFor();
  expect(await field.inputValue()).toBe("Le quai : la suite");
  expect(
    await panel
      .getByRole("textbox", { name: "Mise en page" })
      .or(panel.getByLabel("Mise en page"))
      .first()
      .inputValue(),
  ).toBe("post");
  const mended = source.replace("Le quai : la suite", '"Le quai : la suite"');
  await eventually(() => storedText(page)).toBe(`${mended}La pluie tombait.`);
  await eventually(() => row.locator(".severity.corrupted").count()).toBe(0);
  await row.getByText("Le quai : la suite").waitFor();
});

test("a post of 5 MB opens, takes keys and keeps them", async () => {
  const line =
    "La pluie tombait droit sur les rails *rouillés* du quai, et [personne](/ici) n’attendait plus.\n\n";
  const source = `---\ntitle: Le long quai\n---\n\n${line.repeat(52_000)}`;
  expect(Buffer.byteLength(source)).toBeGreaterThan(5_000_000);
  await importFiles([markdown("2017-03-12-le-long-quai.md", source)]);
  await page.getByRole("button", { name: "Voir les billets" }).click();
  await page.getByRole("option", { name: "Le long quai" }).click();
  await page.locator(".cm-line").first().waitFor();
  await goToEnd(page);
  await page.keyboard.type("Un mot de plus.");
  await page.locator(".cm-line").filter({ hasText: "Un mot de plus." }).waitFor();
  await expect.poll(() => signOf(page), { timeout: 30_000 }).toContain("Dans ce navigateur");
  // Compared there: five megabytes of difference would help nobody.
  expect((await storedText(page)) === `${source}Un mot de plus.`).toBe(true);
});

test("a zip that leads out of the blog is told of, and the rest of it is taken", async () => {
  const text = (title: string) => Buffer.from(`---\ntitle: ${title}\n---\n\nTexte.\n`);
  const zip = zipSync({
    "blog/_config.yml": Buffer.from("title: Carnet\n"),
    "blog/_posts/2017-03-12-quai.md": text("Le quai"),
    "../evil.md": text("Evil"),
    "blog/_posts/../../../2017-03-13-evil.md": text("Evil"),
    "/etc/_posts/2017-03-14-evil.md": text("Evil"),
    "blog/_drafts/train.md": text("Le train"),
  });
  await importFiles([{ name: "blog.zip", mimeType: "application/zip", buffer: Buffer.from(zip) }]);
  const summary = page.getByRole("dialog");
  await summary.getByText("2 billets importés.").waitFor();
  await summary.getByText("« ../evil.md » mène hors du blog : il a été laissé de côté.").waitFor();
  expect(await pathsKept()).toEqual(["_drafts/train.md", "_posts/2017-03-12-quai.md"]);
  expect(await namesInOpfs()).toEqual([]);
});

function namesInOpfs(): Promise<string[]> {
  return page.evaluate(async () => {
    const names: string[] = [];
    for await (const name of (await navigator.storage.getDirectory()).keys()) names.push(name);
    // What the app keeps beside its database is its own.
    return names.filter((name) => !name.startsWith("ecritoire-"));
  });
}

describe("files that are no posts", () => {
  test("are left out with a sentence, and the good one beside them is taken", async () => {
    const png = Buffer.from(
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
      "base64",
    );
    const utf16 = Buffer.from("\uFEFF---\ntitle: Le quai\n---\n\nTexte.\n", "utf16le");
    await importFiles([
      { name: "2017-03-12-image.md", mimeType: "text/markdown", buffer: png },
      { name: "2017-03-13-utf16.md", mimeType: "text/markdown", buffer: utf16 },
      { name: "2017-03-14-enorme.md", mimeType: "text/markdown", buffer: Buffer.alloc(20_500_000, "mot ") },
      markdown("2017-03-15-quai.md", "---\ntitle: Le quai\n---\n\nTexte.\n"),
    ]);
    const summary = page.getByRole("dialog");
    await summary.getByText("1 billet importé.").waitFor();
    await summary.getByText("« _posts/2017-03-12-image.md » n’est pas du texte en UTF-8.").waitFor();
    await summary.getByText("« _posts/2017-03-13-utf16.md » n’est pas du texte en UTF-8.").waitFor();
    await summary.getByText("« _posts/2017-03-14-enorme.md » est trop volumineux (21 Mo).").waitFor();
    expect(await pathsKept()).toEqual(["_posts/2017-03-15-quai.md"]);
  });

  test("alone make an import that says nothing else", async () => {
    await importFiles([{ name: "2017-03-12-image.md", mimeType: "text/markdown", buffer: Buffer.alloc(9) }]);
    const summary = page.getByRole("dialog");
    await summary.getByText("« _posts/2017-03-12-image.md » n’est pas du texte en UTF-8.").waitFor();
    expect(await summary.getByText("tout était déjà là").count()).toBe(0);
    await page.getByRole("button", { name: "Voir les billets" }).click();
    await page.getByText("Vos billets seront ici").waitFor();
    expect(await editorText(page)).toBe("");
  });
});
