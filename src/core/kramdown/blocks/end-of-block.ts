import type { BlockConstruct } from "../block-parser.ts";
import { endOfBlockAt } from "../line.ts";

/** `^` alone on a line: what follows belongs to nothing above. */
export const endOfBlock: BlockConstruct = {
  name: "end-of-block",
  starts: "^",
  parse(parser) {
    const to = endOfBlockAt(parser.source, parser.at);
    if (to < 0) return false;
    parser.end("marker");
    parser.at = to;
    return true;
  },
};
