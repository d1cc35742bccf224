import { leaf } from "../element.ts";
import { nextRun } from "../span-memory.ts";
import type { SpanConstruct } from "../span-parser.ts";
import { isSpace } from "../white-space.ts";

/** Text between equal runs of backticks; several of them allow one blank inside at each end. */
export const codeSpan: SpanConstruct = {
  name: "code-span",
  starts: "`",
  parse(parser) {
    const { text, at, memory } = parser;
    let from = at;
    while (text.charCodeAt(from) === 0x60) from++;
    const isSimple = from === at + 1;
    if (isSimple && (at === 0 || isSpace(text.charCodeAt(at - 1))) && isSpace(text.charCodeAt(from)))
      return parser.skip(from);
    const end = nextRun(memory, text, from, from - at);
    if (end < 0) return parser.skip(from);
    let code = text.slice(from, end);
    if (!isSimple) {
      if (code.startsWith(" ")) code = code.slice(1);
      if (code.endsWith(" ")) code = code.slice(0, -1);
    }
    parser.push(leaf("codespan", code), at, end + from - at);
    return true;
  },
};
