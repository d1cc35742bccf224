import { leaf, parent } from "../element.ts";
import { matchAt } from "../line.ts";
import { nextIndex } from "../span-memory.ts";
import type { SpanConstruct } from "../span-parser.ts";

const signs = "[\\p{L}\\p{M}\\p{N}\\-_.]";
const address = new RegExp(`<((mailto|https?|ftps?):[^\\n]+?|${signs}+@${signs}+)>`, "uy");

/** `<https://example.org>`, `<me@example.org>`. */
export const autolink: SpanConstruct = {
  name: "autolink",
  starts: "<",
  parse(parser) {
    const { text, at, memory } = parser;
    if (nextIndex(memory, text, ">", at) < 0) return false;
    const found = matchAt(address, text, at);
    if (!found) return false;
    const [whole, written = "", scheme] = found;
    const link = parent("a");
    link.attributes = new Map([["href", scheme === undefined ? `mailto:${written}` : written]]);
    link.children.push(leaf("text", written.replace(/^mailto:/, "")));
    parser.push(link, at, at + whole.length);
    return true;
  },
};
