import { readConfig } from "#core/jekyll/config.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import { createRenderEngine, type Rendered } from "#core/render/render.ts";

/** Noon of 1 October 2026 in Paris. */
export const now = Date.UTC(2026, 9, 1, 10);

/** A post as the rest of the blog knows it. */
export function siteDocument(path: string, more: Partial<SiteDocument> = {}): SiteDocument {
  const name = path.slice(path.lastIndexOf("/") + 1);
  const [year = 2017, month = 1, day = 1] = name.split("-").map(Number);
  const draft = path.includes("_drafts/");
  return {
    id: path,
    path,
    title: name,
    date: draft ? null : name.slice(0, 10),
    time: draft ? null : Date.UTC(year, month - 1, day) - 3_600_000,
    url: `/${name.replace(/\.md$/, "")}/`,
    categories: [],
    tags: [],
    excerpt: "",
    visibility: draft ? "draft" : "visible",
    ...more,
  };
}

/** A small blog in Paris. */
export function siteOf(documents: SiteDocument[] = [], files: Record<string, string> = {}, yaml = ""): Site {
  const { config } = readConfig(`title: Carnet\ntimezone: Europe/Paris\nurl: https://exemple.org\n${yaml}`);
  return { config, documents, files };
}

/** Render a text as the app does. */
export function renderPost(
  text: string,
  site: Site = siteOf(),
  path = "_posts/2017-09-17-essai.md",
): Rendered {
  return createRenderEngine(site, { now: () => now, buildZone: "UTC" }).render({ id: "x", path, text });
}
