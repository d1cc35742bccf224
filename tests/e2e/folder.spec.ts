import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import {
  bytesOf,
  type Desk,
  editorText,
  folderNow,
  openBlogFolder,
  openDesk,
  openPost,
  putFiles,
  runCommand,
  signOf,
  storedPosts,
} from "./support/desk.ts";
import { formerTexts } from "./support/former-texts.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const titles = ["refus", "panne", "coupure", "course", "mien", "sien", "deux", "ici", "dehors", "partout"];
const pathOf = (title: string) => `_posts/2017-03-12-${title}.md`;
const sourceOf = (title: string) => `---\ntitle: Billet ${title}\n---\n\nLe quai était vide.\n`;
const theirsOf = (title: string) => `${sourceOf(title)}Écrit ailleurs.\n`;
const oursOf = (title: string) => `${sourceOf(title)}Écrit ici.`;

let desk: Desk;
let page: Page;

beforeAll(async () => {
  desk = await openDesk();
  page = desk.page;
  const tree = titles.map((title) => [pathOf(title), bytesOf(sourceOf(title))]);
  await openBlogFolder(page, Object.fromEntries(tree));
});
afterAll(async () => {
  await desk.close();
  expect(desk.trouble).toEqual([]);
});

async function inFolder(title: string): Promise<string | undefined> {
  const bytes = (await folderNow(page))[pathOf(title)];
  return bytes === undefined ? undefined : Buffer.from(bytes, "latin1").toString("utf8");
}

/** Opens a post and types into it, until the words are in the database. */
async function write(title: string): Promise<void> {
  await openPost(page, `Billet ${title}`);
  await goToEnd(page);
  await page.keyboard.type("Écrit ici.");
  await eventually(() => storedText(page, pathOf(title))).toBe(oursOf(title));
  await eventually(() => signOf(page)).toContain("Dans ce navigateur");
}

const writeElsewhere = (title: string) => putFiles(page, { [pathOf(title)]: bytesOf(theirsOf(title)) });

/** The texts that were replaced, which the database keeps. */
async function revisions(): Promise<string[]> {
  return (await formerTexts(page)).map(({ text }) => text);
}

const sheet = () => page.getByRole("dialog");

async function closeSheet(): Promise<void> {
  await sheet().getByRole("button", { name: "Fermer" }).last().click();
  await sheet().waitFor({ state: "detached" });
}

describe("writing into the folder", () => {
  test("is not done without the permission, and says what is missing", async () => {
    await write("refus");
    const before = await folderNow(page);
    await page.evaluate(() => {
      const { queryPermission, requestPermission } = FileSystemHandle.prototype;
      const refuse = async () => "denied" as const;
      Object.assign(FileSystemHandle.prototype, { queryPermission: refuse, requestPermission: refuse });
      Object.assign(window, {
        allow: () => Object.assign(FileSystemHandle.prototype, { queryPermission, requestPermission }),
      });
    });
    await page.keyboard.press("Control+s");
    await sheet()
      .getByText("Le navigateur n’a pas accès à « carnet » : redonnez-lui l’autorisation.")
      .waitFor();
    await closeSheet();
    expect(await folderNow(page)).toEqual(before);
    expect(await signOf(page)).toContain("Dans ce navigateur");

    await page.evaluate(() => Reflect.get(window, "allow")());
    await page.keyboard.press("Control+s");
    await sheet().getByRole("button", { name: "Écrire 1 billet" }).click();
    await sheet().getByText("1 billet écrit, relu et comparé").waitFor();
    await closeSheet();
    expect(await inFolder("refus")).toBe(oursOf("refus"));
  });

  test.each([
    { title: "panne", when: "before the first byte" },
    { title: "coupure", when: "midway" },
  ])("that fails $when leaves the old file as it was, and says so", async ({ title, when }) => {
    await write(title);
    const before = await folderNow(page);
    await page.evaluate((midway) => {
      const { createWritable } = FileSystemFileHandle.prototype;
      const fail = () => {
        throw new DOMException("The disk was unplugged", "NotReadableError");
      };
      FileSystemFileHandle.prototype.createWritable = async function (options) {
        if (!midway) return fail();
        const stream = await createWritable.call(this, options);
        const write = stream.write.bind(stream);
        stream.write = async (bytes) => {
          await write((bytes as Uint8Array<ArrayBuffer>).subarray(0, 10));
          return fail();
        };
        return stream;
      };
      Object.assign(window, {
        plugIn: () => Object.assign(FileSystemFileHandle.prototype, { createWritable }),
      });
    }, when === "midway");
    await page.keyboard.press("Control+s");
    await sheet().getByRole("button", { name: "Écrire 1 billet" }).click();
    await sheet().getByText("Tout n’a pas été écrit").waitFor();
    await sheet()
      .getByText(`« ${pathOf(title)} » n’a pas pu être écrit`)
      .waitFor();
    await closeSheet();
    expect(await signOf(page)).toContain("Dans ce navigateur");
    await page.evaluate(() => Reflect.get(window, "plugIn")());
    expect(await folderNow(page)).toEqual(before);
  });

  test("does not overwrite a file that changed after the plan was shown", async () => {
    await write("course");
    await page.keyboard.press("Control+s");
    await sheet().getByRole("button", { name: "Écrire 1 billet" }).waitFor();
    await writeElsewhere("course");
    await sheet().getByRole("button", { name: "Écrire 1 billet" }).click();
    await sheet().getByText("a changé entre-temps dans le dossier : rien n’a été écrit par-dessus").waitFor();
    await closeSheet();
    expect(await inFolder("course")).toBe(theirsOf("course"));
    expect(await storedText(page, pathOf("course"))).toBe(oursOf("course"));
    expect(await signOf(page)).toContain("Dans ce navigateur");
  });
});

describe("a post that changed on both sides", () => {
  async function meet(title: string): Promise<void> {
    await write(title);
    await writeElsewhere(title);
    await page.keyboard.press("Control+s");
    await sheet().getByText("Modifié aussi dans le dossier").waitFor();
    await sheet().getByText("Écrit ailleurs.").waitFor();
    expect(await sheet().getByRole("button", { name: "Choisissez ci-dessus" }).isDisabled()).toBe(true);
  }

  test("is written over there once the writer says that hers wins", async () => {
    await meet("mien");
    await sheet().getByRole("button", { name: "Écrire le mien" }).click();
    await sheet().getByRole("button", { name: "Écrire 1 billet" }).click();
    await sheet().getByText("1 billet écrit, relu et comparé").waitFor();
    await closeSheet();
    expect(await inFolder("mien")).toBe(oursOf("mien"));
    await eventually(() => signOf(page)).toContain("Dans le dossier du blog");
  });

  test("takes the folder's text once the writer says so, and keeps hers as a revision", async () => {
    await meet("sien");
    await sheet().getByRole("button", { name: "Prendre celui du dossier" }).click();
    await closeSheet();
    await eventually(() => editorText(page)).toBe(theirsOf("sien"));
    expect(await storedText(page, pathOf("sien"))).toBe(theirsOf("sien"));
    expect(await inFolder("sien")).toBe(theirsOf("sien"));
    expect(await revisions()).toContain(oursOf("sien"));
    await eventually(() => signOf(page)).toContain("Dans le dossier du blog");

    await page.getByRole("button", { name: "Annuler" }).click();
    await eventually(() => editorText(page)).toBe(oursOf("sien"));
    await eventually(() => signOf(page)).toContain("Dans ce navigateur");
  });

  test("becomes two posts once the writer wants both, hers under another name", async () => {
    await meet("deux");
    await sheet().getByRole("button", { name: "Garder les deux" }).click();
    await eventually(() => storedText(page, pathOf("deux"))).toBe(theirsOf("deux"));
    expect(await storedText(page, pathOf("deux-2"))).toBe(oursOf("deux"));
    expect(await inFolder("deux")).toBe(theirsOf("deux"));
    // Hers joins the plan under its new name.
    await sheet().getByRole("button", { name: "Écrire 1 billet" }).click();
    await sheet().getByText("1 billet écrit, relu et comparé").waitFor();
    await closeSheet();
    expect(await inFolder("deux-2")).toBe(oursOf("deux"));
    expect(await inFolder("deux")).toBe(theirsOf("deux"));
  });
});

describe("importing the folder again", () => {
  test("keeps what was edited here, takes what was edited there, and keeps both where both were", async () => {
    // What the other tests left apart is brought together first, so that only these three differ.
    await importAgain();
    await write("ici");
    await write("partout");
    await writeElsewhere("partout");
    await writeElsewhere("dehors");
    const before = (await storedPosts(page)).length;

    const summary = await importAgain();
    expect(summary).toContain("1 billet mis à jour");
    expect(summary).toContain("1 billet gardé en double");
    expect(await storedText(page, pathOf("ici"))).toBe(oursOf("ici"));
    expect(await storedText(page, pathOf("dehors"))).toBe(theirsOf("dehors"));
    expect(await revisions()).toContain(sourceOf("dehors"));
    expect(await storedText(page, pathOf("partout"))).toBe(oursOf("partout"));
    expect(await storedText(page, pathOf("partout-2"))).toBe(theirsOf("partout"));
    expect((await storedPosts(page)).length).toBe(before + 1);
    // And once more: what was settled stays so.
    expect(await importAgain()).not.toMatch(/mis à jour|en double|importé/);
    expect((await storedPosts(page)).length).toBe(before + 1);
    // Nothing was written there by an import.
    expect(await inFolder("ici")).toBe(sourceOf("ici"));
    expect(await inFolder("partout-2")).toBe(undefined);
  });

  async function importAgain(): Promise<string> {
    await runCommand(page, "Importer des billets");
    await sheet().getByRole("button", { name: "Ouvrir le dossier de mon blog" }).click();
    await sheet().getByRole("button", { name: "Importer", exact: true }).click();
    await sheet().getByRole("button", { name: "Voir les billets" }).waitFor();
    const summary = (await sheet().textContent()) ?? "";
    await sheet().getByRole("button", { name: "Voir les billets" }).click();
    await sheet().waitFor({ state: "detached" });
    return summary;
  }
});
