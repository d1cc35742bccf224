import { isBeyondMeasure } from "#core/front-matter/beyond-measure.ts";
import { rule } from "../rule.ts";
import { fixBy } from "./front.ts";
import { pages } from "./pages.ts";
import { diagnoseYaml } from "./yaml-cause.ts";

// Jekyll::Document#read_content rescues the error: the post keeps the site's defaults alone.
export const yamlUnreadable = rule({
  id: "yaml-unreadable",
  severity: "corrupted",
  stopsAt: "reading",
  docs: pages.frontMatter,
  check: ({ document, site, text }) =>
    document.problems.flatMap((problem) => {
      if (problem.code !== "yaml-unreadable") return [];
      const isStrict = site.config.strict_front_matter;
      const severity = isStrict ? { severity: "build-fails" as const } : {};
      const { message } = problem.data;
      // It has no fault that could be mended.
      const isBeyond = isBeyondMeasure(message);
      const found = isBeyond ? null : diagnoseYaml(text);
      const { from = 0, to = from } = found ?? problem;
      const line = found ? lineOf(text, from) : problem.data.line;
      // Only the defaults are left.
      const hasLayout = document.layout !== null;
      const cause = isBeyond ? ("beyond-measure" as const) : (found?.cause ?? null);
      const told = { cause, key: found?.key ?? "", written: found?.written ?? "" };
      return [
        {
          from,
          to,
          data: { line, message, isStrict, hasLayout, ...told },
          ...severity,
          ...fixBy(found?.edits ?? []),
        },
      ];
    }),
});

function lineOf(text: string, at: number): number {
  return text.slice(0, at).split("\n").length;
}
