import type { SiteConfig } from "#core/jekyll/config.ts";
import type { Site, SiteDocument } from "#core/jekyll/site.ts";
import { jekyllVersion } from "#core/jekyll/version.ts";
import type { Card } from "#core/post/card.ts";
import type { SiteFile } from "#store/schema.ts";

type Files = Pick<Site, "files" | "jekyll">;

// What did not change stays the same object: the render worker is told of the rest alone.
const knownFiles = new WeakMap<readonly SiteFile[], Files>();
const knownDocuments = new WeakMap<Card, { document: SiteDocument; baseurl: string }>();

/** The site around a post, as the list knows it: posts by their cards, includes and data by their texts. */
export function siteOf(
  config: SiteConfig,
  cards: readonly Card[],
  files: readonly SiteFile[],
  paths?: readonly string[],
): Site {
  const documents: SiteDocument[] = [];
  for (const card of cards) if (card.kind !== "other") documents.push(documentOf(card, config.baseurl));
  return { config, documents, ...filesOf(files), ...(paths ? { paths } : {}) };
}

function filesOf(files: readonly SiteFile[]): Files {
  const known = knownFiles.get(files);
  if (known) return known;
  const texts = Object.fromEntries(files.map((file) => [file.path, file.text]));
  const made = { files: texts, jekyll: jekyllVersion(texts) };
  knownFiles.set(files, made);
  return made;
}

/** Whether two lists tell the preview the same: a save that changes neither title nor address nor tags does. */
export function haveSameDocuments(one: readonly SiteDocument[], other: readonly SiteDocument[]): boolean {
  return one.length === other.length && one.every((document, at) => isSame(document, other[at]!));
}

function documentOf(card: Card, baseurl: string): SiteDocument {
  const known = knownDocuments.get(card);
  if (known?.baseurl === baseurl) return known.document;
  const document: SiteDocument = {
    id: card.id,
    path: card.path,
    title: card.title,
    date: card.date,
    time: card.time ?? (card.date === null ? null : Date.parse(card.date)),
    url: card.url !== null && baseurl !== "" ? card.url.slice(baseurl.length) : card.url,
    categories: card.categories,
    tags: card.tags,
    excerpt: card.excerpt,
    visibility: card.visibility,
  };
  // Liquid sees no others.
  if (card.visibility === "visible" && card.frontMatter !== undefined)
    document.frontMatter = card.frontMatter;
  knownDocuments.set(card, { document, baseurl });
  return document;
}

function isSame(one: SiteDocument, other: SiteDocument): boolean {
  if (one === other) return true;
  return (
    one.id === other.id &&
    one.path === other.path &&
    one.title === other.title &&
    one.date === other.date &&
    one.time === other.time &&
    one.frontMatter === other.frontMatter &&
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
