import { tags as t } from "@lezer/highlight";
import type { BlockContext, Element, Line, MarkdownConfig } from "@lezer/markdown";
import { tags } from "./tags.ts";
import { tokenizeYaml } from "./yaml.ts";

/** The nodes of a front matter block. */
export const frontMatterNodes: MarkdownConfig = {
  defineNodes: [
    { name: "FrontMatter", block: true },
    { name: "FrontMatterFence", style: tags.frontMatterMark },
    { name: "YamlKey", style: tags.frontMatterKey },
    { name: "YamlMark", style: tags.frontMatterMark },
    { name: "YamlString", style: t.string },
    { name: "YamlLiteral", style: tags.frontMatterLiteral },
    { name: "YamlComment", style: t.comment },
  ],
};

/** Take the lines before `end` as front matter: where the block ends is for core to say. */
export function frontMatterUntil(end: number): MarkdownConfig {
  return {
    parseBlock: [
      { name: "FrontMatter", before: "LinkReference", parse: (cx, line) => parseFrontMatter(cx, line, end) },
    ],
  };
}

function parseFrontMatter(cx: BlockContext, line: Line, end: number): boolean {
  if (cx.lineStart !== 0) return false;
  const children: Element[] = [];
  let to = 0;
  do {
    const from = cx.lineStart;
    const last = from + line.text.length + 1 >= end;
    to = from + line.text.length;
    if (from === 0 || last) children.push(cx.elt("FrontMatterFence", from, to));
    else
      for (const token of tokenizeYaml(line.text))
        children.push(cx.elt(token.type, from + token.from, from + token.to));
  } while (cx.nextLine() && cx.lineStart < end);
  cx.addElement(cx.elt("FrontMatter", 0, to, children));
  return true;
}
