import { parent } from "../element.ts";
import { matchAt } from "../line.ts";
import { nextOf } from "../span-memory.ts";
import type { SpanConstruct } from "../span-parser.ts";

const start = /~~(?=[^ \t\r\n\f\v~])/y;
const closing = /[^ \t\r\n\f\v~]~~/g;

/** `~~deleted~~`, of the parser for GFM. */
export const strikethrough: SpanConstruct = {
  name: "strikethrough",
  starts: "~",
  parse(parser) {
    const { text, at } = parser;
    if (!matchAt(start, text, at)) return false;
    const end = nextOf(parser.memory, "~~", at + 2, (from) => {
      closing.lastIndex = from;
      const found = closing.exec(text);
      return found ? found.index + 1 : -1;
    });
    if (end < 0) return false;
    const element = parent("del");
    const inner = text.slice(at + 2, end);
    parser.parse(element, inner);
    parser.push(element, at, end + 2);
    return true;
  },
};
