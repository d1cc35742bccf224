import type { BrowserContext, Page } from "playwright-core";

declare global {
  interface Window {
    firstKeyAt?: number;
  }
}

/** Types into the editor as soon as there is one, until a letter stays in its text, and notes when that was. */
export async function typeWhenPossible(context: BrowserContext): Promise<void> {
  await context.addInitScript(() => {
    if (window.top !== window) return;
    const letter = "§";
    const timer = setInterval(() => {
      const content = document.querySelector<HTMLElement>(".cm-content[contenteditable=true]");
      if (!content) return;
      const before = content.textContent?.split(letter).length ?? 0;
      content.focus();
      document.execCommand("insertText", false, letter);
      const at = performance.now();
      // CodeMirror puts back what it does not accept before the next task.
      setTimeout(() => {
        if ((content.textContent?.split(letter).length ?? 0) <= before) return;
        clearInterval(timer);
        window.firstKeyAt ??= at;
      });
    }, 2);
  });
}

/** Milliseconds from the navigation to the first letter that stayed. */
export async function firstKeyAfter(page: Page, url: string): Promise<number> {
  await page.goto(url, { waitUntil: "commit" });
  await page.waitForFunction(() => window.firstKeyAt !== undefined);
  return page.evaluate(() => window.firstKeyAt!);
}
