import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { type Element, leaf } from "../element.ts";
import { matchAt } from "../line.ts";

// kramdown's syntax, “Fenced Code Blocks”: tildes from the beginning of the line; the parser for GFM takes backticks too,
// behind up to three blanks.
const fence = /(~{3,})([ \t\r\f\v]*)([^ \t\r\n\f\v]*)[ \t\r\f\v]*\n/y;
const fenceOfGfm = / {0,3}([~`]{3,})([ \t\r\f\v]*)([^ \t\r\n\f\v]*)[ \t\r\f\v]*\n/y;

export const fencedCode: BlockConstruct = {
  name: "fenced-code",
  starts: "~",
  parse: (parser) => readFence(parser, fence, ""),
};

export const fencedCodeOfGfm: BlockConstruct = {
  name: "fenced-code",
  starts: "~`",
  parse: (parser) => readFence(parser, fenceOfGfm, " {0,3}"),
};

function readFence(parser: BlockParser, pattern: RegExp, blanks: string): boolean {
  const { source, at } = parser;
  const found = matchAt(pattern, source, at);
  if (!found) return false;
  const [opening, signs = "", gap, word = ""] = found;
  const from = at + opening.length;
  // A fence that nothing closes may be a shorter one, whose other signs begin the language.
  const shortest = gap !== "" && word !== "" ? signs.length : 3;
  for (let length = signs.length; length >= shortest; length--) {
    const mark = signs.slice(0, length);
    const closing = parser.hopeless.has(mark) ? null : closingFence(source, from, mark, blanks);
    parser.looked(closing ? closing.to : source.length);
    if (!closing) {
      parser.hopeless.add(mark);
      continue;
    }
    const made = parser.make("codeblock");
    made.children.push(leaf("raw", source.slice(from, closing.from)));
    nameLanguage(made, signs.slice(length) + word);
    parser.tree.children.push(made);
    parser.at = closing.to;
    return true;
  }
  return false;
}

// What stands behind `?` is for the highlighter.
function nameLanguage(code: Element, info: string): void {
  if (info === "") return;
  const language = /^(.+?)(?:\?.*)?$/.exec(info)?.[1] ?? info;
  code.detail.language = info;
  code.attributes = new Map([["class", `language-${language}`]]);
}

function closingFence(source: string, from: number, mark: string, blanks: string) {
  const closing = new RegExp(`^${blanks}${mark}${mark.at(-1)}*[ \\t\\r\\f\\v]*\\n`, "gm");
  closing.lastIndex = from;
  const found = closing.exec(source);
  return found && { from: found.index, to: closing.lastIndex };
}
