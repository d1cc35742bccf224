import type { Page } from "playwright-core";
import { afterEach, describe, expect, test } from "vitest";
import { french as fr } from "../support/words.ts";
import { snapshotsIn, storedCounts, zipsIn } from "./support/copies.ts";
import {
  type Desk,
  type DeskOptions,
  openBlogFolder,
  openDesk,
  openPost,
  readTree,
  storedPosts,
} from "./support/desk.ts";
import { eventually, untilDrawn } from "./support/page.ts";
import { goToEnd } from "./support/typing.ts";

const blog = readTree("tests/fixtures/sites/carnet");
const title = "A mon compte + 1 mois : on s'organise";

let desk: Desk;
afterEach(() => desk.close());

/** The blog of the fixture, opened and in the folder as it is here. */
async function openCarnet(options: DeskOptions = {}): Promise<Page> {
  desk = await openDesk({ timezoneId: "Europe/Paris", ...options });
  desk.page.setDefaultTimeout(30_000);
  await openBlogFolder(desk.page, blog);
  return desk.page;
}

async function type(page: Page, words: string): Promise<void> {
  await showDesk(page);
  await openPost(page, title);
  await goToEnd(page);
  await page.keyboard.type(words);
  const isStored = async () => (await storedPosts(page)).some(({ text }) => text.includes(words.trim()));
  await eventually(isStored).toBe(true);
}

async function showDesk(page: Page): Promise<void> {
  // Right after a reload nobody listens to the address yet.
  await untilDrawn(page);
  await page.evaluate(() => {
    location.hash = "#/";
  });
  await page.locator(".desk").waitFor();
}

/** Opens the screen anew, so that it reads everything again. */
async function showWhere(page: Page): Promise<void> {
  await untilDrawn(page);
  await page.evaluate(() => {
    location.hash = "#/settings";
  });
  await page.locator(".settings").waitFor();
  await page.evaluate(() => {
    location.hash = "#/where";
  });
  await page.locator(".where .verdict").waitFor();
}

/** What the screen says under a name. */
const fact = (page: Page, name: string) =>
  page.locator(".where .fact").filter({ has: page.locator("dt", { hasText: new RegExp(`^${name}$`) }) });

const verdict = (page: Page) => page.locator(".verdict .saying").textContent();

/** The page is hidden, as when another window comes before it. */
async function hide(page: Page): Promise<void> {
  await page.evaluate(() => {
    Object.defineProperty(document, "visibilityState", { value: "hidden", configurable: true });
    document.dispatchEvent(new Event("visibilitychange"));
    Object.defineProperty(document, "visibilityState", { value: "visible", configurable: true });
  });
}

describe("the snapshot of the day", () => {
  test("is made by itself, once a day, when something changed", async () => {
    const page = await openCarnet({
      prepare: (blank) => blank.clock.install({ time: new Date("2017-09-17T08:00:00Z") }),
    });
    await eventually(() => snapshotsIn(page).then(({ length }) => length)).toBe(1);
    const [first] = await snapshotsIn(page);
    expect(first!.name).toMatch(/^Carnet~.+~20170917T08\d{7}Z\.zip$/);
    await type(page, "\nUn mot du même jour.");
    await page.clock.fastForward("06:00:00");
    await showWhere(page);
    expect(await snapshotsIn(page)).toEqual([first]);
    await page.clock.fastForward("20:00:00");
    await eventually(() => snapshotsIn(page).then(({ length }) => length)).toBe(2);
    // A third day without a word.
    await page.clock.fastForward("24:00:00");
    await page.clock.fastForward("00:02:00");
    await showWhere(page);
    expect(await snapshotsIn(page)).toHaveLength(2);
    expect(desk.trouble).toEqual([]);
  });

  test("is there after the browser was killed and every database is gone", async () => {
    const page = await openCarnet();
    await type(page, "\nÉcrit juste avant la fin.");
    await eventually(() => snapshotsIn(page).then(({ length }) => length)).toBe(1);
    const before = await snapshotsIn(page);
    const { site, browser } = desk;
    await browser.kill();
    const gone = openDesk({
      ...{ profile: browser.profile, site, timezoneId: "Europe/Paris" },
      async prepare(blank, origin) {
        await blank.goto(`${origin}/favicon.svg`);
        await blank.evaluate(async () => {
          for (const { name } of await indexedDB.databases())
            await new Promise((done) => {
              indexedDB.deleteDatabase(name!).onsuccess = done;
            });
        });
      },
    });
    desk = await gone;
    expect(await storedPosts(desk.page)).toEqual([]);
    expect(await snapshotsIn(desk.page)).toEqual(before);
  });

  test("is shown with its moment, comes down as a file, and is restored only after a look", async () => {
    const page = await openCarnet();
    await eventually(() => snapshotsIn(page).then(({ length }) => length)).toBe(1);
    await showWhere(page);
    const row = fact(page, "Instantanés").getByRole("listitem");
    expect(await row.count()).toBe(1);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      row.getByRole("button", { name: "Télécharger" }).click(),
    ]);
    expect(download.suggestedFilename()).toMatch(/^ecritoire-carnet-\d{4}-\d\d-\d\d\.zip$/);
    await row.getByRole("button", { name: "Restaurer" }).click();
    await page.getByRole("dialog").getByText("billets sont déjà ici, identiques").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
    expect(await storedPosts(page)).toHaveLength(7);
  });
});

describe("the browser's promise", () => {
  const watchPersist = async (page: Page) => {
    await page.addInitScript(() => {
      const { persist } = StorageManager.prototype;
      const asked: boolean[] = [];
      Object.assign(window, { asked });
      StorageManager.prototype.persist = function () {
        asked.push(navigator.userActivation.isActive);
        return persist.call(this);
      };
    });
  };
  const asked = (page: Page) => page.evaluate(() => (window as unknown as { asked: boolean[] }).asked);

  test("is asked for once, within a key press after the first save, and a refusal is told and not asked again", async () => {
    const page = await openCarnet({ prepare: watchPersist });
    await showWhere(page);
    expect(await asked(page)).toEqual([]);
    await type(page, "\nUn premier mot.");
    await page.keyboard.type(" Et encore un.");
    await eventually(() => asked(page)).toEqual([true]);
    await showWhere(page);
    expect(await fact(page, "Promesse de garder").textContent()).toMatch(/Non\. .*a dit non/);
    await page.reload();
    await showWhere(page);
    await type(page, "\nUn autre jour.");
    await page.keyboard.type(" Encore.");
    await showWhere(page);
    expect(await asked(page)).toEqual([]);
  });

  test("is shown when it was given", async () => {
    const page = await openCarnet({
      async prepare(blank, origin) {
        await watchPersist(blank);
        const session = await blank.context().newCDPSession(blank);
        await session.send("Browser.grantPermissions", { origin, permissions: ["durableStorage"] });
      },
    });
    await showWhere(page);
    await type(page, "\nUn premier mot.");
    await page.keyboard.type(" Et encore un.");
    await showWhere(page);
    // It promised before it was asked.
    expect(await asked(page)).toEqual([]);
    await eventually(() => fact(page, "Promesse de garder").textContent()).toContain("Oui.");
  });
});

describe("the automatic copies", () => {
  const pickNuage = (page: Page) =>
    page.addInitScript(() => {
      const { showDirectoryPicker } = window;
      Object.assign(window, {
        showDirectoryPicker: async (options?: DirectoryPickerOptions) => {
          if (options?.id !== "copies") return showDirectoryPicker(options);
          const top = await navigator.storage.getDirectory();
          return top.getDirectoryHandle("nuage", { create: true });
        },
      });
    });

  async function chooseFolder(): Promise<Page> {
    desk = await openDesk({ timezoneId: "Europe/Paris" });
    const { page } = desk;
    page.setDefaultTimeout(30_000);
    await pickNuage(page);
    await page.reload();
    await openBlogFolder(page, blog);
    await showWhere(page);
    await page.getByRole("button", { name: "Choisir un dossier" }).click();
    await page.getByText("relue et comparée").waitFor();
    return page;
  }
  const state = (page: Page) => fact(page, "Copies automatiques").textContent();
  const copyNow = (page: Page) => page.getByRole("button", { name: "Copier maintenant" }).click();

  test("begin when a folder is chosen, and follow what is written when the page is hidden", async () => {
    const page = await chooseFolder();
    const [first] = await zipsIn(page, "nuage");
    expect(first!.name).toMatch(/^Carnet \d{4}-\d\d-\d\d \d\dh\d\d\.zip$/);
    expect(first!.start).toBe("PK");
    await page.clock.install();
    await type(page, "\nÀ copier.");
    await page.clock.fastForward("00:02:00");
    await hide(page);
    // The older one goes once the newer one was read back.
    await eventually(async () => {
      const names = (await zipsIn(page, "nuage")).map(({ name }) => name);
      return names.length === 1 && names[0] !== first!.name;
    }).toBe(true);
    await showWhere(page);
    expect(await verdict(page)).toBe("Tout ce que vous avez écrit existe aussi ailleurs.");
    expect(desk.trouble).toEqual([]);
  });

  test("say that the folder cannot be written, and that it is gone; the last copy stays", async () => {
    const page = await chooseFolder();
    const before = await zipsIn(page, "nuage");
    await type(page, "\nÀ copier.");
    await showWhere(page);
    await page.evaluate(() => {
      const { createWritable } = FileSystemFileHandle.prototype;
      FileSystemFileHandle.prototype.createWritable = function (...given) {
        if (!/^Carnet \d/.test(this.name)) return createWritable.apply(this, given);
        return Promise.reject(new DOMException("The disk is write-protected", "NoModificationAllowedError"));
      };
    });
    await copyNow(page);
    await eventually(() => state(page)).toContain("The disk is write-protected");
    expect(await zipsIn(page, "nuage")).toEqual(before);
    await page.evaluate(async () => {
      await (await navigator.storage.getDirectory()).removeEntry("nuage", { recursive: true });
    });
    await copyNow(page);
    await eventually(() => state(page)).toContain("n’est plus à sa place");
  });

  test("go on after one click when the browser closed the folder", async () => {
    const page = await chooseFolder();
    await page.addInitScript(() => {
      let answer: PermissionState = "prompt";
      FileSystemDirectoryHandle.prototype.queryPermission = async () => answer;
      FileSystemDirectoryHandle.prototype.requestPermission = async () => {
        answer = "granted";
        return answer;
      };
    });
    const before = await zipsIn(page, "nuage");
    await page.reload();
    await type(page, "\nÀ copier.");
    await showWhere(page);
    await eventually(() => state(page)).toContain("Un clic suffit");
    expect(await zipsIn(page, "nuage")).toEqual(before);
    await page.getByRole("button", { name: "Autoriser encore" }).click();
    await eventually(() => state(page)).toContain("Rien n’a changé depuis.");
    expect(await zipsIn(page, "nuage")).not.toEqual(before);
  });

  test("take no folder that a blog lies in", async () => {
    const page = await openCarnet();
    await showWhere(page);
    await page.getByRole("button", { name: "Choisir un dossier" }).click();
    await eventually(() => state(page)).toContain("est un blog");
    expect(await zipsIn(page, "carnet")).toEqual([]);
  });
});

describe("where the text is", () => {
  test("words are in one place only until a copy of them leaves", async () => {
    const page = await openCarnet();
    await showWhere(page);
    expect(await verdict(page)).toBe("Tout ce que vous avez écrit existe aussi ailleurs.");
    await type(page, "\nQuatre mots de plus.");
    await showWhere(page);
    expect(await verdict(page)).toBe("4 mots n’existent que dans ce navigateur.");
    expect(await fact(page, "Billet ouvert").textContent()).toContain("4 mots ici seulement");
    await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Enregistrer une sauvegarde" }).click(),
    ]);
    await eventually(() => verdict(page)).toBe("Tout ce que vous avez écrit existe aussi ailleurs.");
    expect(await fact(page, "Fichier de sauvegarde").textContent()).toContain("Rien n’a changé depuis.");
    await type(page, "\nDeux encore.");
    await page.getByRole("button", { name: "2 mots dans ce seul navigateur" }).waitFor();
  });

  test("every figure is what the database holds", async () => {
    const page = await openCarnet();
    await type(page, "\nUn mot de plus.");
    await page.getByRole("option", { name: "Strasbourg" }).click();
    await page.locator(".cm-content").filter({ hasText: "Strasbourg" }).waitFor();
    await page.getByRole("button", { name: fr.shell.postActions }).click();
    await page.getByRole("menuitem", { name: fr.app.commands["post.trash"] }).click();
    await eventually(() => storedCounts(page).then(({ trash }) => trash)).toBe(1);
    await eventually(() => snapshotsIn(page).then(({ length }) => length)).toBe(1);
    await showWhere(page);
    const held = await storedCounts(page);
    expect(await fact(page, "Contenu").locator("dd").textContent()).toBe(
      `${held.posts} billets, ${held.words} mots`,
    );
    expect(await fact(page, "Anciennes versions").textContent()).toContain(
      `${held.revisions} ancienne${held.revisions > 1 ? "s" : ""} version`,
    );
    expect(held.revisions).toBeGreaterThan(0);
    expect(await fact(page, "Corbeille").locator("dd p").textContent()).toBe("1 billet");
    expect(await fact(page, "Instantanés").getByRole("listitem").count()).toBe(1);
    expect(await fact(page, "Dépôt du blog").textContent()).toContain(
      `${held.inRepository} des ${held.posts} billets`,
    );
    const { usage, quota } = await page.evaluate(() => navigator.storage.estimate());
    expect(quota! - usage!).toBeGreaterThan(0);
    expect(await fact(page, "Place").textContent()).toMatch(/libres.*utilisés sur les/);
    expect(await fact(page, "Dernière écriture").textContent()).toMatch(/a confirmé la dernière le/);
    expect(desk.trouble).toEqual([]);
  });

  test("a backup is really restored and compared", async () => {
    const page = await openCarnet();
    await type(page, "\nUn mot de plus.");
    await showWhere(page);
    await page.getByRole("button", { name: "Lancer l’essai" }).click();
    await page.locator(".where .well").waitFor();
    const { revisions } = await storedCounts(page);
    expect(await page.locator(".where .well").textContent()).toBe(
      `7 billets, ${revisions} version${revisions > 1 ? "s" : ""}\u00a0: tout est revenu à l’identique.`,
    );
    const names = await page.evaluate(async () => (await indexedDB.databases()).map(({ name }) => name));
    expect(names.filter((name) => name?.startsWith("ecritoire-blog-"))).toHaveLength(1);
  });

  test("the saved sign leads there", async () => {
    const page = await openCarnet();
    await openPost(page, title);
    await page.locator(".saved-sign").getByRole("button").click();
    await page.getByRole("heading", { name: fr.app.commands["app.where"] }).waitFor();
    await page.getByRole("button", { name: fr.shell.backToLibrary }).click();
    await page.locator(".cm-content").filter({ hasText: title }).waitFor();
  });
});
