import { removeField, setField } from "#core/front-matter/edit.ts";
import { permalinkTemplate } from "#core/jekyll/config.ts";
import { placeholderNames } from "#core/jekyll/permalink.ts";
import type { TextEdit } from "#core/text/edit.ts";
import { nearest } from "#core/text/nearness.ts";
import { type CheckSource, rule } from "../rule.ts";
import { fieldOf, fixBy, scalarsOf } from "./front.ts";
import { pages } from "./pages.ts";

// Ruby's Integer has no `sub`: Jekyll::Drops::UrlDrop stops the build.
export const slugNotText = rule({
  id: "slug-not-text",
  severity: "build-fails",
  docs: pages.variables,
  check: (source) =>
    source.document.problems.flatMap((problem) => {
      if (problem.code !== "slug-not-text") return [];
      const { from = 0, to = from, data } = problem;
      const [scalar] = scalarsOf(source, "slug");
      return [{ from, to, data, ...fixBy(scalar ? setField(source.text, "slug", scalar.source) : []) }];
    }),
});

// Jekyll::URL#generate_url_from_drop raises NoMethodError for what Drops::UrlDrop does not have.
export const permalinkUnusable = rule({
  id: "permalink-unusable",
  severity: "build-fails",
  docs: pages.permalinks,
  check: (source) =>
    source.document.problems.flatMap((problem) => {
      if (problem.code !== "permalink-unusable") return [];
      const { from = 0, to = from, data } = problem;
      const isText = data.placeholder.startsWith(":");
      const near = isText ? nearest(data.placeholder.slice(1), placeholderNames()) : null;
      const meant = near === null ? null : `:${near}`;
      const edits = problem.from === undefined ? [] : permalinkFix(source, data, meant);
      return [{ from, to, data: { ...data, isText, meant }, ...fixBy(edits) }];
    }),
});

function permalinkFix(
  source: CheckSource,
  { template, placeholder }: { template: string; placeholder: string },
  meant: string | null,
): TextEdit[] {
  const [scalar] = scalarsOf(source, "permalink");
  if (!scalar) return [];
  if (typeof scalar.value !== "string") return setField(source.text, "permalink", scalar.source);
  return meant === null ? [] : setField(source.text, "permalink", template.replaceAll(placeholder, meant));
}

// Jekyll::URL#to_s of an empty template is `/`: the post is written to index.html.
export const permalinkEmpty = rule({
  id: "permalink-empty",
  severity: "url",
  docs: pages.permalinks,
  check(source) {
    const { document, text, frontMatter } = source;
    const field = fieldOf(source, "permalink");
    const isHome = document.url === "/" || document.url === "/index.html";
    if (!field || typeof frontMatter.data.permalink !== "string" || !isHome || document.kind === "other")
      return [];
    const { keyFrom: from, valueTo: to } = field;
    const written = frontMatter.data.permalink;
    return [{ from, to, data: { written }, ...fixBy(removeField(text, "permalink")) }];
  },
});

// Jekyll::Configuration knows the styles; the front matter of a post does not.
export const permalinkStyle = rule({
  id: "permalink-style",
  severity: "url",
  docs: pages.permalinks,
  check(source) {
    const { document, text, frontMatter } = source;
    const field = fieldOf(source, "permalink");
    const style = frontMatter.data.permalink;
    if (!field || typeof style !== "string" || document.kind === "other") return [];
    const template = permalinkTemplate(style);
    if (template === style) return [];
    const { valueFrom: from, valueTo: to } = field;
    return [{ from, to, data: { style, template }, ...fixBy(setField(text, "permalink", template)) }];
  },
});
