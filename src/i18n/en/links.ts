import type { Visibility } from "#core/jekyll/visibility.ts";
import { count } from "../plural.ts";

export const links = {
  offers: {
    list: "Posts to link to",
    ask: "Title of the post to link to",
    none: "No post has that title",
    count: (n: number) => count("en", n, "post", "posts"),
  },
  kinds: { post: "post", draft: "draft", other: "file" },
  /** Why Jekyll does not write the page that a link leads to. */
  hidden: {
    draft: "Not published yet",
    future: "Scheduled",
    unpublished: "Not published",
    unread: "Jekyll does not read this file",
  } satisfies Record<Exclude<Visibility, "visible">, string>,
  breaks: (why: string) => `${why}: a link would make the build fail`,
  missing: (why: string) => `${why}: the link would lead nowhere`,
  nowhere: "This link leads to no post of the blog.",
  nowhereTag: "This link leads to no post of the blog: the build would fail.",
  noLink: "There is no link here.",
  back: "Posts that lead here",
  noBack: "No post leads here yet.",
};
