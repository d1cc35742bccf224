import type { BlockConstruct } from "../block-parser.ts";
import { lineEnd, matchAt } from "../line.ts";
import { addHeader, readContents } from "./header.ts";

const underline = /([-=])[-=]*[ \t\r\f\v]*\n/y;
const contents = / {0,3}([^ \t\n][^\n]*)\n/y;

/** A line underlined with `=` or `-`. */
export const setextHeader: BlockConstruct = {
  name: "setext-header",
  starts: "",
  parse(parser) {
    const { source, at } = parser;
    const below = lineEnd(source, at);
    const code = source.charCodeAt(below);
    if ((code !== 0x2d && code !== 0x3d) || !parser.isAfterBoundary()) return false;
    const line = matchAt(underline, source, below);
    const found = line && matchAt(contents, source, at);
    if (!found) return false;
    const { text, id } = readContents(found[1]!);
    if (text === "") return false;
    addHeader(parser, line[1] === "-" ? 2 : 1, text, id);
    parser.at = underline.lastIndex;
    return true;
  },
};
