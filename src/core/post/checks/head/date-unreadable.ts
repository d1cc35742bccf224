import { rule } from "../rule.ts";
import { pages } from "./pages.ts";

// Jekyll::Utils#parse_date raises InvalidDateError.
export const dateUnreadable = rule({
  id: "date-unreadable",
  severity: "build-fails",
  docs: pages.variables,
  check: ({ document }) =>
    document.problems.flatMap((problem) => {
      // Without a place it is the file name's.
      if (problem.code !== "date-unreadable" || problem.from === undefined) return [];
      const { from, to = from, data } = problem;
      return [{ from, to, data }];
    }),
});
