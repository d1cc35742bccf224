import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import type { StaticServer } from "../../.scripts/serve.mjs";

export type Load = { gzip: number; files: Record<string, number> };

/** Notes which scripts and style sheets a page asks for; each call gives their sizes as gzip sends them, so far. */
export function watchLoad(page: Page, site: StaticServer): () => Load {
  const asked = new Set<string>();
  page.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (/\.(?:js|css)$/.test(pathname) && !pathname.endsWith("/sw.js")) asked.add(pathname);
  });
  return () => {
    const files: Record<string, number> = {};
    for (const path of [...asked].sort())
      files[path] = gzipSync(readFileSync(join(site.directory, path))).length;
    return { gzip: Object.values(files).reduce((sum, size) => sum + size, 0), files };
  };
}
