import type { YamlHash } from "#core/front-matter/value.ts";
import { excerptSource } from "#core/jekyll/excerpt.ts";
import { nameOf } from "#core/jekyll/path.ts";
import { isTruthy, toRubyString } from "#core/jekyll/ruby-string.ts";
import type { SiteDocument } from "#core/jekyll/site.ts";
import { documentDrop } from "./document-drop.ts";
import { escapeXml } from "./filters/encoding.ts";
import { type Build, frontMatterOf } from "./front-matter.ts";
import { Time } from "./time.ts";
import { defineLazy, toLiquid } from "./value.ts";

/** The build that the post is a part of, and Markdown when there is any. */
export type PostDropSetting = {
  build: Build;
  toHtml?: ((markdown: string) => string) | undefined;
};

/** A post in `site.posts` and the like: its front matter and its text when the blog has read them, else its card. */
export function postDrop(document: SiteDocument, setting: PostDropSetting): Record<string, unknown> {
  const { path, title, url, categories, tags, time, body } = document;
  const { zone } = setting.build;
  const data = frontMatterOf(document, setting.build);
  const name = nameOf(path);
  const front = toLiquid(data, zone) as Record<string, unknown>;
  const own: Record<string, unknown> = {
    ...{ title, tags },
    date: time === null ? null : new Time(time, zone),
    content: body ?? null,
  };
  if (!isTruthy(data.slug)) own.slug = name.replace(/^\d{2,4}-\d{1,2}-\d{1,2}-/, "").replace(/\.[^.]+$/, "");
  if (!isTruthy(data.excerpt)) defineLazy(own, "excerpt", () => excerptOf(document, data, setting));
  const draft = document.visibility === "draft";
  return documentDrop({ path, url, categories, collection: "posts", draft }, front, own);
}

function excerptOf(
  { body, excerpt }: SiteDocument,
  data: YamlHash,
  { build, toHtml }: PostDropSetting,
): string {
  const { excerpt_separator: separator } = build.config;
  const own = isTruthy(data.excerpt_separator) ? toRubyString(data.excerpt_separator) : separator;
  if (own === "") return "";
  if (body !== undefined) return (toHtml ?? String)(excerptSource(body, own));
  return excerpt === "" ? "" : `<p>${escapeXml(excerpt)}</p>\n`;
}
