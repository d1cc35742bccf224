import { rule } from "../rule.ts";

// Jekyll::Utils#parse_date raises InvalidDateError.
export const dateUnreadable = rule({
  id: "date-unreadable",
  severity: "build-fails",
  docs: "https://jekyllrb.com/docs/front-matter/#predefined-variables-for-posts",
  check: ({ document }) =>
    document.problems.flatMap((problem) => {
      if (problem.code !== "date-unreadable") return [];
      const { from = 0, to = from, data } = problem;
      return [{ from, to, data }];
    }),
});
