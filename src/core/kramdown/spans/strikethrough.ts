import { parent } from "../element.ts";
import { matchAt } from "../line.ts";
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
    const end = nextClosing(parser.memory.next, text, at + 2);
    if (end < 0) return false;
    const element = parent("del");
    const inner = text.slice(at + 2, end);
    parser.parse(element, inner);
    parser.push(element, at, end + 2);
    return true;
  },
};

function nextClosing(next: Map<string, number>, text: string, from: number): number {
  const known = next.get("~~");
  if (known !== undefined && (known < 0 || known > from)) return known;
  closing.lastIndex = from;
  const found = closing.exec(text);
  const end = found ? found.index + 1 : -1;
  next.set("~~", end);
  return end;
}
