import { leaf } from "../element.ts";
import type { SpanConstruct } from "../span-parser.ts";

/** Two blanks, or two backslashes, before the end of a line. */
export const lineBreak: SpanConstruct = {
  name: "line-break",
  starts: "\n\\",
  parse(parser) {
    const { text, at, floor } = parser;
    if (text.startsWith("\\\\\n", at)) {
      parser.push(leaf("br", ""), at, at + 2);
      return true;
    }
    if (text.charCodeAt(at) !== 0x0a || at - 2 < floor || !text.startsWith("  ", at - 2)) return false;
    parser.push(leaf("br", ""), at - 2, at);
    return true;
  },
};
