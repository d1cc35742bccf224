import type { StaticServer } from "../../.scripts/serve.mjs";
import { openBrowser } from "../e2e/support/browser.ts";
import { newPost, storedPosts } from "../e2e/support/desk.ts";
import { untilOfflineReady } from "../e2e/support/page.ts";
import { firstKeyAfter, typeWhenPossible } from "./first-key.ts";
import { askedBeforeFirstKey, untilAsked, watchLoad } from "./requests.ts";

const paragraph =
  "Ce matin le café était froid et la page encore blanche ; j’ai écrit trois lignes, puis *une* autre, [avec un lien](https://example.org).\n\n";
/** As long as a usual post: 6 kB. */
export const text = paragraph.repeat(42);

/** A profile with one post in it; gives the post's id. */
export async function writePost(profile: string, site: StaticServer): Promise<string> {
  const browser = await openBrowser({ profile });
  const page = await browser.context.newPage();
  await page.goto(site.url);
  await untilOfflineReady(page);
  await page.getByRole("button", { name: "Commencer sans rien" }).click();
  await page.getByRole("button", { name: "Nouveau billet" }).first().waitFor();
  await newPost(page, "Mesure");
  await page.locator(".cm-content").click();
  await page.keyboard.press("Control+End");
  await page.keyboard.insertText(text);
  for (;;) {
    const [post] = await storedPosts(page);
    if (post && post.text.length > text.length) {
      await browser.close();
      return post.id;
    }
    await page.waitForTimeout(50);
  }
}

/** What is asked for: until the list is there, until a post can be written, and once everything beside it is there too. */
export async function weigh(profile: string, site: StaticServer, id: string) {
  const browser = await openBrowser({ profile, serviceWorkers: "block" });
  const list = await browser.context.newPage();
  const listLoad = watchLoad(list, site);
  await list.goto(site.url);
  await list.getByRole("option").first().waitFor();
  const shellAndLibrary = listLoad();

  await typeWhenPossible(browser.context);
  const desk = await browser.context.newPage();
  const deskLoad = watchLoad(desk, site);
  await firstKeyAfter(desk, `${site.url}#/post/${id}`);
  // The panel comes after the first key, and what checks the post after that.
  await desk.locator(".seen").waitFor();
  await untilAsked(desk, "/check-worker-");
  await desk.waitForLoadState("networkidle");
  const usableEditor = deskLoad(await askedBeforeFirstKey(desk));
  const everythingBeside = deskLoad();
  await browser.close();
  return { shellAndLibrary, usableEditor, everythingBeside };
}
