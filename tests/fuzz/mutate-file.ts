import type { Dice } from "../support/dice.ts";
import { anyFile } from "../support/front-matter.ts";
import { mutate } from "./mutate.ts";
import type { Texts } from "./texts.ts";

/** Pieces that mean something to YAML or to Jekyll, for the lines between the fences. */
const pieces = [
  ..."\"'[]{},:#&*!|>%@`-?~<=\t \\",
  ...[": ", ":", " #", "- ", "? ", "\n- ", "\n  ", "\n\t", "\n\n", "\n#", "'", '"', "''", '\\"', '"a', "'a"],
  ...["&a ", "*a", "&a [*a]", "<<: *a", "<<: {a: b}", "!!str ", "!!binary ", "!ruby/object:A ", "!a ", "!"],
  ...["|\n", ">-\n", "|2\n", "|+\n", "{}", "[]", "[[", "{a: [b, {c: d}]}", "[a, b", "a, b", "a b c"],
  ...[
    "~",
    "null",
    "yes",
    "no",
    "on",
    "off",
    "True",
    "12",
    "1.10",
    "007",
    "1_000",
    "0x1F",
    "0b1",
    ".inf",
    ".nan",
  ],
  ...["12:30", "1:2:3.4", "9e99", "1e-400", "-0", "99999999999999999999", "2017-09-17", "2017-02-30", "hier"],
  ...["2017-09-17 23:30", "2017-09-17 23:30:00", "2017-09-17T23:30:00.000Z", "2999-01-01 00:00:00 +0200"],
  ...["99999-01-01", "0000-00-00", "2017-09-17 25:61:61 +9999", "20170917", "1/2/3", "now", "@0"],
  ...[
    "/:categories/:year/:title/",
    "/:nope/",
    "/%zz/",
    "../..",
    "/a b/é/",
    "//",
    "{{ page.title }}",
    "{% a %}",
  ],
  ...[
    "\n---\n",
    "\n...\n",
    "---",
    "%YAML 1.1\n",
    "\u00a0",
    "\u2028",
    "\u0085",
    "\0",
    "\ufeff",
    "\ud800",
    "\u0007",
  ],
  ...["é", "e\u0301", "日本", "🎉", "œ", "« x »", "l'été", "l’été"],
];

/** Keys that Jekyll knows, and some that it does not. */
export const keys = [
  ...["title", "date", "tags", "tag", "categories", "category", "layout", "permalink", "published", "slug"],
  ...["excerpt", "excerpt_separator", "render_with_liquid", "ext", "id", "collection", "redirect_from", "<<"],
  ...["Title", "été", "a b", "", "a", "__proto__", "constructor", "length", "toString", "hasOwnProperty"],
];

/** Pieces that the checks of a body look for. */
const bodyPieces = [
  ...[
    "{% link _posts/2017-01-02-a.md %}",
    "{% post_url 2017-01-02-a %}",
    "{{ site.baseurl }}",
    "{ site.baseurl }",
  ],
  ...[
    "{{ site.baseurl }}{% link _posts/2017-01-02-a.md %}",
    "{% link",
    "{% post_url x %}",
    "{{",
    "{%",
    "}}",
    "%}",
  ],
  ...[
    "[a](/2017/01/02/a.html)",
    "[a](#a)",
    "[](b)",
    "![](c.png)",
    "[a](b.md)",
    "[a]()",
    "[a][b]",
    "[a](",
    "](",
    "[[",
  ],
  ...[
    "[a](<b c>)",
    "<a href=''>",
    '<a href="#x">',
    '<img src="/a b.png">',
    "<a",
    "%zz",
    "[a](%)",
    "[a](//)",
    "[a](?)",
  ],
  ...[
    "TODO",
    "TK",
    "[?]",
    "XXX",
    "FIXME",
    "<!--more-->",
    "<!-- more -->",
    "<!--",
    "-->",
    "[^a]",
    "[^a]: b",
    "[^",
  ],
  ...[
    "\n```\n",
    "\n~~~\n",
    "\n```liquid\n",
    "`",
    "\n# ",
    "\n#### ",
    "\n## \n",
    "\n\n## a {#a}\n",
    "{% raw %}",
    "{% if a %}",
  ],
  ...[
    "{% endraw %}",
    "{% endif %}",
    "{% highlight %}",
    "{% comment %}",
    "{% include a.html %}",
    "{%- for a in b -%}",
  ],
  ...[
    "\n\n",
    "\r\n",
    "\r",
    "\0",
    "\ufeff",
    "e\u0301",
    "\n---\n",
    "\n<div>\n",
    "</div>",
    "\\[",
    "\\{",
    "&#x5b;",
    "*[A]: b\n",
  ],
];

const paths = [
  ...[
    "_posts/2017-09-17-essai.md",
    "_posts/2017-09-17-essai.md",
    "_posts/2017-01-02-a.md",
    "_posts/2017-1-2-A.markdown",
  ],
  ...[
    "_posts/2017-13-45-x.md",
    "_posts/2017-02-30-x.md",
    "_posts/17-1-1-x.md",
    "_posts/2017_01_02-x.md",
    "_posts/x.md",
  ],
  ...[
    "_posts/2017-10-19-.md",
    "_posts/2017-10-19-été.md",
    "_posts/2017-10-19-e\u0301te\u0301.md",
    "_posts/a/2017-01-02-b.md",
  ],
  ...[
    "Voyages/_posts/2999-01-01-loin.md",
    "_posts/_caché/2017-01-02-x.md",
    "_posts/2017-01-02-x",
    "_posts/.2017-01-02-x.md",
  ],
  ...[
    "_posts/2017-01-02-x.txt",
    "_posts/2017-01-02-a b%c?d#e.md",
    "_drafts/idee.md",
    "_drafts/2017-01-02-idee.md",
    "a.md",
    "",
  ],
];

type Change = (head: string, dice: Dice) => string;

const place = (text: string, dice: Dice) => Math.floor(dice.roll() * (text.length + 1));

/** Of the lines between the fences. */
const changes: Change[] = [
  (head, dice) => splice(head, dice, 0, dice.pick(pieces)),
  (head, dice) => splice(head, dice, 0, dice.list(2, 4, () => dice.pick(pieces)).join("")),
  (head, dice) =>
    splice(head, dice, Math.ceil(dice.roll() ** 2 * 30), dice.pick(["", "", dice.pick(pieces)])),
  (head, dice) => splice(head, dice, 0, dice.pick(pieces).repeat(1 + Math.floor(dice.roll() ** 4 * 200))),
  (head, dice) => `${head}${dice.pick(keys)}: ${someValue(dice)}\n`,
  (head, dice) => `${dice.pick(keys)}:${someValue(dice)}\n${head}`,
  (head, dice) =>
    head.replace(/:(?: .*)?$/gm, (value) => (dice.chance(0.4) ? `: ${someValue(dice)}` : value)),
  (head, dice) => inLines(head, (lines) => lines.flatMap((line) => (dice.chance(0.3) ? [line, line] : line))),
  (head, dice) => inLines(head, (lines) => lines.filter(() => dice.chance(0.7))),
  (head, dice) =>
    inLines(head, (lines) => {
      const indent = dice.pick([" ", "  ", "\t", "- ", "    ", "\u00a0"]);
      return lines.map((line) => (dice.chance(0.3) ? indent + line : line));
    }),
  (head, dice) =>
    head.replace(/ /g, (blank) => (dice.chance(0.2) ? dice.pick(["\t", "", "  ", "\u00a0"]) : blank)),
];

function splice(text: string, dice: Dice, length: number, piece: string): string {
  const at = place(text, dice);
  return text.slice(0, at) + piece + text.slice(at + length);
}

function inLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split("\n")).join("\n");
}

function someValue(dice: Dice): string {
  return dice.list(1, 3, () => dice.pick(pieces)).join("");
}

const fences = /^(\ufeff?---[^\n]*\n)([\s\S]*?\n?)^((?:---|\.\.\.)[^\n]*\n?)/m;

/** A whole file after changes to its front matter, its body and its bytes. */
export function mutatedFile(texts: Texts, dice: Dice): string {
  const from = dice.roll();
  const file = from < 0.4 ? anyFile(dice) : dice.pick(texts.files);
  if (from > 0.95)
    return bytes(
      mutate(file, dice, () => dice.pick(texts.files)),
      dice,
    );
  const match = fences.exec(file);
  const [whole, opening, head, closing] = match?.index === 0 ? match : ["", "---\n", "", "---\n"];
  let changedHead = head!;
  for (const change of dice.list(0, 4, () => dice.pick(changes))) changedHead = change(changedHead, dice);
  return bytes(opening + changedHead + closing + bodyAfter(file.slice(whole!.length), texts, dice), dice);
}

function bodyAfter(own: string, texts: Texts, dice: Dice): string {
  let body = dice.chance(0.4) ? dice.pick(dice.chance(0.3) ? texts.liquid : texts.short) : own;
  if (dice.chance(0.3)) body = mutate(body, dice, () => dice.pick(texts.short));
  for (const piece of dice.list(0, 4, () => dice.pick(bodyPieces)))
    body = splice(body, dice, dice.chance(0.2) ? 5 : 0, dice.chance(0.1) ? piece.repeat(20) : piece);
  return body;
}

/** What happens to a file on its way: other line endings, a BOM, a NUL, a lost end. */
function bytes(file: string, dice: Dice): string {
  const kind = dice.roll();
  if (kind < 0.1) return file.replace(/\n/g, "\r\n");
  if (kind < 0.13) return file.replace(/\n/g, () => dice.pick(["\n", "\r\n", "\r"]));
  if (kind < 0.16) return `\ufeff${file}`;
  if (kind < 0.18) return splice(file, dice, 0, dice.pick(["\0", "\ufeff", "\ud800", "\r"]));
  if (kind < 0.2) return file.slice(0, place(file, dice));
  if (kind < 0.22) return dice.pick(["\n", " ", "\ufeff\ufeff", "#", "<!-- a -->\n"]) + file;
  return file;
}

/** Where the file lies; mostly where a post does. */
export function anyPath(dice: Dice): string {
  return dice.chance(0.5) ? paths[0]! : dice.pick(paths);
}
