import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { leaf } from "../element.ts";
import { matchAt } from "../line.ts";

// kramdown's syntax, “Fenced Code Blocks”: tildes from the beginning of the line; the parser for GFM takes backticks too,
// behind up to three blanks.
const fence = /(~{3,})[ \t\r\f\v]*?((\S+?)(?:\?\S*)?)?[ \t\r\f\v]*\n/y;
const fenceOfGfm = / {0,3}([~`])([~`]{2,})[ \t\r\f\v]*?((\S+?)(?:\?\S*)?)?[ \t\r\f\v]*\n/y;

export const fencedCode: BlockConstruct = {
  name: "fenced-code",
  starts: "~",
  parse(parser) {
    const found = matchAt(fence, parser.source, parser.at);
    if (!found) return false;
    const [opening, mark = "", info, language] = found;
    return readFence(parser, { opening, mark, blanks: "", info, language });
  },
};

export const fencedCodeOfGfm: BlockConstruct = {
  name: "fenced-code",
  starts: "~`",
  parse(parser) {
    const found = matchAt(fenceOfGfm, parser.source, parser.at);
    if (!found) return false;
    const [opening, first = "", rest = "", info, language] = found;
    return readFence(parser, { opening, mark: first + rest, blanks: " {0,3}", info, language });
  },
};

type Opening = {
  opening: string;
  mark: string;
  blanks: string;
  info: string | undefined;
  language: string | undefined;
};

function readFence(parser: BlockParser, { opening, mark, blanks, info, language }: Opening): boolean {
  const { source, at } = parser;
  const from = at + opening.length;
  if (parser.hopeless.has(mark)) return false;
  const closing = closingFence(source, from, mark, blanks);
  parser.looked(closing ? closing.to : source.length);
  if (!closing) {
    parser.hopeless.add(mark);
    return false;
  }
  const made = parser.make("codeblock");
  made.children.push(leaf("raw", source.slice(from, closing.from)));
  if (info) {
    made.detail.language = info;
    made.attributes = new Map([["class", `language-${language}`]]);
  }
  parser.tree.children.push(made);
  parser.at = closing.to;
  return true;
}

function closingFence(source: string, from: number, mark: string, blanks: string) {
  const closing = new RegExp(`^${blanks}${mark}${mark.at(-1)}*[ \\t\\r\\f\\v]*\\n`, "gm");
  closing.lastIndex = from;
  const found = closing.exec(source);
  return found && { from: found.index, to: closing.lastIndex };
}
