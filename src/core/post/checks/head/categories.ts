import { setField } from "#core/front-matter/edit.ts";
import { rule } from "../rule.ts";
import { permalinkOf } from "./days.ts";
import { fenceOf, fieldOf, fixBy, scalarsOf } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Document#merge_categories! raises, and Document#read keeps nothing of the front matter.
export const categoriesUnreadable = rule({
  id: "categories-unreadable",
  severity: "corrupted",
  stopsAt: "reading",
  docs: pages.categories,
  check: (source) =>
    source.document.problems.flatMap((problem) => {
      if (problem.code !== "categories-unreadable") return [];
      const { from = 0, to = from, data } = problem;
      const [scalar] = scalarsOf(source, "categories");
      const edits = scalar ? setField(source.text, "categories", [scalar.source]) : [];
      const isStrict = source.site.config.strict_front_matter;
      const hasLayout = source.document.layout !== null;
      const severity = isStrict ? { severity: "build-fails" as const } : {};
      return [{ from, to, data: { ...data, isStrict, hasLayout }, ...severity, ...fixBy(edits) }];
    }),
});

// Jekyll::Drops::UrlDrop#categories lowers the letters, and nothing more.
export const categoryInUrl = rule({
  id: "category-in-url",
  severity: "url",
  docs: pages.permalinks,
  check(source) {
    const { document } = source;
    const isPublished = document.url !== null && document.visibility !== "unread";
    if (!isPublished || !/:categories(?![a-z])/.test(permalinkOf(source))) return [];
    // A script that has no Latin spelling has no plainer address either.
    const awkward = document.categories.filter((one) => /[\s#%?"<>[\]{}|\\^`]|[À-ɏ]/.test(one));
    const [category] = awkward;
    if (category === undefined) return [];
    const written = ["categories", "category"].flatMap((key) => scalarsOf(source, key));
    const scalar = written.find((one) => one.source === category);
    const field = fieldOf(source, "categories") ?? fieldOf(source, "category");
    const place = scalar ?? (field ? { from: field.valueFrom, to: field.valueTo } : fenceOf(source));
    return [{ from: place.from, to: place.to, data: { category, url: document.url ?? "" } }];
  },
});
