import { leaf } from "../element.ts";
import { matchAt } from "../line.ts";
import type { SpanConstruct } from "../span-parser.ts";

const marker = /\[\^(\w[\w-]*)\]/y;

/** `[^name]`; without a definition it is text. */
export const footnoteMarker: SpanConstruct = {
  name: "footnote-marker",
  starts: "[",
  parse(parser) {
    const { text, at, lookups } = parser;
    const found = matchAt(marker, text, at);
    if (!found) return false;
    const [whole, name = ""] = found;
    if (!lookups.hasFootnote(name)) return parser.skip(at + whole.length);
    parser.push(leaf("footnote", name), at, at + whole.length);
    return true;
  },
};
