import { expect, test } from "vitest";
import { bytesOf, openBlogFolder, openDesk, openPost, storedPosts } from "./support/desk.ts";
import { eventually } from "./support/page.ts";
import { goToEnd, storedText } from "./support/typing.ts";

const quay = "_posts/2017-09-17-quai.md";
const train = "_drafts/train.md";
const source = "---\ntitle: Le quai\n---\nLe quai était vide. ";
const other = "---\ntitle: Le train\n---\nIl part.\n";

test("words that come without a pause keep no other post from the desk, and lose none of them", async () => {
  const desk = await openDesk();
  try {
    const { page } = desk;
    page.setDefaultTimeout(10_000);
    await openBlogFolder(page, { [quay]: bytesOf(source), [train]: bytesOf(other) });
    await openPost(page, "Le quai");
    await goToEnd(page);
    const { id } = (await storedPosts(page)).find(({ path }) => path === train)!;
    // Faster than any save: there is always a word that is not stored.
    await page.evaluate(() => {
      const typing = setInterval(() => {
        const text = document.querySelector(".cm-content");
        if (text?.textContent?.includes("title: Le train")) return clearInterval(typing);
        document.execCommand("insertText", false, "mot ");
        Object.assign(window, { words: ((window as { words?: number }).words ?? 0) + 1 });
      });
    });
    await page.waitForFunction(() => ((window as { words?: number }).words ?? 0) > 100);
    await page.evaluate((post) => {
      location.hash = `#/post/${post}`;
    }, id);
    await page.locator(".cm-content").filter({ hasText: "title: Le train" }).waitFor();
    const words = await page.evaluate(() => (window as { words?: number }).words ?? 0);
    await eventually(() => storedText(page, quay)).toBe(source + "mot ".repeat(words));
    expect(await storedText(page, train)).toBe(other);
    expect(desk.trouble).toEqual([]);
  } finally {
    await desk.close();
  }
});
