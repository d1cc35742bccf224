import type { BlockConstruct } from "../block-parser.ts";
import { skipBlankLines } from "../line.ts";

export const blankLine: BlockConstruct = {
  name: "blank-line",
  starts: "\n",
  parse(parser) {
    const to = skipBlankLines(parser.source, parser.at);
    if (to === parser.at) return false;
    const { children } = parser.tree;
    if (children.at(-1)?.type !== "blank") children.push(parser.make("blank"));
    children.at(-1)!.value += parser.source.slice(parser.at, to);
    parser.at = to;
    return true;
  },
};
