import { describe, expect, test } from "vitest";
import { checkPost } from "#core/post/checks/check.ts";
import { indexSite } from "#core/post/checks/site-index.ts";
import { createRenderEngine } from "#core/render/render.ts";
import { now, siteAround } from "../../../support/check.ts";
import { growth } from "../../../support/growth.ts";

const posts = {
  "_posts/2017-01-02-a.md": "---\ntitle: A\n---\n\n# B\n",
  "_posts/2018-03-04-l-ete.md": "---\ntitle: L’été\n---\n",
};
const site = siteAround({ yaml: "timezone: Europe/Paris\nbaseurl: /blog\n", posts });
const index = indexSite(site);
const engine = createRenderEngine(site, { now: () => now, buildZone: "Europe/Paris" });

function check(file: string): void {
  const post = { id: "x", path: "_posts/2017-09-17-essai.md" };
  const examined = engine.examine({ ...post, text: file });
  checkPost({ ...post, file, examined, site, index, now, buildZone: "Europe/Paris" });
}

const body = (make: (size: number) => string) => (size: number) => `---\ntitle: a\n---\n\n${make(size)}`;
const head = (make: (size: number) => string) => (size: number) => `---\n${make(size)}\n---\n\na\n`;
const lines = (line: string) => (size: number) => line.repeat(Math.ceil(size / line.length));
/** One line that repeats a piece, after a beginning and before an end. */
const line =
  (piece: string, before = "", after = "") =>
  (size: number) =>
    before + piece.repeat(Math.ceil(size / piece.length)) + after;
const counted = (piece: (n: number) => string) => (size: number) => {
  let text = "";
  for (let n = 1; text.length < size; n++) text += piece(n);
  return text;
};
/** As deep as the root of the size: what is nested by indentation costs the square of its depth to write. */
const indented = (piece: string) => (size: number) =>
  Array.from({ length: Math.ceil(Math.sqrt(size)) }, (_, at) => `${"  ".repeat(at)}${piece}\n`).join("");

const bodies: Record<string, (size: number) => string> = {
  "comments that open": line("<!-- "),
  "comments that open in lines": lines("<!--\n"),
  comments: lines("<!-- more -->\n"),
  "comments nearly the separator": lines("<!--more -->\n\n"),
  "brackets of wikis": line("[["),
  "links of wikis": line("[[a]] "),
  "braces of outputs": line("{{"),
  "outputs that do not end": line("{{ a "),
  outputs: line("{{ a }} "),
  "outputs with filters": line("| a ", "{{ b ", "}}"),
  "braces of tags": line("{%"),
  "tags of Liquid that do not end": line("{% if a "),
  "blocks that open": line("{% if a %}"),
  "blocks that open in lines": lines("{% for a in b %}\n"),
  "blocks that close": line("{% endif %}"),
  "blocks one after another": line("{% if a %}b{% endif %} "),
  "raw that opens": line("{% raw %}"),
  "comments of Liquid that open": line("{% comment %}"),
  "unknown tags": counted((n) => `{% a${n} %}`),
  "known tags, misspelt": line("{% incldue a.html %}"),
  "includes of nothing": counted((n) => `{% include a${n}.html %}`),
  "single braces": line("{ site.baseurl } "),
  "single braces that open": line("{ site"),
  "addresses with baseurl": line("[a]({{ site.baseurl }}/b) "),
  "links to nothing by tag": counted((n) => `[a]({% link _posts/2017-01-02-${n}.md %}) `),
  "links by tag": line("[a]({% link _posts/2017-01-02-a.md %}) "),
  "links to nothing": counted((n) => `[a](/b/${n}.html) `),
  "links to relative paths": counted((n) => `[a](../${n}.md) `),
  "links to one anchor": line("[a](#b) "),
  "links to anchors": counted((n) => `[a](#b${n}) `),
  "links without words": line("[](a) "),
  "links without addresses": line("[a]() "),
  "links without a scheme": line("[a](www.exemple.org) "),
  "ends of links": line("]("),
  "links that do not end": line("[a]("),
  "images without words": line("![](a.png) "),
  "images to nothing": counted((n) => `![a](/b/${n}.png) `),
  "images in HTML": line('<img src="/a.png">'),
  "tags that do not end": line('<a href="'),
  "references to nothing": line("[a][b] "),
  "footnotes to nothing": line("a[^a] "),
  "footnotes that differ": counted((n) => `a[^${n}] `),
  "footnotes that nobody asks for": counted((n) => `[^${n}]: b\n\n`),
  fences: lines("```\na\n```\n\n"),
  "fences that open": lines("```a\n"),
  "fences of rising lengths": counted((n) => `${"`".repeat(3 + (n % 200))}\n`),
  "tildes that open": lines("~~~\n"),
  "Liquid in fences": lines("```\n{{ a }}\n```\n\n"),
  "Liquid in code": line("`{{ a }}` "),
  backticks: line("`"),
  "backticks that open": line("`a ``b "),
  headings: lines("# a\n\n"),
  "headings of rising levels": counted((n) => `${"#".repeat(1 + (n % 6))} a\n\n`),
  "headings without words": lines("#\n\n"),
  notes: line("TODO TK [?] "),
  "notes in lines": lines("TODO: a\n"),
  "question marks in brackets": line("[?"),
  quotes: line('"'),
  apostrophes: line("'"),
  "a long word": line("a"),
  "a long line": line("un mot "),
  paragraphs: lines("un mot\n\n"),
  "letters and their accents": line("e\u0301"),
  "blank lines": line("\n", "a", "b"),
  "blanks in a row": line(" ", "a", "b"),
  "carriage returns": lines("a\r\n\r\n"),
  "entities that are none": line("&valueOf; "),
  "links in HTML": line('<a href="#x">'),
  "anchors in HTML": counted((n) => `<a id="a${n}" href="#b${n}">c</a> `),
  "signs of notes in blanks": line("[ ", "", "TODO"),
  "what precedes a fence": lines("- ```\n"),
};

const heads: Record<string, (size: number) => string> = {
  "lists in lists of YAML": line("[", "a: "),
  "lists of YAML that end": (size) => `a: ${"[".repeat(size / 2)}${"]".repeat(size / 2)}`,
  "hashes in hashes of YAML": line("{a: ", "a: "),
  "YAML ever deeper": indented("a:"),
  "lists of YAML ever deeper": indented("-"),
  "items in items": line("- ", "a:\n", "b"),
  "questions of YAML": line("? ", "", "a"),
  "keys without end": counted((n) => `a${n}: b\n`),
  "one key again and again": lines("title: a\n"),
  "tags without end": counted((n) => `tags: [a${n}]\n`),
  "one list of tags": counted((n) => `${n === 1 ? "tags: [" : ", "}a${n}`),
  "tags that a blank splits": line("a ", "tags: "),
  "categories that a blank splits": line("a ", "categories: "),
  "a title that hashes cut": line("a # ", "title: "),
  "a title with colons": line("a : ", "title: "),
  "quotes that open": line('"a ', "title: "),
  "quotes in quotes": line("''", "title: '", "'"),
  "escapes in quotes": line("\\\\", 'title: "', '"'),
  "escapes that are none": line("\\é", 'title: "', '"'),
  "lines in quotes": lines('a: "b\n'),
  "lines of a plain value": lines(" a\n"),
  "lines of a block": (size) => `a: |\n${lines("  b\n")(size)}`,
  "comments of YAML": lines("# a\n"),
  "tabs of YAML": line("\t", "a:", "b"),
  "blanks of YAML": line(" ", "a:", "b"),
  "a long address": line("/a", "permalink: "),
  "an address of placeholders": line("/:title", "permalink: "),
  "a date that never ends": line("2", "date: "),
  "a number that never ends": line("1_", "title: "),
  "a number of sixties": line("1:", "title: ", "1"),
  "a separator that never ends": line("<!--", "excerpt_separator: "),
  "anchors and aliases": counted((n) => `a${n}: &a${n} [b${n === 1 ? "" : `, *a${n - 1}, *a${n - 1}`}]\n`),
  "merges of hashes": counted((n) => `a${n}: &a${n} {b${n}: c}\nd${n}: {<<: *a${n}}\n`),
  "fences that are none": lines(" ---\n"),
  "a key in French, again and again": lines("titre: a\n"),
  "keys that are nearly known": counted((n) => `permalin${n}: a\n`),
  "typed words in a list": line("12, ", "tags: [", "1]"),
  "typed items of a list": (size) => `tags:\n${lines("- yes\n")(size)}`,
  "typed categories": (size) => `categories:\n${counted((n) => `- ${n}\n`)(size)}`,
  "items that hashes cut": (size) => `tags:\n${lines("- a #b\n")(size)}`,
  "titles that hashes cut": lines("title: a #b\n"),
  "lines that begin with tabs": lines("\ta: b\n"),
  "lines with no-break spaces": lines("a:\u00a0b\n"),
  "lines with two colons": lines("a: b: c\n"),
  "lines with open brackets": lines("a: [b\n"),
  "lines that begin with signs": lines("a: @b\n"),
  "lines of a merge": lines("<<<<<<< a\n"),
  "dates of nowhere": lines("date: 2017-02-30\n"),
  "dates of elsewhere": lines("date: 2017-10-09 23:30:00\n"),
};

/** For 40 kB of the worst text. */
const mostMs = 1000;

// What is measured is time of the processor; a machine that is busy elsewhere may give little of it.
describe("checking", { timeout: 90_000 }, () => {
  const texts = [
    ...Object.entries(bodies).map(([name, make]): [string, (size: number) => string] => [name, body(make)]),
    ...Object.entries(heads).map(([name, make]): [string, (size: number) => string] => [name, head(make)]),
  ];
  test.each(texts)("takes time in proportion to %s", (_, make) => {
    const { ratio, times } = growth(make, check);
    expect(ratio, `ms of four doublings: ${times.map((ms) => ms.toFixed(2)).join(", ")}`).toBeLessThanOrEqual(
      4 * 8,
    );
    expect(times[3], "ms of the longest text").toBeLessThanOrEqual(mostMs);
  });
});
