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
  /** Why Jekyll would not write the page that a link leads to. */
  hidden: {
    visible: "",
    draft: "A draft: a link to it makes the build fail until it is published.",
    future: "Scheduled: a link to it makes the build fail until that day.",
    unpublished: "Not published: a link to it makes the build fail.",
    unread: "Jekyll does not read this file: a link to it makes the build fail.",
  } satisfies Record<Visibility, string>,
  nowhere: "This link leads to no post of the blog.",
  nowhereTag: "This link leads to no post of the blog: the build would fail.",
  noLink: "There is no link here.",
  back: "Posts that lead here",
  noBack: "No post leads here yet.",
};
