import type { BrowserContext, Page } from "playwright-core";
import { expect } from "vitest";

// Apart from what a run without a test runner asks of a page.
export { buildOf, untilAtRest, untilDrawn, untilOfflineReady, watchTrouble } from "./ready.ts";

/** Retries until the expectation holds, for what a page does in its own time. */
export function eventually<T>(read: () => Promise<T>): ReturnType<typeof expect.poll<T>> {
  return expect.poll(read, { timeout: 10_000, interval: 50 });
}

/** A new page of the app's origin with nothing of the app in it. */
export async function blankPage(context: BrowserContext, origin: string): Promise<Page> {
  const page = await context.newPage();
  const body = '<link rel="icon" href="data:,">';
  await page.route(`${origin}/blank`, (route) => route.fulfill({ body, contentType: "text/html" }));
  await page.goto(`${origin}/blank`);
  return page;
}

/** Those of the app's files that the page does not get: asked for as the app asks, since its policy allows no `fetch`. */
export function missingFiles(page: Page, paths: readonly string[]): Promise<string[]> {
  return page.evaluate(async (all) => {
    const asked = all.map(
      (path) =>
        new Promise<string[]>((done) => {
          const link = document.createElement("link");
          link.rel = path.endsWith(".css") ? "preload" : "modulepreload";
          if (path.endsWith(".css")) link.as = "style";
          link.href = path;
          link.onload = () => done([]);
          link.onerror = () => done([path]);
          document.head.append(link);
        }),
    );
    return (await Promise.all(asked)).flat();
  }, paths);
}
