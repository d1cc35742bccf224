import type { Visibility } from "#core/jekyll/visibility.ts";
import { type Hit, rule } from "../rule.ts";
import { targetNamed } from "./link-target.ts";
import { problemsOf, rawAround } from "./liquid-problems.ts";

// Jekyll::Tags::Link and PostUrl look among what will be written alone, and raise.
export const linkHidden = rule({
  id: "link-hidden",
  severity: "build-fails",
  docs: "https://jekyllrb.com/docs/liquid/tags/#links",
  check: (source) =>
    [...problemsOf(source, "link-hidden"), ...problemsOf(source, "link-missing")].flatMap(
      ({
        from,
        to,
        data: { path },
      }): Hit<{
        path: string;
        title: string;
        why: Visibility;
        date: string | null;
      }>[] => {
        const target = targetNamed(path, source.index);
        if (!target || target.visibility === "visible") return [];
        const { visibility, time } = source.document;
        // On the day on which this post appears, that one has appeared.
        const isLater = visibility === "future" && target.visibility === "future";
        if (isLater && (target.time ?? 0) <= (time ?? 0)) return [];
        const { title, visibility: why, date } = target;
        const fix = rawAround(source, from);
        const data = { path, title, why, date };
        return [{ from, to, data, ...(fix ? { fix } : {}) }];
      },
    ),
});
