import type { blogRules } from "#core/post/checks/blog/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const blog: WordsOf<typeof blogRules> = {
  "config-unread": {
    name: "Settings that cannot be read",
    says: ({ why, line, message }) => {
      if (why === "broken")
        return `“_config.yml” cannot be read (line ${line}: ${message}): the build would fail, and nothing of the blog would be published. Écritoire goes on as if the file were empty.`;
      if (why === "no-keys")
        return "“_config.yml” has no keys: Jekyll would leave it aside and go by its own settings.";
      return `“_config.yml” (line ${line}) nests or repeats values beyond all measure: Écritoire passes over it.`;
    },
    why: "Jekyll reads _config.yml before anything else. When it cannot make out the YAML it stops before the first post; when there are no keys it goes on with its own settings, and nothing says so but a warning.",
  },
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
