import { bodyOf, findBlock } from "#core/front-matter/block.ts";
import type { SiteConfig } from "#core/jekyll/config.ts";
import { readDocument } from "#core/jekyll/document.ts";
import { parseFileName, printCivilDate } from "#core/jekyll/file-name.ts";
import { countWords } from "#core/text/count.ts";
import { type Card, cardVersion } from "./card.ts";
import { cardLinks } from "./card-links.ts";
import { plainText } from "./plain-text.ts";
import type { Post } from "./post.ts";

/** Of an excerpt; more would not be seen in a list. */
const excerptLength = 240;

/** The card of a post: what its text says to a list; never throws, whatever the text. */
export function describe(post: Post, config: SiteConfig, context: { now: number; buildZone: string }): Card {
  const document = readDocument({ path: post.path, text: post.text }, config, context);
  const body = bodyOf(post.text);
  const links = cardLinks(post.text, document.url, config);
  const isUnreadable = document.problems.some(
    ({ code }) => code === "yaml-unreadable" || code === "categories-unreadable",
  );
  return {
    version: cardVersion,
    id: post.id,
    path: post.path,
    rev: post.rev,
    kind: document.kind,
    title: document.title,
    // Jekyll dates a post that it cannot read on the day of the build: a list in which it jumps about helps nobody.
    date: isUnreadable ? dayOfName(post.path) : document.date,
    time: isUnreadable ? null : document.time,
    url: document.url === null || isUnreadable ? null : config.baseurl + document.url,
    tags: document.tags,
    categories: [...new Set(document.categories)],
    words: countWords(plainText(body)),
    excerpt: excerptOf(body, document.excerptSeparator),
    visibility: document.visibility,
    frontMatter: post.text.slice(0, findBlock(post.text)?.to ?? 0),
    ...(links.length ? { links } : {}),
    broken: isUnreadable || document.problems.some(({ code }) => code === "front-matter-missing"),
    createdAt: post.createdAt,
    updatedAt: post.updatedAt,
    ...(post.base ? { base: post.base } : {}),
    ...(post.sent ? { sent: post.sent } : {}),
  };
}

function dayOfName(path: string): string | null {
  const date = parseFileName(path)?.date;
  return date ? printCivilDate(date) : null;
}

function excerptOf(body: string, separator: string): string {
  const at = separator === "" ? -1 : body.indexOf(separator);
  const head = at < 0 ? body : body.slice(0, at);
  const text = plainText(head.slice(0, 20 * excerptLength))
    .replace(/\s+/g, " ")
    .trim();
  if (text.length <= excerptLength) return text;
  const cut = text.slice(0, excerptLength - 1).replace(/[\ud800-\udbff]$/, "");
  const lastBlank = cut.lastIndexOf(" ");
  return `${(lastBlank > excerptLength / 2 ? cut.slice(0, lastBlank) : cut).trimEnd()}…`;
}
