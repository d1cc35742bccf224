import { leaf } from "../element.ts";
import type { SymbolName } from "../options.ts";
import type { SpanConstruct } from "../span-parser.ts";

const symbols: readonly (readonly [string, SymbolName])[] = [
  ["---", "mdash"],
  ["--", "ndash"],
  ["...", "hellip"],
  ["<< ", "laquo_space"],
  ["<<", "laquo"],
  [">>", "raquo"],
];

/** Dashes, dots and guillemets; a blank inside guillemets becomes a no-break space. */
export const typographicSymbol: SpanConstruct = {
  name: "typographic-symbol",
  starts: "-.<>\\",
  parse(parser) {
    const { text, at, options } = parser;
    if (text.startsWith("\\<<", at) || text.startsWith("\\>>", at)) {
      parser.push(leaf("raw", text[at + 1] === "<" ? "&lt;&lt;" : "&gt;&gt;"), at, at + 3);
      return true;
    }
    const found = symbols.find(([typed]) => text.startsWith(typed, at));
    if (!found) return false;
    const [typed, name] = found;
    const isSpaced = name === "raquo" && at > parser.floor && text.charCodeAt(at - 1) === 0x20;
    const symbol = options.typographicSymbols[isSpaced ? "raquo_space" : name];
    parser.push(leaf("typographic_sym", symbol), isSpaced ? at - 1 : at, at + typed.length);
    return true;
  },
};
