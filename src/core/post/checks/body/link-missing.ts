import { rule } from "../rule.ts";

// Jekyll::Tags::Link and PostUrl raise.
export const linkMissing = rule({
  id: "link-missing",
  severity: "build-fails",
  docs: "https://jekyllrb.com/docs/liquid/tags/#links",
  check: ({ problems }) =>
    problems.flatMap((problem) => {
      if (problem.code !== "link-missing") return [];
      const { from = 0, to = from, data } = problem;
      return [{ from, to, data }];
    }),
});
