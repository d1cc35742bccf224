import type { Element, InlineContext, MarkdownConfig } from "@lezer/markdown";
import { tags } from "./tags.ts";

const brace = 123;
// A construct has a longest length, or each brace that nothing closes would be a walk through the whole paragraph.
const construct = /\{\{[\s\S]{0,2000}?\}\}|\{%[\s\S]{0,2000}?%\}/y;

/** The end of the Liquid output or tag that starts exactly at `at`, or -1. */
export function liquidEnd(text: string, at: number): number {
  construct.lastIndex = at;
  return construct.test(text) ? construct.lastIndex : -1;
}

/** The nodes of a Liquid construct from `from` to `to`, both offsets into the document. */
export function liquidElement(cx: Pick<InlineContext, "elt" | "slice">, from: number, to: number): Element {
  const text = cx.slice(from, to);
  const open = text[2] === "-" ? 3 : 2;
  const close = text[text.length - 3] === "-" && text.length > 5 ? 3 : 2;
  return cx.elt(text[1] === "%" ? "LiquidTag" : "LiquidOutput", from, to, [
    cx.elt("LiquidMark", from, from + open),
    cx.elt("LiquidMark", to - close, to),
  ]);
}

/** `{{ output }}` and `{% tag %}`: Jekyll reads them before any Markdown, so they win over everything inline. */
export const liquid: MarkdownConfig = {
  defineNodes: [
    { name: "LiquidOutput", style: { "LiquidOutput/...": tags.liquid } },
    { name: "LiquidTag", style: { "LiquidTag/...": tags.liquid } },
    { name: "LiquidMark", style: tags.liquidMark },
  ],
  parseInline: [
    {
      name: "Liquid",
      before: "Escape",
      parse(cx, next, pos) {
        if (next !== brace) return -1;
        const end = liquidEnd(cx.text, pos - cx.offset);
        return end < 0 ? -1 : cx.addElement(liquidElement(cx, pos, end + cx.offset));
      },
    },
  ],
};
