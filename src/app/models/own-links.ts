import type { ReadonlySignal } from "@preact/signals";
import type { Card } from "#core/post/card.ts";
import { isAsset } from "#core/post/card-links.ts";
import { type LinkSite, type LinkStyle, learnLinkStyle, printLink } from "#core/post/link-style.ts";
import type { PostLink } from "#core/post/post-links.ts";
import { localPath, resolveLink } from "#core/post/resolve-link.ts";
import { fold } from "#core/text/fold.ts";
import type { BlogModel } from "./blog.ts";
import type { Library } from "./library.ts";
import type { OpenPost } from "./open-post.ts";

/** The posts of the blog as a link from the open one may lead to them. */
export type OwnLinks = {
  /** Posts whose titles hold all the words, the best first, with what a link to them says. */
  offers(query: string): Promise<{ card: Card; destination: string }[]>;
  /** The post that a link leads to, or null when that is none of this blog. */
  target(link: PostLink): Card | null;
  /** Whether a link that leads to no post means one, or a page, of this blog. */
  isLocal(link: PostLink): boolean;
};

export type OwnLinksSource = {
  blog: ReadonlySignal<BlogModel | null>;
  library: Pick<Library, "cards" | "card">;
  openPost: ReadonlySignal<OpenPost | null>;
};

/** Posts that the style is learnt from: the newest that link to others. */
const mostTexts = 30;
const mostOffers = 40;

export function createOwnLinks({ blog, library, openPost }: OwnLinksSource): OwnLinks {
  let learnt: { key: string; style: Promise<LinkStyle> } | null = null;

  function styleOf(model: BlogModel, site: LinkSite): Promise<LinkStyle> {
    const linking = library.cards.peek().filter((card) => card.links);
    const sources = newestFirst(linking).slice(0, mostTexts);
    const key = `${model.id} ${site.jekyll} ${site.config.baseurl} ${sources.map(({ id, rev }) => `${id} ${rev}`)}`;
    if (learnt?.key === key) return learnt.style;
    const style = learn(model, site, sources).catch((error: unknown) => {
      learnt = null;
      throw error;
    });
    learnt = { key, style };
    return style;
  }

  async function learn(model: BlogModel, site: LinkSite, sources: readonly Card[]): Promise<LinkStyle> {
    const posts = await model.store.posts(sources.map(({ id }) => id));
    const texts = new Map(posts.map(({ id, text }) => [id, text]));
    return learnLinkStyle(
      sources.map(({ id }) => texts.get(id) ?? ""),
      site,
    );
  }

  return {
    async offers(query) {
      const model = blog.peek();
      if (!model) return [];
      await model.loadConfig();
      const site = model.site.peek();
      if (!site) return [];
      const style = await styleOf(model, site);
      const documents = new Map(site.documents.map((document) => [document.id, document]));
      const here = openPost.peek()?.id;
      const others = library.cards.peek().filter(({ id }) => id !== here && documents.has(id));
      return rankByTitle(others, query).flatMap((card) => {
        const destination = printLink(style, documents.get(card.id)!, site);
        return destination === null ? [] : { card, destination };
      });
    },

    target(link) {
      const site = blog.peek()?.site.peek();
      if (!site) return null;
      const found = resolveLink(link, site.documents, site.config, openPost.peek()?.document.peek().url);
      return found ? (library.card(found.id) ?? null) : null;
    },

    isLocal(link) {
      const config = blog.peek()?.config.peek();
      if (link.kind !== "url" || !config) return link.kind !== "url";
      return localPath(link, config) !== null && !isAsset(link.target);
    },
  };
}

/** The cards whose titles, or file names, hold all the words: first the whole title, then its start, then a word's start. */
export function rankByTitle(cards: readonly Card[], query: string): Card[] {
  const sought = fold(query.trim()).replace(/\s+/g, " ");
  if (sought === "") return offered(cards, () => 0);
  const words = sought.split(" ");
  const ranks = new Map<Card, number>();
  for (const card of cards) {
    const title = foldedTitle(card);
    const name = fold(card.path.slice(card.path.lastIndexOf("/") + 1));
    if (!words.every((word) => title.includes(word) || name.includes(word))) continue;
    const at = title.indexOf(sought);
    const isWord = at > 0 && !/[\p{L}\p{N}]/u.test(title[at - 1] ?? "");
    ranks.set(card, title === sought ? 0 : at === 0 ? 1 : isWord ? 2 : at > 0 ? 3 : 4);
  }
  return offered([...ranks.keys()], (card) => ranks.get(card)!);
}

// Of two that answer alike, the one whose page is there goes first, then the newer one.
function offered(cards: readonly Card[], rank: (card: Card) => number): Card[] {
  const isHidden = (card: Card) => Number(card.visibility !== "visible");
  return newestFirst(cards)
    .sort((one, other) => rank(one) - rank(other) || isHidden(one) - isHidden(other))
    .slice(0, mostOffers);
}

const folded = new WeakMap<Card, string>();

function foldedTitle(card: Card): string {
  const known = folded.get(card);
  if (known !== undefined) return known;
  const made = fold(card.title).replace(/\s+/g, " ");
  folded.set(card, made);
  return made;
}

// A draft has no date: it is what is being written now.
function newestFirst(cards: readonly Card[]): Card[] {
  const age = ({ time, updatedAt }: Card) => time ?? updatedAt;
  return [...cards].sort((one, other) => age(other) - age(one));
}
