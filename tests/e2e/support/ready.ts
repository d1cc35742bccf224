import type { ConsoleMessage, Page } from "playwright-core";

/** Waits until everything is stored and the page is served by the worker, network or none. */
export async function untilOfflineReady(page: Page): Promise<void> {
  await page.evaluate(async () => {
    await navigator.serviceWorker.ready;
    if (!navigator.serviceWorker.controller) {
      await new Promise((done) =>
        navigator.serviceWorker.addEventListener("controllerchange", done, { once: true }),
      );
    }
  });
}

/** Waits until the app has drawn something, whatever its address says. */
export async function untilDrawn(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector("#app")?.childElementCount ?? 0) > 0);
}

/** Waits until the page has asked for nothing for two seconds: what comes behind the first words is there too. */
export async function untilAtRest(page: Page): Promise<void> {
  await page.waitForFunction(
    () => {
      const last = Math.max(0, ...performance.getEntriesByType("resource").map((entry) => entry.startTime));
      return performance.now() - last > 2000;
    },
    undefined,
    { polling: 200 },
  );
}

/** The stamp of the build that the page is running. */
export function buildOf(page: Page): Promise<string | null> {
  return page.locator('meta[name="ecritoire-build"]').getAttribute("content");
}

/** Collects what must stay empty: errors of scripts, of the content policy, and requests that failed or went elsewhere. */
export function watchTrouble(page: Page, origin: string): string[] {
  const trouble: string[] = [];
  page.on("pageerror", (error) => trouble.push(`error: ${error.message}`));
  page.on("console", (message) => {
    if (message.type() === "error" && !isOwnEditing(message)) trouble.push(`console: ${message.text()}`);
  });
  page.on("requestfailed", (request) => {
    const why = request.failure()?.errorText ?? "";
    // A page that is left does not wait for what it asked for behind the first words.
    if (why !== "net::ERR_ABORTED") trouble.push(`failed: ${request.url()} ${why}`);
  });
  page.on("request", (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !/^(blob|data|about):/.test(url)) trouble.push(`left the machine: ${url}`);
  });
  return trouble;
}

/**
 * Chromium's own editing, which CodeMirror lets type and then puts right, writes style attributes that the policy
 * refuses: no script did it, and the line has none afterwards.
 */
function isOwnEditing(message: ConsoleMessage): boolean {
  const { url } = message.location();
  return message.text().startsWith("Applying inline style violates") && !/\.m?js(?:$|[?#])/.test(url);
}
