import { rule } from "../rule.ts";

// Jekyll::Document#read_content rescues the error: the post keeps the site's defaults alone.
export const yamlUnreadable = rule({
  id: "yaml-unreadable",
  severity: "corrupted",
  docs: "https://jekyllrb.com/docs/front-matter/",
  check: ({ document, site }) =>
    document.problems.flatMap((problem) => {
      if (problem.code !== "yaml-unreadable") return [];
      const { from = 0, to = from, data } = problem;
      const isStrict = site.config.strict_front_matter;
      return [{ from, to, data, ...(isStrict ? { severity: "build-fails" as const } : {}) }];
    }),
});
