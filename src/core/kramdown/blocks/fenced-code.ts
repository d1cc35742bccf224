import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { append, type Element, leaf } from "../element.ts";
import { matchAt } from "../line.ts";
import { closingFor, readClosingFences } from "./closing-fence.ts";

// kramdown's syntax, “Fenced Code Blocks”: tildes from the beginning of the line; the parser for GFM takes backticks too,
// behind up to three blanks.
const fence = /(~{3,})(?:([ \t\r\f\v]*)([^ \t\r\n\f\v]+))?[ \t\r\f\v]*\n/y;
const fenceOfGfm = / {0,3}([~`]{3,})(?:([ \t\r\f\v]*)([^ \t\r\n\f\v]+))?[ \t\r\f\v]*\n/y;

export const fencedCode: BlockConstruct = {
  name: "fenced-code",
  starts: "~",
  parse: (parser) => readFence(parser, fence, false),
};

export const fencedCodeOfGfm: BlockConstruct = {
  name: "fenced-code",
  starts: "~`",
  parse: (parser) => readFence(parser, fenceOfGfm, true),
};

function readFence(parser: BlockParser, pattern: RegExp, mayIndent: boolean): boolean {
  const { source, at } = parser;
  const opened = matchAt(pattern, source, at);
  if (!opened) return false;
  const [opening, signs = "", gap = "", word = ""] = opened;
  const from = at + opening.length;
  // A fence that nothing closes may be a shorter one, whose other signs begin the language.
  const shortest = gap !== "" && word !== "" ? signs.length : 3;
  const closing = parser.fences ? null : closingFence(source, from, signs, mayIndent);
  if (!closing) parser.fences ??= readClosingFences(source);
  const found = closing ?? closingFor(parser.fences!, signs, { from, shortest, mayIndent });
  parser.looked(found && found.length === signs.length ? found.line.to : source.length);
  if (!found) return false;
  const { line, length } = found;
  const made = parser.make("codeblock");
  append(made, leaf("raw", source.slice(from, line.from)));
  nameLanguage(made, signs.slice(length) + word);
  parser.tree.children.push(made);
  parser.at = line.to;
  return true;
}

// What stands behind `?` is for the highlighter.
function nameLanguage(code: Element, info: string): void {
  if (info === "") return;
  const language = /^(.+?)(?:\?.*)?$/.exec(info)?.[1] ?? info;
  code.detail = { ...code.detail, language: info };
  code.attributes = new Map([["class", `language-${language}`]]);
}

// Most fences are closed soon, and by what opened them: all lines need not be looked at.
function closingFence(source: string, from: number, signs: string, mayIndent: boolean) {
  if (signs.length > 20) return null;
  const blanks = mayIndent ? " {0,3}" : "";
  const closing = new RegExp(`^${blanks}${signs}${signs.at(-1)}*[ \\t\\r\\f\\v]*\\n`, "gm");
  closing.lastIndex = from;
  const found = closing.exec(source);
  const line = found && { from: found.index, to: closing.lastIndex };
  return line && { line, length: signs.length };
}
