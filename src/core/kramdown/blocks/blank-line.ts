import type { BlockConstruct } from "../block-parser.ts";
import { skipBlankLines } from "../line.ts";

export const blankLine: BlockConstruct = {
  name: "blank-line",
  starts: "\n",
  parse(parser) {
    const to = skipBlankLines(parser.source, parser.at);
    if (to === parser.at) return false;
    if (parser.tree.children.at(-1)?.type !== "blank") parser.tree.children.push(parser.make("blank"));
    parser.at = to;
    return true;
  },
};
