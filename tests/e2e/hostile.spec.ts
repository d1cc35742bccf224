// A stranger's blog in the built app: none of its payloads may run, load, navigate, open or hide anything, and the app
// may look for none of them. What the probe sees when they do is held in `hostile-control.spec.ts`.
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { bodies, hostileBlog, loneBodies } from "./support/hostile-blog.ts";
import {
  type HostileDesk,
  importHostileZip,
  openHostileDesk,
  planHostileZip,
} from "./support/hostile-desk.ts";

const blog = hostileBlog();

describe("a stranger's blog", () => {
  let desk: HostileDesk;

  beforeAll(async () => {
    desk = await openHostileDesk();
  });
  afterAll(() => desk?.close());

  test("is written in more than 500 ways", () => {
    expect(new Set([...bodies, ...loneBodies]).size).toBeGreaterThan(500);
  });

  test("comes in without what lies outside", async () => {
    const { page } = desk;
    await planHostileZip(desk, blog.entries);
    const dialog = page.getByRole("dialog");
    for (const summary of await dialog.locator("summary").all()) await summary.click();
    const said = await dialog.textContent();
    for (const name of blog.outside) expect(said).toContain(name);
    await desk.look();
    await importHostileZip(desk);
  });

  test("runs nothing, loads nothing and leads nowhere in the preview", async () => {
    const { page } = desk;
    const list = page.getByRole("listbox", { name: "Liste des billets" });
    await list.focus();
    await list.press("Home");
    await list.press("Enter");
    await page.locator(".cm-content").waitFor();
    await page.keyboard.press("Control+Alt+p");
    const seen = new Set<string>();
    const missing: string[] = [];
    for (let count = 0; count < blog.posts; count += 1) {
      const path = (await page.locator(".post-head .path").textContent()) ?? "";
      seen.add(path);
      missing.push(...(await marksMissing(blog.marks[path] ?? [])));
      await desk.look();
      if (count + 1 < blog.posts) {
        await page.keyboard.press("Alt+PageDown");
        await page.waitForFunction(
          (old) => document.querySelector(".post-head .path")?.textContent !== old,
          path,
        );
      }
    }
    expect(missing).toEqual([]);
    expect([...Object.keys(blog.marks)].filter((path) => !seen.has(path))).toEqual([]);
  }, 300_000);

  /** Waits until the preview shows a post to its end, and tells which of its paragraphs a body has swallowed. */
  async function marksMissing(marks: readonly string[]): Promise<string[]> {
    const { page } = desk;
    const last = marks.at(-1);
    await page.waitForFunction((mark) => {
      const main = document.querySelector("iframe")?.contentDocument?.querySelector("main");
      return [...(main?.querySelectorAll("p") ?? [])].some(({ textContent }) => textContent?.trim() === mark);
    }, last ?? "");
    return page.evaluate((all) => {
      const inside = document.querySelector("iframe")?.contentDocument;
      const shown = new Set(
        [...(inside?.querySelectorAll("main > .block > p") ?? [])].map((p) => p.textContent?.trim()),
      );
      return all.filter((mark) => !shown.has(mark));
    }, marks);
  }

  test("leaves no trace in the network", () => desk.lookAtNetwork());
});
