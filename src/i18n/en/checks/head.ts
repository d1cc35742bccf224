import type { headRules } from "#core/post/checks/head/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const head: WordsOf<typeof headRules> = {
  "yaml-unreadable": {
    name: "Unreadable front matter",
    says: ({ line, message }) =>
      `Jekyll cannot read the front matter (line ${line}: ${message}). It would publish the post without title or layout.`,
    why: "Jekyll reads the lines between the two --- as YAML. When that fails it says so in passing, keeps the site’s defaults alone, and publishes the post dated today.",
  },
  "date-unreadable": {
    name: "Unreadable date",
    says: ({ raw }) => `Jekyll cannot read the date “${raw}”: the build would fail.`,
    why: "Without a date that it can read, Jekyll stops, and nothing of the blog is published.",
  },
};
