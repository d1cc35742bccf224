import type { BlockConstruct } from "../block-parser.ts";
import { parent } from "../element.ts";
import { lineEnd, matchAt } from "../line.ts";
import { indentedEnd } from "./code-block.ts";

const start = / {0,3}\[\^(\w[\w-]*)\]:/y;
const indent = /^(?:\t| {4})/gm;

/** `[^name]: text`, its further paragraphs indented. */
export const footnoteDefinition: BlockConstruct = {
  name: "footnote-definition",
  starts: "[",
  parse(parser) {
    if (!parser.mayNest) return false;
    const { source, at } = parser;
    const found = matchAt(start, source, at);
    if (!found) return false;
    const from = at + found[0].length;
    const to = indentedEnd(source, lineEnd(source, from));
    const content = parent("root");
    parser.at = to;
    parser.parseInto(content, source.slice(from, to).replace(indent, ""));
    parser.end("footnote_def");
    parser.definitions.footnotes.set(found[1]!, { content });
    return true;
  },
};
