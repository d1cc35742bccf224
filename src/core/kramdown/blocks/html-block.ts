import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { leaf } from "../element.ts";
import { spanElements } from "../html-names.ts";
import { readClosingTag, readTag } from "../html-tag.ts";
import { matchAt } from "../line.ts";
import { openElement, skipRestOfLine } from "./html-element.ts";

const blanks = / {0,3}/y;

/** An element that is no span, a comment, or the closing tag of the element around. */
export const htmlBlock: BlockConstruct = {
  name: "html-block",
  starts: "<",
  parse(parser) {
    const { source, at, tree } = parser;
    if (source.startsWith("<!--", at)) return readComment(parser);
    matchAt(blanks, source, at);
    const from = blanks.lastIndex;
    if (source.charCodeAt(from + 1) === 0x2f) {
      const closing = readClosingTag(source, from);
      if (!closing || tree.type !== "html_element" || closing.name.toLowerCase() !== tree.value) return false;
      parser.at = closing.to;
      parser.isStopped = true;
      return true;
    }
    const tag = readTag(source, from, (to) => parser.looked(to));
    if (!tag || spanElements.has(tag.name) || !parser.mayNest) return false;
    parser.at = tag.to;
    openElement(parser, tag);
    return true;
  },
};

function readComment(parser: BlockParser): boolean {
  const { source, at, tree } = parser;
  const end = parser.find("-->", at + 4);
  if (end < 0) return false;
  tree.children.push(leaf("xml", source.slice(at, end + 3)));
  parser.at = end + 3;
  skipRestOfLine(parser);
  return true;
}
