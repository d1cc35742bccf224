import type { SiteConfig } from "#core/jekyll/config.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import { jekyllVersion } from "#core/jekyll/version.ts";
import type { Card } from "#core/post/card.ts";
import type { SiteFile } from "#store/schema.ts";

/** The site around a post, as the list knows it: posts by their cards, includes and data by their texts. */
export function siteOf(config: SiteConfig, cards: readonly Card[], files: readonly SiteFile[]): Site {
  const texts = Object.fromEntries(files.map((file) => [file.path, file.text]));
  return {
    config,
    documents: cards.filter((card) => card.kind !== "other").map((card) => documentOf(card, config.baseurl)),
    jekyll: jekyllVersion(texts),
    files: texts,
  };
}

/** Whether two lists tell the preview the same: a save that changes neither title nor address nor tags does. */
export function haveSameDocuments(one: readonly SiteDocument[], other: readonly SiteDocument[]): boolean {
  return one.length === other.length && one.every((document, at) => isSame(document, other[at]!));
}

function documentOf(card: Card, baseurl: string): SiteDocument {
  return {
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
  };
}

function isSame(one: SiteDocument, other: SiteDocument): boolean {
  return (
    one.id === other.id &&
    one.path === other.path &&
    one.title === other.title &&
    one.date === other.date &&
    one.url === other.url &&
    one.excerpt === other.excerpt &&
    one.visibility === other.visibility &&
    isSameList(one.tags, other.tags) &&
    isSameList(one.categories, other.categories)
  );
}

function isSameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
