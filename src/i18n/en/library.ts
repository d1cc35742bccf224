import type { Visibility } from "#core/jekyll/visibility.ts";
import type { Card } from "#core/post/card.ts";
import { count } from "../plural.ts";
import { severity } from "./checks/severity.ts";

const number = new Intl.NumberFormat("en");

export const library = {
  list: "List of posts",
  search: "Search the posts",
  filters: "Filters",
  tag: "Tag",
  category: "Category",
  year: "Year",
  kind: "Type",
  severity,
  kinds: { post: "Posts", draft: "Drafts", other: "Other files" } satisfies Record<Card["kind"], string>,
  changed: "Not yet written",
  clearFilter: "Clear",
  any: "All",
  noValue: "Nothing by that name",
  narrow: (facet: string) => `${facet}…`,
  all: (n: number) => count("en", n, "post", "posts"),
  some: (n: number, all: number) => `${number.format(n)} of ${count("en", all, "post", "posts")}`,
  sort: "Sort",
  sorts: { date: "By date", title: "By title", updated: "By last change" },
  sortedBy: (order: string) => `Sort: ${order}`,
  reverse: "Reverse the order",
  visibility: {
    visible: "online",
    draft: "draft",
    future: "scheduled",
    unpublished: "unpublished",
    unread: "not read",
  } satisfies Record<Visibility, string>,
  states: {
    in: "In the blog’s folder",
    changed: "Changed since the blog’s folder last had it",
    imported: "As it was imported",
    absent: "Not in the blog’s folder yet",
  },
  broken: "Jekyll cannot read the front matter of this post",
  noneFound: "No post answers",
  noneFoundText: "Nothing here matches both the words and the filters.",
  showAll: "Show all posts",
  empty: "Your posts will be here",
  emptyText: "Begin one, or drop a folder, a zip or posts on this page.",
  import: "Import posts",
  chosen: (n: number) => count("en", n, "post chosen", "posts chosen"),
  zipChosen: "Download those chosen as a zip",
  exportChosen: "Write those chosen into the blog’s folder",
  trashChosen: "Move those chosen to the trash",
  clearChoice: "Choose none",
};
