import { leaf } from "../element.ts";
import type { SpanConstruct, SpanParser } from "../span-parser.ts";

/** Two blanks, or two backslashes, before the end of a line. */
export const lineBreak: SpanConstruct = {
  name: "line-break",
  starts: "\n\\",
  parse: (parser) => afterBlanks(parser) || afterBackslashes(parser, 2),
};

/** The parser for GFM takes one backslash as well. */
export const lineBreakOfGfm: SpanConstruct = {
  name: "line-break",
  starts: "\n\\",
  parse: (parser) => afterBlanks(parser) || afterBackslashes(parser, 2) || afterBackslashes(parser, 1),
};

function afterBlanks(parser: SpanParser): boolean {
  const { text, at, floor } = parser;
  if (text.charCodeAt(at) !== 0x0a || at - 2 < floor || !text.startsWith("  ", at - 2)) return false;
  parser.push(leaf("br", ""), at - 2, at);
  return true;
}

function afterBackslashes(parser: SpanParser, count: 1 | 2): boolean {
  const { text, at } = parser;
  if (!text.startsWith(count === 1 ? "\\\n" : "\\\\\n", at)) return false;
  parser.push(leaf("br", ""), at, at + count);
  return true;
}
