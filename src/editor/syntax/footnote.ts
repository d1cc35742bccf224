import type { MarkdownConfig } from "@lezer/markdown";
import { tags } from "./tags.ts";

// kramdown/parser/kramdown/footnote.rb
const definition = /^\[\^[^\]\s]+\]:\s?/;
const reference = /\[\^[^\]\s]+\]/y;

/** `[^1]` in a text and `[^1]: what it says`, whose following lines are indented by four. */
export const footnote: MarkdownConfig = {
  defineNodes: [
    {
      name: "FootnoteDefinition",
      block: true,
      composite(_, line, indent) {
        if (line.next > -1 && line.indent < line.baseIndent + indent) return false;
        line.moveBaseColumn(line.baseIndent + indent);
        return true;
      },
    },
    { name: "FootnoteMark", style: tags.footnote },
    { name: "FootnoteReference", style: tags.footnote },
  ],
  parseBlock: [
    {
      name: "FootnoteDefinition",
      before: "LinkReference",
      parse(cx, line) {
        const match = line.next === 91 ? definition.exec(line.text.slice(line.pos)) : null;
        if (!match) return false;
        const from = cx.lineStart + line.pos;
        cx.startComposite("FootnoteDefinition", line.pos, 4);
        cx.addElement(cx.elt("FootnoteMark", from, from + match[0].trimEnd().length));
        line.moveBase(line.pos + match[0].length);
        return null;
      },
      endLeaf: (_, line) => line.next === 91 && definition.test(line.text.slice(line.pos)),
    },
  ],
  parseInline: [
    {
      name: "FootnoteReference",
      before: "Link",
      parse(cx, next, pos) {
        if (next !== 91 || cx.char(pos + 1) !== 94) return -1;
        reference.lastIndex = pos - cx.offset;
        if (!reference.test(cx.text)) return -1;
        return cx.addElement(cx.elt("FootnoteReference", pos, reference.lastIndex + cx.offset));
      },
    },
  ],
};
