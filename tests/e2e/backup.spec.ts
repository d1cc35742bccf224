import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { type BrowserContext, chromium } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumFlags, findChromium } from "../../.scripts/chromium.mjs";
import { violations } from "./support/axe.ts";
import { backUp, type Downloaded, damaged, restoreFrom, storedRevisions } from "./support/backup.ts";
import {
  bytesOf,
  type Desk,
  openBlogFolder,
  openDesk,
  openPost,
  putFiles,
  readTree,
  runCommand,
  storedPosts,
} from "./support/desk.ts";
import { eventually } from "./support/page.ts";

const crlf = "_posts/2017-09-17-fins-de-ligne.md";
const hostile = "_posts/2017-09-18-hostile.md";
const blog = {
  ...readTree("tests/fixtures/sites/carnet"),
  [crlf]: bytesOf("\ufeff---\r\ntitle: Fins de ligne\r\n---\r\nÉté\u202f!\r\nseul\rfin"),
  [hostile]: bytesOf(
    `---\ntitle: "</title><script>document.body.className='pwned'</script>"\n---\n</pre><script>document.body.className = "pwned"</script><img src=x onerror="document.body.className='pwned'"><a href="javascript:document.body.className='pwned'">x</a>\n`,
  ),
};

let desk: Desk;
let backup: Downloaded;
let before: Record<string, string>;

const textsOf = async ({ page }: Desk) =>
  Object.fromEntries((await storedPosts(page)).map(({ path, text }) => [path, text]));

beforeAll(async () => {
  desk = await openDesk();
  const { page } = desk;
  await openBlogFolder(page, blog);
  // A former text: the folder changes a post, and its text is taken.
  await putFiles(page, { [crlf]: bytesOf("---\r\ntitle: Fins de ligne\r\n---\r\nHiver\r\n") });
  await runCommand(page, "Importer des billets");
  await page.getByRole("dialog").getByRole("button", { name: "Ouvrir le dossier de mon blog" }).click();
  await page.getByRole("button", { name: "Importer", exact: true }).click();
  await page.getByRole("button", { name: "Voir les billets" }).click();
  await openPost(page, "Fins de ligne");
  await page.keyboard.press("Control+Home");
  await page.locator(".cm-content").press("Control+End");
  await page.keyboard.type("Mots tapés avant la sauvegarde.");
  backup = await backUp(page);
  before = await textsOf(desk);
});
afterAll(() => desk.close());

describe("a backup", () => {
  test("is named after the blog and the day, and holds each post as the repository has it", () => {
    expect(backup.name).toMatch(/^ecritoire-.+-\d{4}-\d\d-\d\d\.zip$/);
    const texts = Object.entries(before).map(([path]) => [
      path,
      new TextDecoder("utf-8", { ignoreBOM: true }).decode(backup.files[path]),
    ]);
    expect(Object.fromEntries(texts)).toEqual(before);
    expect(before[crlf]).toContain("Hiver\r\nMots tapés avant la sauvegarde.");
    expect(Object.keys(backup.files)).toContain("_config.yml");
  });

  test("brings everything back into a browser that holds nothing: texts byte for byte, and their history", async () => {
    const other = await openDesk({ site: desk.site });
    try {
      const { page } = other;
      await restoreFrom(page, backup.path);
      await page.getByText(/Ce blog n’est pas dans ce navigateur/).waitFor();
      await page.getByRole("button", { name: "Restaurer", exact: true }).click();
      await page.getByRole("button", { name: "Voir les billets" }).click();
      expect(await textsOf(other)).toEqual(before);
      expect(await storedRevisions(page)).toBe(await storedRevisions(desk.page));
      await openPost(page, "Fins de ligne");
      expect(other.trouble).toEqual([]);
    } finally {
      await other.browser.close();
    }
  });

  test("writes over nothing that is newer, and says so before", async () => {
    const { page } = desk;
    await page.locator(".cm-content").press("Control+End");
    await page.keyboard.type(" Et après.");
    await eventually(async () => (await textsOf(desk))[crlf]).toContain("Et après.");
    const now = await textsOf(desk);
    const kept = await storedRevisions(page);
    await restoreFrom(page, backup.path);
    await page.getByText("1 billet modifié ici depuis la sauvegarde").waitFor();
    expect(await violations(page)).toEqual([]);
    await page.getByRole("button", { name: "Restaurer", exact: true }).click();
    await page.getByText(/1 billet gardé tel qu’il est ici/).waitFor();
    await page.getByRole("button", { name: "Voir les billets" }).click();
    expect(await textsOf(desk)).toEqual(now);
    // The text of the backup is one click away.
    expect(await storedRevisions(page)).toBeGreaterThan(kept);
  });

  test("that was cut short gives what is left of it, and any other zip is taken as posts", async () => {
    const cut = damaged(backup.path, (bytes) => bytes.subarray(0, Math.floor(bytes.length * 0.6)));
    const other = await openDesk({ site: desk.site });
    try {
      const { page } = other;
      // By the import's own door: it knows a backup when it sees one.
      await page.getByRole("button", { name: /zip/ }).first().waitFor();
      await page.locator('input[type="file"][multiple]').setInputFiles(cut);
      await page.getByText(/La fin du fichier manque/).waitFor();
      await page.getByRole("button", { name: "Restaurer", exact: true }).click();
      await page.getByRole("button", { name: "Voir les billets" }).click();
      const texts = await textsOf(other);
      expect(Object.keys(texts).length).toBeGreaterThan(0);
      expect(before).toMatchObject(texts);
    } finally {
      await other.browser.close();
    }
  });
});

describe("the page in a backup", () => {
  let context: BrowserContext;
  let address: string;

  beforeAll(() => {
    const folder = mkdtempSync(join(tmpdir(), "ecritoire-reader-"));
    for (const [name, bytes] of Object.entries(backup.files)) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      writeFileSync(join(folder, name), bytes);
    }
    address = pathToFileURL(join(folder, "lisez-moi.html")).href;
  });

  async function open(javaScriptEnabled: boolean) {
    const browser = await chromium.launch({
      executablePath: findChromium()!,
      headless: true,
      args: [...chromiumFlags],
    });
    context = await browser.newContext({ javaScriptEnabled });
    const page = await context.newPage();
    const asked: string[] = [];
    page.on("request", (request) => asked.push(request.url()));
    await page.goto(address);
    return { page, asked, close: () => browser.close() };
  }

  test("shows every post from the disk, without a script", async () => {
    const { page, close } = await open(false);
    try {
      expect(await page.locator("article").count()).toBe(Object.keys(before).length);
      await page.getByRole("link", { name: "Fins de ligne", exact: true }).click();
      const shown = page.locator("article:target");
      expect(await shown.textContent()).toContain("Mots tapés avant la sauvegarde.");
      const href = await shown.locator(".where a").getAttribute("href");
      expect(Object.keys(backup.files)).toContain(decodeURIComponent(href!.replace("./", "")));
    } finally {
      await close();
    }
  });

  test("runs nothing that a post brings along, and asks for nothing", async () => {
    const { page, asked, close } = await open(true);
    try {
      expect(await page.locator("article").count()).toBe(Object.keys(before).length);
      expect(await page.locator("body").getAttribute("class")).toBeNull();
      expect(await page.locator("script, img, iframe").count()).toBe(0);
      expect(asked).toEqual([address]);
    } finally {
      await close();
    }
  });
});
