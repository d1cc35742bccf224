import { count } from "../../plural.ts";

export const screen = {
  /** The list for a post. */
  none: "Nothing to say of this post: Jekyll takes it as it stands.",
  checking: "Checking…",
  /** Behind the sentence of what stops a build that comes to it. */
  passedOver: "For now the build passes over this post, and goes on.",
  title: "What Jekyll will make of it",
  show: "Show",
  showNamed: (name: string) => `Show in the text: ${name}`,
  why: "Why?",
  docs: "The documentation",
  more: (n: number) => count("en", n, "more remark", "more remarks"),
  /** The report for the blog. */
  reportTitle: "Check of the blog",
  progress: (done: number, total: number) => `${done} of ${count("en", total, "post", "posts")} checked`,
  again: "Check again",
  allWell: (n: number) => `${count("en", n, "post", "posts")} checked: Jekyll takes all of it as it stands.`,
  summary: (posts: number, remarks: number) =>
    `${count("en", remarks, "remark", "remarks")} in ${count("en", posts, "post", "posts")}`,
  inPosts: (n: number) => count("en", n, "post", "posts"),
  showAll: (n: number) => `Show all ${n}`,
  empty: "No post to check yet.",
  worst: (sentence: string) => `The worst: ${sentence}`,
  /** Before posts go out. */
  exportBreaks: (n: number): string =>
    n === 1
      ? "One post would stop the build: nothing of the blog would be published."
      : `${n} posts would stop the build: nothing of the blog would be published.`,
  exportLeft: "What is left to look at",
  exportUnchecked: "The posts could not be checked: nothing is known of what would stop the build.",
  exportClean: "Nothing stands in the way: Jekyll takes these posts as they stand.",
  openPost: (title: string) => `Open “${title}”`,
};
