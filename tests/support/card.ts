import { type Card, cardVersion } from "#core/post/card.ts";

/** A card with ordinary values where the test says none. */
export function cardOf(said: Partial<Card> & { id: string }): Card {
  return {
    version: cardVersion,
    path: `_posts/2017-09-17-${said.id}.md`,
    rev: 1,
    kind: "post",
    title: said.id,
    date: "2017-09-17",
    url: `/2017/09/17/${said.id}.html`,
    tags: [],
    categories: [],
    words: 0,
    excerpt: "",
    visibility: "visible",
    broken: false,
    createdAt: 0,
    updatedAt: 0,
    ...said,
  };
}
