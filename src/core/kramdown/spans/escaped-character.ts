import type { SpanConstruct } from "../span-parser.ts";

/** A backslash before a sign that would mean something. */
export const escapedCharacter = escaping("\\.*_+`<>()[]{}#!:|\"'$=-");

/** The parser for GFM knows the tilde as well. */
export const escapedCharacterOfGfm = escaping("\\.*_+`<>()[]{}#!:|\"'$=-~");

function escaping(signs: string): SpanConstruct {
  return {
    name: "escaped-character",
    starts: "\\",
    parse(parser) {
      const { text, at } = parser;
      const sign = text[at + 1];
      if (sign === undefined || !signs.includes(sign)) return false;
      parser.pushText(sign, at, at + 2);
      return true;
    },
  };
}
