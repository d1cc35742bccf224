import type { Page } from "playwright-core";
import { storedPosts } from "./desk.ts";

/** Puts the cursor behind the last word of the open post. */
export async function goToEnd(page: Page): Promise<void> {
  await page.locator(".cm-content").focus();
  await page.keyboard.press("Control+End");
}

/** The text that the database holds of the only post, or of the one at a path. */
export async function storedText(page: Page, path?: string): Promise<string | undefined> {
  const posts = await storedPosts(page);
  return (path === undefined ? posts[0] : posts.find((post) => post.path === path))?.text;
}

/** Pastes at the cursor, without the clipboard that all programs share. */
export async function paste(page: Page, text: string): Promise<void> {
  await page.locator(".cm-content").evaluate((content, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    content.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  }, text);
}

/** Lets so much time go by: only where the moment itself is what is tested. */
export function pause(ms: number): Promise<void> {
  return new Promise((done) => setTimeout(done, ms));
}
