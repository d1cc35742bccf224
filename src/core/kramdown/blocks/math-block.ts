import type { BlockConstruct } from "../block-parser.ts";
import { append, leaf } from "../element.ts";
import { isBoundaryAhead, matchAt } from "../line.ts";
import { trim } from "../white-space.ts";

const start = / {0,3}(\\)?\$\$/y;
const restOfLine = /[ \t\r\f\v]*\n/y;

/** `$$…$$` with nothing else around. */
export const mathBlock: BlockConstruct = {
  name: "math-block",
  starts: "$\\",
  parse(parser) {
    const { source, at } = parser;
    const found = matchAt(start, source, at);
    if (!found || !parser.isAfterBoundary()) return false;
    const from = at + found[0].length;
    const closing = parser.find("$$", from);
    if (closing < 0) return false;
    const after = closing + 2;
    const to = matchAt(restOfLine, source, after) ? restOfLine.lastIndex : after;
    if (found[1]) {
      // The backslash only says that the formula stands in a paragraph.
      if (to > after) parser.at = from - 2;
      return false;
    }
    if (!isBoundaryAhead(source, to)) return false;
    const made = parser.make("math");
    append(made, leaf("raw", trim(source.slice(from, closing))));
    parser.tree.children.push(made);
    parser.at = to;
    return true;
  },
};
