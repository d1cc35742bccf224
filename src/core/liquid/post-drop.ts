import type { SiteDocument } from "#core/jekyll/site.ts";
import { Time } from "./time.ts";

/** A post in `site.posts` and the like: what the blog knows of it without reading its text. */
export function postDrop(document: SiteDocument, zone: string): Record<string, unknown> {
  const { path, title, url, categories, tags, excerpt, time } = document;
  const name = path.slice(path.lastIndexOf("/") + 1);
  return {
    title,
    url,
    id: url?.replace(/\.html$/, "").replace(/\/$/, "") ?? null,
    path,
    relative_path: path,
    name,
    ext: /\.[^.]+$/.exec(name)?.[0] ?? "",
    slug: name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, "").replace(/\.[^.]+$/, ""),
    date: time === null ? null : new Time(time, zone),
    categories,
    tags,
    excerpt,
    collection: "posts",
    draft: document.visibility === "draft",
  };
}
