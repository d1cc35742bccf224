import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative, sep } from "node:path";
import type { Page } from "playwright-core";
import type { StaticServer } from "../../../.scripts/serve.mjs";
import { type Browser, type BrowserOptions, openBrowser } from "./browser.ts";
import { untilOfflineReady, watchTrouble } from "./ready.ts";
import { serveApp } from "./site.ts";

/** A folder's files by their paths, as bytes in Latin-1: a string that survives the way into the page and back. */
export type Tree = Record<string, string>;

/** The files below a folder of this machine. */
export function readTree(directory: string): Tree {
  const tree: Tree = {};
  const walk = (folder: string) => {
    for (const name of readdirSync(folder)) {
      const path = join(folder, name);
      if (statSync(path).isDirectory()) walk(path);
      else tree[relative(directory, path).split(sep).join("/")] = readFileSync(path, "latin1");
    }
  };
  walk(directory);
  return tree;
}

/** UTF-8 text as a tree holds it. */
export function bytesOf(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** A tree's bytes as text. */
export function textOf(bytes: string): string {
  return Buffer.from(bytes, "latin1").toString("utf8");
}

export type Desk = {
  browser: Browser;
  site: StaticServer;
  page: Page;
  /** Errors, failed requests, requests elsewhere: stays empty. */
  trouble: string[];
  close(): Promise<void>;
};

export type DeskOptions = BrowserOptions & {
  /** The server of an earlier desk: with its profile, coming back another day. */
  site?: StaticServer;
  /** What must be done before the app is first opened. */
  prepare?(page: Page, origin: string): Promise<void>;
};

/** The app in a browser whose folder picker gives a folder of OPFS, called `carnet`. */
export async function openDesk({ site: given, prepare, ...options }: DeskOptions = {}): Promise<Desk> {
  const site = given ?? (await serveApp());
  const browser = await openBrowser(options);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  await browser.context.addInitScript(pickFromOpfs);
  await prepare?.(page, site.origin);
  const trouble = watchTrouble(page, site.origin);
  await page.goto(site.url);
  await untilOfflineReady(page);
  return {
    browser,
    site,
    page,
    trouble,
    async close() {
      await browser.close();
      await site.close();
    },
  };
}

function pickFromOpfs(): void {
  Object.assign(window, {
    showDirectoryPicker: async () =>
      (await navigator.storage.getDirectory()).getDirectoryHandle("carnet", { create: true }),
  });
}

/** Puts files into the picker's folder, as another program would. */
export async function putFiles(page: Page, tree: Tree): Promise<void> {
  await page.evaluate(async (files) => {
    const top = await navigator.storage.getDirectory();
    const root = await top.getDirectoryHandle("carnet", { create: true });
    for (const [path, content] of Object.entries(files)) {
      const folders = path.split("/");
      const name = folders.pop() ?? "";
      let at = root;
      for (const folder of folders) at = await at.getDirectoryHandle(folder, { create: true });
      const stream = await (await at.getFileHandle(name, { create: true })).createWritable();
      await stream.write(Uint8Array.from(content, (letter) => letter.charCodeAt(0)));
      await stream.close();
    }
  }, tree);
}

/** What the picker's folder holds now. */
export function folderNow(page: Page): Promise<Tree> {
  return page.evaluate(async () => {
    const files: Record<string, string> = {};
    const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
      for await (const [name, entry] of folder.entries()) {
        if (entry.kind === "directory") await walk(entry, `${path}${name}/`);
        else {
          const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
          files[path + name] = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
        }
      }
    };
    const top = await navigator.storage.getDirectory();
    await walk(await top.getDirectoryHandle("carnet", { create: true }), "");
    return files;
  });
}

/** From the welcome screen to the list: opens the picker's folder and carries the import out. */
export async function openBlogFolder(page: Page, tree: Tree): Promise<void> {
  await putFiles(page, tree);
  await page.getByRole("button", { name: "Ouvrir le dossier de mon blog" }).click();
  await page.getByRole("button", { name: "Ouvrir ce blog" }).click();
  await page.getByRole("button", { name: "Voir les billets" }).click();
}

/** From the welcome screen to an empty blog. */
export async function beginEmpty(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Commencer sans rien" }).click();
  await page.getByText("Vos billets seront ici").waitFor();
}

/** Makes a post by its dialog; it is on the desk afterwards. */
export async function newPost(
  page: Page,
  title: string,
  kind: "Brouillon" | "Billet" = "Brouillon",
): Promise<void> {
  await page.keyboard.press("Control+Alt+n");
  // The panel of the post on the desk has a title of its own.
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox", { name: "Titre" }).fill(title);
  await dialog.getByRole("radio", { name: kind }).check({ force: true });
  await dialog.getByRole("button", { name: "Créer" }).click();
  await page.locator(".cm-content").filter({ hasText: title }).waitFor();
}

/** Runs a command by its name, from the palette. */
export async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press("Control+Shift+p");
  await page.getByRole("combobox", { name: "Toutes les commandes" }).fill(name);
  await page.keyboard.press("Enter");
}

/** Opens a post by its title in the list. */
export async function openPost(page: Page, title: string): Promise<void> {
  await page.getByRole("option", { name: title }).first().click();
  await page.locator(".cm-content").filter({ hasText: title }).waitFor();
}

/** What the saved sign says. */
export async function signOf(page: Page): Promise<string> {
  return (await page.locator(".saved-sign").textContent()) ?? "";
}

/** The editor's text, without the lines that it does not draw: for short posts. */
export function editorText(page: Page): Promise<string> {
  return page.evaluate(() =>
    [...document.querySelectorAll(".cm-line")].map((line) => line.textContent).join("\n"),
  );
}

export type StoredPost = { id: string; path: string; text: string; rev: number };

/** The posts that the database holds, read past the app. */
export function storedPosts(page: Page): Promise<StoredPost[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).map(({ name }) => name ?? "");
    const name = names.find((each) => each.startsWith("ecritoire-blog-"));
    if (!name) return [];
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
      // Deleted meanwhile: whoever reads past the app must not be the one who makes it anew.
      opening.onupgradeneeded = () => opening.transaction?.abort();
    });
    const posts = await new Promise<StoredPost[]>((resolve, reject) => {
      const reading = database.transaction("posts").objectStore("posts").getAll();
      reading.onsuccess = () => resolve(reading.result);
      reading.onerror = () => reject(reading.error);
    });
    database.close();
    return posts;
  });
}
