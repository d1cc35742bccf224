import type { MarkdownConfig } from "@lezer/markdown";
import { tags } from "./tags.ts";

// kramdown/parser/kramdown/abbreviation.rb — ABBREV_DEFINITION_START
const abbreviationPattern = /^\*\[[^\n\]]+\]:/;
const math = /\$\$[\s\S]{1,2000}?\$\$/y;

/** `*[ESS]: économie sociale et solidaire`. */
export const abbreviation: MarkdownConfig = {
  defineNodes: [
    { name: "Abbreviation", block: true },
    { name: "AbbreviationMark", style: tags.abbreviation },
  ],
  parseBlock: [
    {
      name: "Abbreviation",
      before: "LinkReference",
      parse(cx, line) {
        const match = line.next === 42 ? abbreviationPattern.exec(line.text.slice(line.pos)) : null;
        if (!match) return false;
        const from = cx.lineStart + line.pos;
        const mark = cx.elt("AbbreviationMark", from, from + match[0].length);
        cx.addElement(cx.elt("Abbreviation", from, cx.lineStart + line.text.length, [mark]));
        cx.nextLine();
        return true;
      },
    },
  ],
};

/** `$$ … $$`, whose inside is not Markdown. */
export const mathSpan: MarkdownConfig = {
  defineNodes: [{ name: "Math", style: tags.math }],
  parseInline: [
    {
      name: "Math",
      before: "Escape",
      parse(cx, next, pos) {
        if (next !== 36 || cx.char(pos + 1) !== 36) return -1;
        math.lastIndex = pos - cx.offset;
        return math.test(cx.text) ? cx.addElement(cx.elt("Math", pos, math.lastIndex + cx.offset)) : -1;
      },
    },
  ],
};

/** The line where the excerpt ends, as most Jekyll blogs write it. */
export const excerptMark: MarkdownConfig = {
  defineNodes: [{ name: "ExcerptMark", block: true, style: tags.excerptMark }],
  parseBlock: [
    {
      name: "ExcerptMark",
      before: "LinkReference",
      parse(cx, line) {
        if (line.next !== 60 || line.text.trim() !== "<!--more-->") return false;
        cx.addElement(
          cx.elt("ExcerptMark", cx.lineStart + line.pos, cx.lineStart + line.text.trimEnd().length),
        );
        cx.nextLine();
        return true;
      },
      endLeaf: (_, line) => line.next === 60 && line.text.trim() === "<!--more-->",
    },
  ],
};
