import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { StaticServer } from "../../.scripts/serve.mjs";

export type Load = { gzip: number; files: Record<string, number> };

/**
 * Notes which scripts and style sheets a page asks for; each call gives their sizes as gzip sends them: of those so far,
 * or of those that `among` names.
 */
export function watchLoad(page: Page, site: StaticServer): (among?: ReadonlySet<string>) => Load {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(?:js|css)$/.test(pathname) && !pathname.endsWith("/sw.js")) asked.add(pathname);
  });
  return (among = asked) => {
    const files: Record<string, number> = {};
    for (const path of [...asked].filter((one) => among.has(one)).sort())
      files[path] = gzipSync(readFileSync(join(site.directory, path))).length;
    return { gzip: Object.values(files).reduce((sum, size) => sum + size, 0), files };
  };
}

/** The paths of what a page asked for before its first letter stayed, by the page's own clock: no load of ours counts. */
export async function askedBeforeFirstKey(page: Page): Promise<Set<string>> {
  return new Set(
    await page.evaluate(() =>
      performance
        .getEntriesByType("resource")
        .filter(({ startTime }) => startTime <= window.firstKeyAt!)
        .map(({ name }) => new URL(name).pathname),
    ),
  );
}

/** Until the page has asked for a part of it, by the name of its file. */
export async function untilAsked(page: Page, name: string): Promise<void> {
  await page.waitForFunction(
    (part) => performance.getEntriesByType("resource").some((one) => one.name.includes(part)),
    name,
  );
}
