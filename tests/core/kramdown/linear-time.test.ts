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
  "fences with many words": (size) => `\`\`\`${" ".repeat(size)}b c\n`,
  "fences whose language has questions": (size) => `\`\`\`${"a?".repeat(size / 2)} b\n`,
  "fences of mixed signs": counted((n) => `${"`~".repeat(2 + (n % 100))}\n`),
  "fences in paragraphs": lines("a\n```\n"),
  "stars that close too few": line("**a *b* "),
  "stars that close too many": line("*a **b** "),
  "stars and lines that open": line("__*a "),
  "stars at the beginning of lines": lines("***a\n"),
  "stars and tags that open": line("**<i>_<b>"),
  "brackets, stars and tags that open": line("[*_<b>~~a "),
  "all that opens": line("*a _b **c __d [e ![f <g> ~~h `i $$j \"k 'l "),
  "links with an angle bracket": line("[a](<"),
  "links with titles in links": nested("[", '](a "'),
  "images in images that name nothing": nested("![", "][b]"),
  "images in images that do not end": (size) => `${"![".repeat(size / 5)}b${"](a".repeat(size / 5)}`,
  "code of many lengths": (size) =>
    Array.from({ length: Math.floor(Math.sqrt(2 * size)) }, (_, at) => "`".repeat(at + 1))
      .reverse()
      .join(" "),
  "code of many lengths in cells": (size) =>
    `|${Array.from({ length: Math.floor(Math.sqrt(2 * size)) }, (_, at) => "`".repeat(at + 1))
      .reverse()
      .join(" |")}|`,
  "elements of code in cells": line("<code>|"),
  "a row of many cells": line("a|", "", "\n|-|\nb|c\n"),
  "a rule of many columns that is none": line("-|", "a|b\n", " x\n"),
  "a rule of many blanks that is none": line(" ", "a|b\n-|", "x\n"),
  "tables that are none": (size) => `${lines("a|b\n")(size)}c\n`,
  "tables with attributes": lines("a|b\n{:.c}\n"),
  "lists of attributes that go on": lines("{:a\n"),
  "definitions of attributes that go on": lines("{:a: b\n"),
  "definitions of attributes that name one another": (size) =>
    `${counted((n) => `{:a${n}: a${n + 1}}\n`)(size / 2)}\n${lines("b\n{:a1}\n\n")(size / 2)}`,
  "definitions of attributes that name themselves": (size) =>
    `{:a: a a a}\n\n${lines("b\n{:a}\n\n")(size / 100)}`,
  "extensions that name nothing": counted((n) => `{::a${n}} `),
  "extensions that do not end": lines("{::nomarkdown}\na\n"),
  "comments in an element that open": line("<!-- ", "<div>"),
  "instructions in an element that open": line("<?", "<div>"),
  "scripts that open": lines("<script>\n"),
  "definitions of links with blanks": (size) => `[a]: b${" ".repeat(size)}c\n`,
  "definitions of links with quotes": line(' "c"', "[a]: b", "d\n"),
  "definitions of links with titles that do not end": line("[a]: b 'c "),
  "abbreviations that begin as others": (size) =>
    `${counted((n) => `*[${"a ".repeat(n)}b]: b\n`)(size / 2)}\n${line("a ")(size / 2)}`,
  "items with tabs": line(" \t", "*", "a\n"),
  "items of one word each": lines("*\ta\n"),
  "items that are empty": lines("* \n"),
  "items with attributes that open": lines("* {:.a b\n"),
  "lists that change their marks": lines("* a\n1. b\n"),
  "lists that end": lines("* a\n^\n"),
  "lists of which only the end is tight": (size) => lines("* a\n\n")(size / 2) + lines("* b\n")(size / 2),
  "definitions behind blank lines": lines("a\n   \n   \n: b\n"),
  "ends of blocks in paragraphs": lines("a\n^\n"),
  "quotes in lists in quotes, as deep as may be": lines(`${"> * ".repeat(25)}a\n`),
  "contents of headers in headers": (size) => `* a\n{:toc}\n\n${lines("# a\n## b\n### c\n#### d\n")(size)}`,
  "carriage returns": lines("a\r\nb\r"),
  "code of a known language": (size) => `\`\`\`ruby\n${lines('puts "a" + b # c\n')(size)}\`\`\`\n`,
};

/** For 40 kB of the worst text. */
const mostMs = 1000;

// What is measured is time of the processor; a machine that is busy elsewhere may give little of it.
describe("rendering", { timeout: 90_000 }, () => {
  test.each(Object.entries(texts))("takes time in proportion to %s", (_, make) => {
    const { ratio, times } = growth(make, (text) => toHtml(text));
    expect(ratio, `ms of four doublings: ${times.map((ms) => ms.toFixed(2)).join(", ")}`).toBeLessThanOrEqual(
      4 * 8,
    );
    expect(times[3], "ms of the longest text").toBeLessThanOrEqual(mostMs);
  });
});
