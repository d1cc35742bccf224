import { type Hit, rule } from "../rule.ts";
import { problemsOf } from "./liquid-problems.ts";

export const braceSingle = rule({
  id: "brace-single",
  severity: "meaning",
  docs: "https://jekyllrb.com/docs/liquid/",
  check: (source) =>
    problemsOf(source, "brace-single").map(
      ({ from, to, data: { source: written } }): Hit<{ written: string }> => {
        const insert = `{{ ${written.slice(1, -1).trim()} }}`;
        return { from, to, data: { written }, fix: { kind: "edits", edits: [{ from, to, insert }] } };
      },
    ),
});
