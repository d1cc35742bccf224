import type { bodyRules } from "#core/post/checks/body/rules.ts";
import type { WordsOf } from "#core/post/checks/rule.ts";

export const body: WordsOf<typeof bodyRules> = {
  "link-missing": {
    name: "Link to a missing post",
    says: ({ path }) => `There is no post “${path}” to link to: Jekyll would refuse to build the site.`,
    why: "The tags link and post_url look for their target among the site’s files, and stop the build when it is not there.",
  },
};
