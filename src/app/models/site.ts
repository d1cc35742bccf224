import type { SiteConfig } from "#core/jekyll/config.ts";
import type { Site } from "#core/jekyll/site.ts";
import type { Card } from "#core/post/card.ts";
import type { SiteFile } from "#store/schema.ts";

/** The site around a post, as the list knows it: posts by their cards, includes and data by their texts. */
export function siteOf(config: SiteConfig, cards: readonly Card[], files: readonly SiteFile[]): Site {
  const { baseurl } = config;
  return {
    config,
    documents: cards
      .filter((card) => card.kind !== "other")
      .map((card) => ({
        id: card.id,
        path: card.path,
        title: card.title,
        date: card.date,
        time: card.date === null ? null : Date.parse(card.date),
        url: card.url !== null && baseurl !== "" ? card.url.slice(baseurl.length) : card.url,
        categories: card.categories,
        tags: card.tags,
        excerpt: card.excerpt,
        visibility: card.visibility,
      })),
    files: Object.fromEntries(files.map((file) => [file.path, file.text])),
  };
}
