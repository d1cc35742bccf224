import type { MarkdownConfig } from "@lezer/markdown";
import { tags } from "./tags.ts";

// kramdown/parser/kramdown/extensions.rb — IAL_BLOCK, ALD_START, EXT_BLOCK, IAL_SPAN_START; header.rb — HEADER_ID
const blockPattern = /^ {0,3}\{:(?:\/[\w-]*|:?(?:[^}\\]|\\.)*)\}\s*$/;
const spanPattern = /\{:(?:[^}\\\n]|\\.)*\}/y;
const headingId = /\{#[\w][\w:-]*\}(?=\s*$)/y;

/** kramdown's `{: .class #id}` on a line or after a span, `{::options /}`, and `{#id}` at the end of a heading. */
export const attributeList: MarkdownConfig = {
  defineNodes: [
    { name: "BlockAttributeList", block: true, style: tags.attributeList },
    { name: "SpanAttributeList", style: tags.attributeList },
  ],
  parseBlock: [
    {
      name: "AttributeList",
      before: "LinkReference",
      parse(cx, line) {
        if (line.next !== 123 || !blockPattern.test(line.text.slice(line.pos))) return false;
        const from = cx.lineStart + line.pos;
        cx.addElement(cx.elt("BlockAttributeList", from, cx.lineStart + line.text.trimEnd().length));
        cx.nextLine();
        return true;
      },
      endLeaf: (_, line) => line.next === 123 && blockPattern.test(line.text.slice(line.pos)),
    },
  ],
  parseInline: [
    {
      name: "SpanAttributeList",
      before: "Escape",
      parse(cx, next, pos) {
        if (next !== 123) return -1;
        const pattern = cx.char(pos + 1) === 58 ? spanPattern : headingId;
        pattern.lastIndex = pos - cx.offset;
        if (!pattern.test(cx.text)) return -1;
        return cx.addElement(cx.elt("SpanAttributeList", pos, pattern.lastIndex + cx.offset));
      },
    },
  ],
};
