import { describe, expect, test } from "vitest";
import { toHtml } from "#core/kramdown/index.ts";
import { growth } from "../../support/growth.ts";

const lines = (line: string) => (size: number) => line.repeat(Math.ceil(size / line.length));
const counted = (piece: (n: number) => string) => (size: number) => {
  let text = "";
  for (let n = 1; text.length < size; n++) text += piece(n);
  return text;
};
/** `open` and then `close`, as often. */
const nested = (open: string, close: string) => (size: number) => {
  const times = Math.ceil(size / (open.length + close.length));
  return open.repeat(times) + close.repeat(times);
};
/** One line that repeats a piece, after a beginning and before an end. */
const line =
  (piece: string, before = "", after = "") =>
  (size: number) =>
    before + piece.repeat(Math.ceil(size / piece.length)) + after;
/** Backticks in runs of rising lengths. */
const risingRuns = (mark: string) => counted((n) => `${mark.repeat(n % 300)}a`);
/** As deep as a hundredth of the size allows: what is nested by indentation costs the square of its depth to write. */
const indented = (marker: string) => (size: number) => {
  const depth = Math.ceil(Math.sqrt(size));
  return Array.from({ length: depth }, (_, at) => `${"  ".repeat(at)}${marker} a\n`).join("");
};

const texts: Record<string, (size: number) => string> = {
  "quotes in quotes": line("> ", "", "a"),
  "quotes in quotes without blanks": line(">", "", "a"),
  "lines of quotes": lines("> a\n"),
  "quotes with lazy lines": lines("> a\nb\n\n"),
  "quotes ever deeper": (size) =>
    Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, at) => `${">".repeat(at + 1)} a\n`).join(""),
  "opening brackets": line("["),
  "closing brackets": line("]"),
  "brackets in brackets": nested("[", "]"),
  "opening images": line("!["),
  "images in images": nested("![", "](a)"),
  "links in links": nested("[", "](a)"),
  "ends of links": line("]("),
  "links that do not end": line("[a]("),
  "links with titles that do not end": line('[a](b "c '),
  "links with parentheses": line("(", "[a](", ")"),
  "links with angle brackets": line("[a](<b "),
  "images that open, and one that does not end": line("![", "", "](a"),
  "links that open, and one that does not end": line("[", "", "](a"),
  "links that open, and one that does": line("[", "", "](a)"),
  "links that open, and many ends": nested("[", "](a"),
  "images in links that do not end": line("[![a](b)"),
  "emphasis in links that do not end": line("[*a "),
  "links in emphasis that do not end": line("*[a](b "),
  "tags in emphasis that do not end": line("*<b>"),
  "code in links that do not end": line("[`a "),
  "math in emphasis": line("*$$a "),
  "references to nothing": line("[a][b] "),
  "references with blanks": line("[a] "),
  "stars that open": line("*a **b "),
  "stars that open three by three": line("***a "),
  "lines that open": line("_a "),
  "lines that open and close": line("_a_b "),
  "stars alone": line("* "),
  "stars in a row": line("*"),
  "stars and lines": line("*a_ _b* "),
  "stars in stars": nested("*a ", " b*"),
  "stars that close": line("a* b** "),
  "strikes that open": line("~~a "),
  "tildes in a row": line("~"),
  "backticks in a row": line("`"),
  "backticks that open": line("`a ``b "),
  "backticks of rising lengths": risingRuns("`"),
  "tildes of rising lengths": risingRuns("~"),
  "stars of rising lengths": risingRuns("*"),
  "pipes in a row": line("|"),
  cells: line("a | "),
  rows: lines("| a | b |\n"),
  "rows with heads": lines("| a | b |\n|---|---|\n"),
  "rules of tables": lines("|---|---|\n"),
  "a table that is none": lines("a | b\nc\n"),
  "code in cells": line("`|`|"),
  "tags that open": line("<b>"),
  "tags that open in lines": lines("<div>\n"),
  "tags in tags": nested("<div>", "</div>"),
  "tags in tags, in lines": nested("<div>\n", "</div>\n"),
  "tags with Markdown in them": nested('<div markdown="1">\n', "</div>\n"),
  "tags that close": line("</b>"),
  "tags that do not end": line("<a b='c' "),
  "tags with attributes that do not end": line('<a b="'),
  "angle brackets": line("<"),
  "angle brackets that close": line(">"),
  "pairs of angle brackets": nested("<", ">"),
  "many attributes": line(" a='b'", "<div", ">x</div>"),
  "comments that open": line("<!-- "),
  "comments that open in lines": lines("<!--\n"),
  comments: lines("<!-- a -->\n"),
  "hyphens in a comment": line("-", "<!--", "->"),
  "instructions that open": line("<? "),
  addresses: line("<https://a.b> "),
  "addresses that do not end": line("<https://a"),
  "mail that does not end": line("<a@b"),
  footnotes: counted((n) => `a[^${n}]\n\n[^${n}]: b\n\n`),
  "footnotes that are used at the end": (size) =>
    counted((n) => `[^${n}]: b\n\n`)(size / 2) + counted((n) => `a[^${n}] `)(size / 2),
  "one footnote, often": line("a[^1] ", "[^1]: b\n\n"),
  "footnotes to nothing": line("[^a] "),
  "footnotes that open": line("[^"),
  "footnotes in footnotes": counted((n) => `[^${n}]: a[^${n + 1}]\n\n`),
  "lists of attributes": line("{: .a} "),
  "lists of attributes that open": line("{:"),
  "lists of attributes in lines": lines("a\n{: .b}\n\n"),
  "lists of attributes one after another": lines("{: .b}\n"),
  "one list of many attributes": line('a="b" ', "a\n{: ", "}"),
  "one list of many classes": line(".a ", "a\n{: ", "}"),
  "definitions of attributes": counted((n) => `{:a${n}: .b}\n\nc\n{: a${n}}\n\n`),
  "extensions that open": line("{::comment} "),
  "extensions that open in lines": lines("{::comment}\n"),
  "extensions that end": lines("{:/}\n"),
  options: lines('{::options auto_ids="true" /}\n'),
  braces: line("{"),
  abbreviations: counted((n) => `*[A${n}]: b\nA${n} A\n\n`),
  "abbreviations that are long": counted((n) => `*[${"a ".repeat(n % 50)}b${n}]: c\na a a a\n\n`),
  "definitions of links": counted((n) => `[a${n}]: /b\n`),
  "definitions of links that are used": counted((n) => `[a${n}]: /b\n\n[a${n}] [A${n}][]\n\n`),
  "definitions that are none": lines("[a]: \n"),
  lists: lines("* a\n"),
  "lists with blank lines": lines("* a\n\n"),
  "lists of numbers": counted((n) => `${n}. a\n`),
  "lists in lists": indented("*"),
  "lists in lists of numbers": (size) =>
    Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, at) => `${"   ".repeat(at)}1. a\n`).join(""),
  "markers in markers": line("* ", "", "a"),
  "numbers in numbers": line("1. ", "", "a"),
  "lists with lazy lines": lines("* a\nb\n"),
  "a list that ever indents": indented(""),
  tasks: lines("* [ ] a\n"),
  definitions: lines("a\n: b\n\n"),
  "definitions in lines": lines(": b\n"),
  terms: lines("a\n"),
  "definitions in definitions": line(": ", "a\n", "b"),
  headers: lines("# a\n\n"),
  "headers with one id": lines("# a\n\nb\n\n"),
  "headers that differ": counted((n) => `# a${n}\n\n`),
  "hashes in a row": line("#"),
  "hashes that close": line(" #", "# a"),
  "underlined headers": lines("a\n---\n\n"),
  "headers and their contents": (size) => `* a\n{:toc}\n\n${counted((n) => `## a${n}\n\n`)(size)}`,
  rules: lines("---\n\n"),
  "hyphens in a row": line("-"),
  "hyphens with blanks": line("- "),
  "equals signs": lines("===\n"),
  "footnotes of paragraphs": counted((n) => `a[^${n}]\n\n[^${n}]: b\n\n    c\n\n`),
  "lists in quotes": lines("> * a\n"),
  "lists in quotes ever deeper": line("> * ", "", "a"),
  "quotes in lists": lines("* > a\n"),
  "tables in lists": lines("* | a | b |\n  | c | d |\n"),
  "HTML in lists": lines("* <div>\n  a\n  </div>\n"),
  "code in lists": lines("* a\n\n      b\n\n"),
  "fences in lists": lines("* ```\n  a\n  ```\n"),
  "math that opens": line("$$a "),
  "dollars in a row": line("$"),
  "math blocks": lines("$$\na\n$$\n\n"),
  "math that opens in lines": lines("$$\na\n\n"),
  entities: line("&amp;"),
  ampersands: line("&"),
  "entities that do not end": line("&#1"),
  "quotation marks": line('"'),
  "quoted words": line('"a" '),
  apostrophes: line("'a "),
  dots: line("."),
  "dashes in words": line("a-- "),
  "guillemets that open": line("<< a "),
  backslashes: line("\\"),
  escapes: line("\\*"),
  "line breaks": lines("a  \n"),
  "a long word": line("a"),
  "a long line": line("un mot "),
  "a long paragraph": lines("un mot\n"),
  paragraphs: lines("un mot\n\n"),
  "blank lines": line("\n", "a", "b"),
  "blank lines in code": line("\n", "    a", "    b"),
  "lines of blanks": lines("   \n"),
  "blanks in a row": line(" ", "a", "b"),
  "tabs in a row": line("\t", "a", "b"),
  "indented code": lines("    a\n"),
  "indented code in pieces": lines("    a\n\n"),
  fences: lines("```\na\n```\n\n"),
  "fences that open": lines("```a\n"),
  "fences of rising lengths": counted((n) => `${"`".repeat(3 + (n % 200))}\n`),
  "ends of blocks": lines("^\n"),
  "carriage returns": lines("a\r\nb\r"),
  "code of a known language": (size) => `\`\`\`ruby\n${lines('puts "a" + b # c\n')(size)}\`\`\`\n`,
};

describe("rendering", () => {
  test.each(Object.entries(texts))("takes time in proportion to %s", (_, make) => {
    const { ratio, times } = growth(make, (text) => toHtml(text));
    expect(ratio, `ms of four doublings: ${times.map((ms) => ms.toFixed(2)).join(", ")}`).toBeLessThanOrEqual(
      4 * 8,
    );
  });
});
