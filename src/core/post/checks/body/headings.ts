import { readFrontMatter } from "#core/front-matter/read.ts";
import type { TextEdit } from "#core/text/edit.ts";
import { firstLine } from "../destinations.ts";
import type { Fix } from "../finding.ts";
import type { PageBlock, PageElement } from "../page.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import type { Span } from "../source-prose.ts";

const docs = "https://kramdown.gettalong.org/syntax.html#headers";

type Heading = Span & {
  level: number;
  /** Of its `#`; null when it is written otherwise. */
  marks: Span | null;
  element: PageElement;
};

function headingsOf({ page, text }: CheckSource): Heading[] {
  const sources = new Map<PageBlock, { rest: string; at: number }>();
  return page.headings.map((element) => {
    const { block } = element;
    const level = Number(element.name[1]);
    const source = sources.get(block) ?? { rest: text.slice(block.from, block.to), at: block.from };
    sources.set(block, source);
    // The next of the block that has as many `#`, in a quote or an item too.
    const found = typed[level - 1]!.exec(source.rest);
    if (!found) {
      source.rest = "";
      return { ...firstLine(text, block), level, marks: null, element };
    }
    const end = found.index + found[0].length;
    const from = source.at + found.index + found[0].indexOf("#");
    const heading = { from, to: source.at + end, level, marks: { from, to: from + level }, element };
    source.rest = source.rest.slice(end);
    source.at += end;
    return heading;
  });
}

const typed = [1, 2, 3, 4, 5, 6].map(
  (level) => new RegExp(`^[ \\t>]*(?:(?:[-*+]|\\d+[.)])[ \\t]+)?#{${level}}(?!#)[^\\n]*`, "m"),
);

// WCAG 2.2, 1.3.1: a reader who walks from heading to heading believes that one is missing.
export const headingSkipped = rule({
  id: "heading-skipped",
  severity: "cosmetic",
  docs,
  check(source) {
    const headings = headingsOf(source);
    return headings.flatMap((heading, at): Hit<{ from: number; to: number }>[] => {
      const before = headings[at - 1];
      if (!before || heading.level <= before.level + 1) return [];
      const { from, to } = heading;
      const fix = raise(headings.slice(at, at + 200), before.level, heading.level - before.level - 1);
      return [{ from, to, data: { from: before.level, to: heading.level }, ...(fix ? { fix } : {}) }];
    });
  },
});

/** The section below a heading, as many levels higher as were skipped; null when one of its headings has no `#`. */
function raise(headings: readonly Heading[], above: number, by: number): Fix | null {
  const edits: TextEdit[] = [];
  for (const { level, marks } of headings) {
    if (level <= above + by) break;
    if (!marks) return null;
    edits.push({ from: marks.from, to: marks.from + by, insert: "" });
  }
  return edits.length > 0 ? { kind: "edits", edits } : null;
}

export const headingTop = rule({
  id: "heading-top",
  severity: "cosmetic",
  docs,
  check(source) {
    const headings = headingsOf(source);
    const tops = headings.filter(({ level, marks }) => level === 1 && marks);
    if (tops.length === 0 || !printsTitle(source)) return [];
    const fix = lower(headings);
    return tops.slice(0, 1).map(({ from, to, element }): Hit<{ text: string; layout: string }> => {
      const data = { text: element.text.trim(), layout: source.document.layout ?? "" };
      return { from, to, data, ...(fix ? { fix } : {}) };
    });
  },
});

/** Whether the layout, or one that it is placed in, prints the post's title as the page's own heading. */
function printsTitle({ document, site }: CheckSource): boolean {
  let layout = document.layout;
  for (let depth = 0; layout && depth < 5; depth++) {
    const text: string | undefined = site.files[`_layouts/${layout}.html`];
    if (text === undefined) return false;
    if (/<h1\b[^>]*>(?:(?!<\/h1>)[\s\S]){0,400}?\{\{-?\s*page\.title\b/i.test(text)) return true;
    const { layout: above } = readFrontMatter(text).data;
    layout = typeof above === "string" ? above : null;
  }
  return false;
}

/** Every heading one level lower; null where one is written otherwise, or has no level below. */
function lower(headings: readonly Heading[]): Fix | null {
  if (headings.some(({ level, marks }) => !marks || level === 6)) return null;
  const edits = headings.map(({ marks }) => ({ from: marks!.from, to: marks!.from, insert: "#" }));
  return { kind: "edits", edits };
}
