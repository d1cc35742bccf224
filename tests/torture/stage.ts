import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import type { StaticServer } from "../../.scripts/serve.mjs";
import { beginEmpty, type Desk, type DeskOptions, newPost, openDesk } from "../e2e/support/desk.ts";
import { serveApp } from "../e2e/support/site.ts";
import { goToEnd, paste, storedText } from "../e2e/support/typing.ts";

/** A writer's machine: one site, one profile, and browsers that come and go. */
export type Stage = {
  readonly site: StaticServer;
  readonly profile: string;
  /** The app in a browser, opened if none is. */
  desk(options?: Omit<DeskOptions, "site" | "profile">): Promise<Desk>;
  /** Ends every process of the browser at once. */
  kill(): Promise<void>;
  /** Closes the browser as its window does; the profile stays. */
  closeBrowser(): Promise<void>;
  close(): Promise<void>;
};

export async function openStage(): Promise<Stage> {
  const site = await serveApp();
  const profile = mkdtempSync(join(tmpdir(), "ecritoire-torture-"));
  let desk: Desk | null = null;
  const closeBrowser = async () => {
    await desk?.browser.close();
    desk = null;
  };
  return {
    site,
    profile,
    async desk(options = {}) {
      desk ??= await openDesk({ ...options, site, profile });
      return desk;
    },
    async kill() {
      await desk?.browser.kill();
      desk = null;
    },
    closeBrowser,
    async close() {
      await closeBrowser();
      await site.close();
      rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
    },
  };
}

export const title = "Le train de nuit";

/** A blog with one post on the desk, which begins with so many characters; answers what the database holds of it. */
export async function beginPost(page: Page, length = 0): Promise<string> {
  await beginEmpty(page);
  await newPost(page, title);
  await goToEnd(page);
  const before = (await storedText(page)) ?? "";
  if (length === 0) return before;
  const line = "Le quai était vide, la pluie tombait droit sur les rails rouillés.\n";
  await paste(page, line.repeat(Math.ceil(length / line.length)));
  return untilStored(page, (text) => text.length > before.length + length);
}

/** Puts the post on the desk, where a fresh page shows the list, with the cursor behind its last word. */
export async function backToPost(page: Page): Promise<void> {
  // With its text in it: that of a long post may be at its end.
  const editor = page.locator(".cm-content").filter({ hasText: /\S/ });
  const option = page.getByRole("option", { name: title }).first();
  await editor.or(option).first().waitFor();
  if (!(await editor.isVisible())) await option.click();
  await editor.waitFor();
  await goToEnd(page);
}

/** Waits until the database holds a text that answers to the condition. */
export async function untilStored(page: Page, holds: (text: string) => boolean): Promise<string> {
  return until(
    () => storedText(page).then((text) => text ?? ""),
    holds,
    (text) => `The database holds ${text.length} characters, ending in “${text.slice(-60)}”`,
  );
}

/** Asks again until the answer is right; says what it was when that takes longer than so many seconds. */
export async function until<T>(
  read: () => Promise<T>,
  holds: (value: T) => boolean,
  say: (value: T) => string,
  seconds = 20,
): Promise<T> {
  const end = performance.now() + seconds * 1000;
  for (;;) {
    // A page on its way elsewhere answers nothing.
    const value = await read().catch(() => null);
    if (value !== null && holds(value)) return value;
    if (performance.now() > end) throw new Error(value === null ? "The page does not answer" : say(value));
    await new Promise((done) => setTimeout(done, 30));
  }
}

/** What is typed in a trial: never twice the same run of letters, so that a loss shows where it is. */
export function letterAt(index: number): string {
  return "abcdefghij klmnopqrst"[index % 21]!;
}

/** Types at most so many characters a second until told to stop; tells of each that reached the page. */
export async function typeAtPace(
  page: Page,
  { perSecond, reached, isOver }: { perSecond: number; reached(letter: string): void; isOver(): boolean },
): Promise<void> {
  const start = performance.now();
  for (let index = 0; !isOver(); index++) {
    const due = start + (index * 1000) / perSecond;
    await new Promise((done) => setTimeout(done, Math.max(0, due - performance.now())));
    if (isOver()) return;
    const letter = letterAt(index);
    await page.keyboard.press(letter === " " ? "Space" : letter);
    reached(letter);
  }
}
