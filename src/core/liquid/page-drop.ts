import type { JekyllDocument } from "#core/jekyll/document.ts";
import { excerptSource } from "#core/jekyll/excerpt.ts";
import { isTruthy } from "#core/jekyll/ruby-string.ts";
import { documentDrop } from "./document-drop.ts";
import { neighborOf } from "./site-drop.ts";
import { Time } from "./time.ts";
import { defineLazy, toLiquid } from "./value.ts";

type Place = {
  path: string;
  body: string;
  zone: string;
  site?: Record<string, unknown>;
  toHtml?: (markdown: string) => string;
};

/** `page` in an excerpt (excerpt.rb, drops/excerpt_drop.rb), whose `body` is the excerpt alone; it has none itself. */
export function excerptDrop(document: JekyllDocument, place: Place): Record<string, unknown> {
  const drop = pageDrop(document, place);
  const path = `${place.path}/#excerpt`;
  return Object.assign(drop, {
    path,
    relative_path: path,
    id: drop.id === null ? null : `${drop.id}#excerpt`,
    excerpt: null,
  });
}

/** `page`: the front matter with defaults, and what Jekyll adds; its neighbors are found in `site`, when it is given. */
export function pageDrop(document: JekyllDocument, place: Place): Record<string, unknown> {
  const { path, body, zone, site, toHtml } = place;
  const data = toLiquid(document.data, zone) as Record<string, unknown>;
  const own: Record<string, unknown> = {
    title: document.title,
    slug: document.slug,
    date: document.time === null ? null : new Time(document.time, zone),
    // As they are: a number among them is one for `jsonify`.
    tags: Array.isArray(data.tags) ? data.tags : document.tags,
    content: body,
  };
  if (!Object.hasOwn(data, "layout")) own.layout = document.layout;
  const { excerptSeparator } = document;
  if (toHtml && excerptSeparator !== "" && !isTruthy(document.data.excerpt))
    defineLazy(own, "excerpt", () => toHtml(excerptSource(body, excerptSeparator)));
  const drop = documentDrop(
    {
      ...{ path, url: document.url, categories: Array.isArray(data.categories) ? data.categories : [] },
      ...{ collection: "posts", draft: document.kind === "draft" },
    },
    data,
    own,
  );
  for (const [key, step] of [
    ["next", -1],
    ["previous", 1],
  ] as const) {
    if (site) defineLazy(drop, key, () => neighborOf(site, path, step));
  }
  return drop;
}
