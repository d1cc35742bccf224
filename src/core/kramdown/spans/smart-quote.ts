// The rules of SmartyPants, which kramdown follows. A rule sees the character before the quote only where that is not
// part of another span.
import { leaf } from "../element.ts";
import type { SpanParser } from "../span-parser.ts";

type Quote = "lsquo" | "rsquo" | "ldquo" | "rdquo";

/** What a rule prints: the character before the quote, quotes by name, or one that goes by what was typed. */
type Piece = "before" | Quote | "left" | "right";

const punctuation = "[!\"#$%'()*+,\\-./:;<=>?@[\\\\\\]^`{|}~]";
const space = "[ \\t\\r\\n\\f\\v]";
const wordAhead = "[\\p{L}\\p{M}\\p{N}\\p{Pc}]";

const rules: readonly (readonly [RegExp, readonly Piece[]])[] = [
  [/()(["'])(?=[_*]{1,2}[^ \t\r\n\f\v])/uy, ["left"]],
  [new RegExp(`()(["'])(?=_(?=${wordAhead})|${punctuation}(?!\\.\\.)(?!${wordAhead}))`, "uy"), ["right"]],
  [new RegExp(`(${space}?)"'(?=\\w)`, "uy"), ["before", "ldquo", "lsquo"]],
  [new RegExp(`(${space}?)'"(?=\\w)`, "uy"), ["before", "lsquo", "ldquo"]],
  [new RegExp(`(${space}?)'(?=\\d\\ds)`, "uy"), ["before", "rsquo"]],
  [new RegExp(`(${space})(['"])(?=\\w)`, "uy"), ["before", "left"]],
  [/([^ \\\t\r\n[{(-])(['"])/uy, ["before", "right"]],
  [new RegExp(`()(["'])(?=${space}|s(?!${wordAhead})|$)`, "uy"), ["right"]],
  [/([\s\S]?)'/uy, ["before", "lsquo"]],
  [/([\s\S]?)"/uy, ["before", "ldquo"]],
];

/** `"` or `'`. */
export function isQuote(code: number): boolean {
  return code === 0x22 || code === 0x27;
}

/** Read a quote, or the character at the place and a quote behind it. */
export function smartQuotes(parser: SpanParser): boolean {
  const { text, at, options } = parser;
  for (const [pattern, pieces] of rules) {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (!found) continue;
    const end = pattern.lastIndex;
    const [, before = "", typed] = found;
    let here = at;
    for (const piece of pieces) {
      if (piece === "before") {
        here += before.length;
        parser.skip(here);
        continue;
      }
      const quote = piece === "left" || piece === "right" ? byTyped(piece, typed!) : piece;
      parser.push(leaf("smart_quote", options.smartQuotes[quote]), here, here + 1);
      here += 1;
    }
    parser.at = end;
    return true;
  }
  return false;
}

function byTyped(side: "left" | "right", typed: string): Quote {
  if (side === "left") return typed === '"' ? "ldquo" : "lsquo";
  return typed === '"' ? "rdquo" : "rsquo";
}
