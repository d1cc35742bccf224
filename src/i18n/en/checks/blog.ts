import type { blogRules } from "#core/post/checks/blog/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const blog: WordsOf<typeof blogRules> = {
  "url-taken": {
    name: "Two posts at one address",
    says: ({ url, path }) =>
      `“${path}” has the address ${url} too: one of the two would overwrite the other.`,
    why: "Jekyll writes one file for each address. When two posts have the same, the last one written stays, and nothing says so but a warning.",
  },
  "name-taken": {
    name: "Two files of one day and slug",
    says: ({ url, path }) =>
      `“${path}” has the same day and slug: both have the address ${url}, and one would overwrite the other.`,
    why: "The extension of a file and the folders below _posts are no part of its address: only the day, the slug and the categories are.",
  },
};
