import { findBlock } from "#core/front-matter/block.ts";
import { setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import type { TextEdit } from "#core/text/edit.ts";
import { applyEdits } from "#core/text/edit.ts";
import { type CheckSource, rule } from "../rule.ts";
import { fixBy } from "./front.ts";
import { usualLayout } from "./layouts.ts";
import { pages } from "./pages.ts";

/** What stands above the fence, and a front matter that would be one without it. */
const late = /^(?:[ \t]*\n)*[ \t]*(?=---[ \t]*\n)/;

// Jekyll::Document::YAML_FRONT_MATTER_REGEXP begins with \A: the first byte of the file.
export const frontMatterLate = rule({
  id: "front-matter-late",
  severity: "corrupted",
  docs: pages.frontMatter,
  check({ text }) {
    const above = lateBy(text);
    if (above === 0) return [];
    const edits = [{ from: 0, to: above, insert: "" }];
    return [
      { from: 0, to: above + 3, data: { isLine: text.slice(0, above).includes("\n") }, ...fixBy(edits) },
    ];
  },
});

export const frontMatterUnclosed = rule({
  id: "front-matter-unclosed",
  severity: "corrupted",
  docs: pages.frontMatter,
  check({ text }) {
    if (!isUnclosed(text)) return [];
    return [{ from: 0, to: 3, data: {}, ...fixBy(closing(text)) }];
  },
});

// Such a post is published all the same, with the site's defaults alone.
export const frontMatterMissing = rule({
  id: "front-matter-missing",
  severity: "corrupted",
  docs: pages.frontMatter,
  check(source) {
    const { text, frontMatter, document, site } = source;
    if (frontMatter.block || text.trim() === "" || lateBy(text) > 0 || isUnclosed(text)) return [];
    // Where the defaults know the layout, a text alone is a post.
    if (document.kind === "other" || document.data.layout) return [];
    const to = text.indexOf("\n");
    const layout = usualLayout(site);
    return [{ from: 0, to: to < 0 ? text.length : to, data: {}, ...fixBy(opening(source, layout)) }];
  },
});

function lateBy(text: string): number {
  const above = late.exec(text)?.[0].length ?? 0;
  if (above === 0) return 0;
  const { block, fields } = readFrontMatter(text.slice(above));
  return block && fields.length > 0 ? above : 0;
}

function isUnclosed(text: string): boolean {
  return /^---[ \t]*\n[ \t]*[\w-]+[ \t]*:(?:\s|$)/.test(text) && findBlock(text) === null;
}

/** The closing fence behind the last line that looks like one of the front matter. */
function closing(text: string): TextEdit[] {
  let at = text.indexOf("\n") + 1;
  while (at < text.length) {
    const end = text.indexOf("\n", at);
    const line = text.slice(at, end < 0 ? text.length : end);
    if (!/^(?:[\w-]+[ \t]*:(?:\s|$)|[ \t]+\S|- )/.test(line)) break;
    if (end < 0) return [{ from: text.length, to: text.length, insert: "\n---\n" }];
    at = end + 1;
  }
  const edits = [{ from: at, to: at, insert: "---\n" }];
  const { problems } = readFrontMatter(applyEdits(text, edits));
  return problems.length === 0 ? edits : [];
}

function opening({ text, document }: CheckSource, layout: string | null): TextEdit[] {
  if (layout === null) return [];
  const [edit] = setField(text, "layout", layout);
  const titled = setField("---\n---\n", "title", document.title)[0]?.insert ?? "";
  return edit ? [{ ...edit, insert: edit.insert.replace(/---\n$/, `${titled}---\n\n`) }] : [];
}
