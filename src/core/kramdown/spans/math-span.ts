import { leaf } from "../element.ts";
import { nextIndex } from "../span-memory.ts";
import type { SpanConstruct } from "../span-parser.ts";
import { trim } from "../white-space.ts";

/** `$$…$$` in running text. */
export const mathSpan: SpanConstruct = {
  name: "math-span",
  starts: "$",
  parse(parser) {
    const { text, at, memory } = parser;
    if (text.charCodeAt(at + 1) !== 0x24) return false;
    const end = nextIndex(memory, text, "$$", at + 2);
    if (end < 0) return false;
    parser.push(leaf("math", trim(text.slice(at + 2, end)), { span: true }), at, end + 2);
    return true;
  },
};
