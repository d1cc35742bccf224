import type { JekyllDocument } from "#core/jekyll/document.ts";
import { Time } from "./time.ts";
import { define, toLiquid } from "./value.ts";

/** `page`: the front matter with defaults, and what Jekyll adds (drops/document_drop.rb). */
export function pageDrop(
  document: JekyllDocument,
  place: { path: string; body: string; zone: string },
): Record<string, unknown> {
  const { path, body, zone } = place;
  const drop = toLiquid(document.data, zone) as Record<string, unknown>;
  const name = path.slice(path.lastIndexOf("/") + 1);
  const own: Record<string, unknown> = {
    title: document.title,
    url: document.url,
    id: document.url?.replace(/\.html$/, "").replace(/\/$/, "") ?? null,
    path,
    relative_path: path,
    name,
    ext: /\.[^.]+$/.exec(name)?.[0] ?? "",
    slug: document.slug,
    date: document.time === null ? null : new Time(document.time, zone),
    categories: document.categories,
    tags: document.tags,
    layout: document.layout,
    collection: "posts",
    draft: document.kind === "draft",
    content: body,
    output: null,
  };
  for (const [key, value] of Object.entries(own)) define(drop, key, value);
  return drop;
}
