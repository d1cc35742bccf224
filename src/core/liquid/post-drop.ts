import type { SiteDocument } from "#core/jekyll/site.ts";
import { documentDrop } from "./document-drop.ts";
import { Time } from "./time.ts";
import { toLiquid } from "./value.ts";

/** A post in `site.posts` and the like: its front matter, and its text when the blog has read it. */
export function postDrop(document: SiteDocument, zone: string): Record<string, unknown> {
  const { path, title, url, categories, tags, excerpt, time, data, body } = document;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const own: Record<string, unknown> = {
    ...{ title, tags, excerpt },
    date: time === null ? null : new Time(time, zone),
    slug: name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, "").replace(/\.[^.]+$/, ""),
    content: body ?? null,
  };
  const front = data ? (toLiquid(data, zone) as Record<string, unknown>) : {};
  for (const key of ["slug", "excerpt"]) if (front[key] !== null && front[key] !== undefined) delete own[key];
  const draft = document.visibility === "draft";
  return documentDrop({ path, url, categories, collection: "posts", draft }, front, own);
}
