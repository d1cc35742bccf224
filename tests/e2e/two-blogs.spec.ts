import { rmSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import type { Blog } from "#store/schema.ts";
import type { Witness } from "#store/witness.ts";
import { snapshotsIn } from "./support/copies.ts";
import { damage } from "./support/corruption.ts";
import {
  beginEmpty,
  bytesOf,
  newPost,
  openBlogFolder,
  openDesk,
  openPost,
  putFiles,
  type StoredPost,
  signOf,
} from "./support/desk.ts";
import { eventually, untilDrawn } from "./support/page.ts";
import { goToEnd } from "./support/typing.ts";

/** Two starts of a browser and a snapshot of each blog, on a machine that has much else to do. */
const busyMs = 300_000;

const folder = {
  "_posts/2017-09-17-foix.md": bytesOf("---\ntitle: Foix\n---\n\nLe château.\n"),
  "_posts/2017-12-25-noel.md": bytesOf("---\ntitle: Noël\n---\n\nLa neige.\n"),
};

/** The texts of each blog by its name, read past the app. */
function blogsNow(page: Page): Promise<Record<string, string[]>> {
  return page.evaluate(async () => {
    const asked = <Result>(request: IDBRequest<Result>) =>
      new Promise<Result>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const read = async <Value>(name: string, store: string): Promise<Value[]> => {
      const database = await asked(indexedDB.open(name));
      const values = await asked<Value[]>(database.transaction(store).objectStore(store).getAll());
      database.close();
      return values;
    };
    const texts: Record<string, string[]> = {};
    for (const { id, name } of await read<Blog>("ecritoire", "blogs")) {
      const posts = await read<StoredPost>(`ecritoire-blog-${id}`, "posts");
      texts[name] = posts.map(({ text }) => text).sort();
    }
    return texts;
  });
}

async function write(page: Page, title: string, words: string): Promise<void> {
  await newPost(page, title);
  await goToEnd(page);
  await page.keyboard.type(words);
  await eventually(() => signOf(page)).toContain("Dans ce navigateur");
}

describe("two tabs of a first visit", () => {
  test("begin one blog, whichever is first", async () => {
    const desk = await openDesk();
    try {
      const [first, second] = [desk.page, await desk.browser.context.newPage()];
      await second.goto(desk.site.url);
      await untilDrawn(second);
      await beginEmpty(first);
      await write(first, "Le train de nuit", "Le quai était vide.");
      const name = Object.keys(await blogsNow(first))[0]!;

      await putFiles(second, folder);
      await second.getByRole("button", { name: "Ouvrir le dossier de mon blog" }).click();
      await second.getByRole("button", { name: "Ouvrir ce blog" }).click();
      // Planned anew, with the blog that there is by now.
      await second.getByRole("button", { name: "Importer", exact: true }).click();
      await second.getByRole("button", { name: "Voir les billets" }).click();
      await second.getByRole("option", { name: "Le train de nuit" }).waitFor();
      const blogs = await blogsNow(second);
      expect(Object.keys(blogs)).toEqual([name]);
      const words = ["Le quai était vide.", "Le château.", "La neige."];
      for (const each of words) expect(blogs[name]!.join()).toContain(each);
    } finally {
      await desk.close();
    }
  });
});

/** Has another blog in the browser's list, as a restored backup would, and opens it by the screen that tells of it. */
async function openSecondBlog(page: Page): Promise<void> {
  await page.evaluate(
    (blog) =>
      new Promise<void>((resolve) => {
        const opening = indexedDB.open("ecritoire");
        opening.onsuccess = () => {
          const transaction = opening.result.transaction("blogs", "readwrite");
          transaction.objectStore("blogs").put(blog);
          transaction.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
    { id: "voyages", name: "Voyages", createdAt: 1, openedAt: 1 } satisfies Blog,
  );
  await openOther(page, "Voyages");
  await page.getByText("Vos billets seront ici").waitFor();
}

async function openOther(page: Page, name: string): Promise<void> {
  await page.evaluate(() => {
    location.hash = "#/where";
  });
  await page.getByRole("button", { name: `Ouvrir « ${name} »` }).click();
}

/** Waits until the witness and a snapshot know so many posts of a blog. */
async function untilKept(page: Page, name: string, count: number): Promise<void> {
  const seen = () =>
    page.evaluate((key) => JSON.parse(localStorage.getItem(key) ?? "null") as Witness, "ecritoire:witness");
  const witnessed = async () => (await seen())?.blogs.find((blog) => blog.name === name)?.count;
  await expect.poll(witnessed, { timeout: 15_000 }).toBe(count);
  await expect
    .poll(async () => (await snapshotsIn(page)).map((file) => file.name).join(), {
      timeout: 90_000,
      interval: 500,
    })
    .toContain(name.toLowerCase());
}

describe("two blogs in one browser", () => {
  test(
    "are both told of when both are lost, and each comes back by itself",
    async () => {
      const first = await openDesk();
      const { profile } = first.browser;
      try {
        await openBlogFolder(first.page, folder);
        await write(first.page, "Le train de nuit", "Le quai était vide.");
        await first.page.reload();
        await untilKept(first.page, "carnet", 3);
        await openSecondBlog(first.page);
        await write(first.page, "Lisbonne", "Le tramway montait.");
        await first.page.reload();
        await untilKept(first.page, "Voyages", 1);
        await openOther(first.page, "carnet");
        await first.page.getByRole("option", { name: "Foix" }).waitFor();
        const before = await blogsNow(first.page);
        expect(Object.values(before).map(({ length }) => length)).toEqual(expect.arrayContaining([1, 3]));
        await untilKept(first.page, "carnet", 3);
        await first.browser.context.close();
        damage(profile, "all-deleted");

        const { page, ...desk } = await openDesk({ profile, site: first.site });
        try {
          for (const name of ["carnet", "Voyages"])
            await page.getByRole("heading", { name: `Écritoire ne retrouve plus « ${name} »` }).waitFor();
          await page.getByRole("button", { name: /^Reprendre la dernière copie/ }).click();
          await carryOut(page);
          await page.getByText(/Il en manque encore/).waitFor();
          await page.locator(".older summary").click();
          await page.locator(".older li", { hasText: "carnet" }).getByText("Reprendre cette copie").click();
          await carryOut(page);
          await page.getByRole("option", { name: "Foix" }).waitFor();
          expect(await blogsNow(page)).toEqual(before);
          await page.reload();
          await page.getByRole("option", { name: "Foix" }).waitFor();
          await openOther(page, "Voyages");
          await openPost(page, "Lisbonne");

          // As after a reload of one of two tabs: the blog that was opened last is not the one of the address.
          const address = page.url();
          await openOther(page, "carnet");
          await page.getByRole("option", { name: "Foix" }).waitFor();
          await page.goto(address);
          await page.getByText("Ce billet est dans un autre blog de ce navigateur : « Voyages ».").waitFor();
          await page.getByRole("button", { name: "Ouvrir", exact: true }).click();
          await page.locator(".cm-content").filter({ hasText: "Le tramway montait." }).waitFor();
        } finally {
          await desk.browser.close();
        }
      } finally {
        await first.site.close();
        rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
      }
    },
    busyMs,
  );
});

/** Says yes to what a copy would bring back, and goes on. */
async function carryOut(page: Page): Promise<void> {
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "Restaurer", exact: true }).click();
  await dialog.getByRole("button", { name: "Voir les billets" }).click();
}
