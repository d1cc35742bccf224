import type { BlockConstruct } from "../block-parser.ts";
import { endsLazyText } from "../lazy-end.ts";
import { lineEnd } from "../line.ts";

const mark = /^ {0,3}> ?/gm;

/** `>` before lines, or before the first of them only. */
export const blockquote: BlockConstruct = {
  name: "blockquote",
  starts: ">",
  parse(parser) {
    if (!parser.mayNest) return false;
    const { source, at } = parser;
    let to = lineEnd(source, at);
    while (!endsLazyText(source, to)) to = lineEnd(source, to);
    const made = parser.make("blockquote");
    parser.tree.children.push(made);
    parser.at = to;
    parser.parseInto(made, source.slice(at, to).replace(mark, ""));
    return true;
  },
};
