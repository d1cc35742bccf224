import type { Dice } from "../support/dice.ts";

/** Pieces that mean something to kramdown, alone or beside each other. */
const marks = [
  ..."*_`~[](){}<>!#+-:|\\^$&\"'=/.%\n\t ",
  ...[
    "**",
    "__",
    "***",
    "``",
    "```",
    "~~",
    "~~~",
    "$$",
    "[^",
    "]:",
    "](",
    "![",
    "![](",
    "[]",
    "[^1]",
    "[^1]: ",
    "*[",
  ],
  ...[
    "{:",
    "{: .a}",
    "{:toc}",
    "{::",
    "{::comment}",
    "{:/}",
    "{::nomarkdown}",
    "{::options ",
    " /}",
    "{:a: .b}",
  ],
  ...[
    "\n\n",
    "\n    ",
    "\n\t",
    "\n> ",
    "\n* ",
    "\n1. ",
    "\n# ",
    "\n: ",
    "\n| ",
    "\n^\n",
    "\n---\n",
    "\n===\n",
    "\n|-|-|\n",
  ],
  ...[
    "<!--",
    "-->",
    "<div>",
    "</div>",
    '<div markdown="1">',
    "<p>",
    "</p>",
    "<b>",
    "</b>",
    "<pre>",
    "<script>",
    "<?",
    "?>",
  ],
  ...[
    "<https://a.b>",
    "<a@b.c>",
    "&amp;",
    "&#233;",
    "&",
    "--",
    "---",
    "...",
    "<<",
    ">>",
    '"',
    "'",
    "  \n",
    "\\\n",
    "\\\\",
  ],
  ...[
    "* [ ] ",
    "[x] ",
    "1. TOC\n{:toc}\n",
    "{%",
    "%}",
    "{{",
    "}}",
    "\r",
    "\r\n",
    "\u00a0",
    "\u2028",
    "\0",
    "\ufeff",
  ],
  ...["é", "日本", "🎉", "\ud800", "\udc00", "\u0301", "ﬁ", "İ", "ß"],
];

type Change = (text: string, dice: Dice, other: () => string) => string;

const place = (text: string, dice: Dice) => Math.floor(dice.roll() * (text.length + 1));

/** A stretch of the text, mostly short. */
function stretch(text: string, dice: Dice): [number, number] {
  const from = place(text, dice);
  const length = Math.ceil(dice.roll() ** 3 * 200);
  return [from, Math.min(text.length, from + length)];
}

function insert(text: string, at: number, piece: string): string {
  return text.slice(0, at) + piece + text.slice(at);
}

function withLines(text: string, change: (lines: string[]) => string[]): string {
  return change(text.split("\n")).join("\n");
}

const changes: Change[] = [
  (text, dice) => insert(text, place(text, dice), dice.pick(marks)),
  (text, dice) => insert(text, place(text, dice), dice.list(2, 6, () => dice.pick(marks)).join("")),
  (text, dice) =>
    insert(text, place(text, dice), dice.pick(marks).repeat(1 + Math.floor(dice.roll() ** 4 * 400))),
  (text, dice, other) => insert(text, place(text, dice), other()),
  (text, dice, other) => {
    const piece = other();
    const [from, to] = stretch(piece, dice);
    return insert(text, place(text, dice), piece.slice(from, to));
  },
  (text, dice) => {
    const [from, to] = stretch(text, dice);
    return text.slice(0, from) + text.slice(to);
  },
  (text, dice) => {
    const [from, to] = stretch(text, dice);
    return insert(text, place(text, dice), text.slice(from, to));
  },
  (text, dice) => {
    const [from, to] = stretch(text, dice);
    return text.slice(0, from) + dice.pick(marks) + text.slice(to);
  },
  (text, dice) => text.slice(0, place(text, dice)),
  (text, dice) => text.slice(place(text, dice)),
  (text, dice) =>
    withLines(text, (lines) => {
      const indent = dice.pick([" ", "  ", "   ", "    ", "\t", "> ", "* ", "1. ", ": ", "| ", "      "]);
      return lines.map((line) => (dice.chance(0.5) ? indent + line : line));
    }),
  (text, dice) => withLines(text, (lines) => lines.filter(() => dice.chance(0.8))),
  (text, dice) =>
    withLines(text, (lines) => lines.flatMap((line) => (dice.chance(0.2) ? [line, line] : line))),
  (text, dice) => withLines(text, (lines) => lines.flatMap((line) => (dice.chance(0.2) ? [line, ""] : line))),
  (text, dice) =>
    withLines(text, (lines) => lines.map((line) => (dice.chance(0.3) ? line.trimStart() : line))),
  (text, dice) =>
    withLines(text, (lines) => {
      const at = Math.floor(dice.roll() * lines.length);
      const to = Math.floor(dice.roll() * lines.length);
      [lines[at], lines[to]] = [lines[to]!, lines[at]!];
      return lines;
    }),
  (text, dice) => text.replace(/\n+/g, (newlines) => (dice.chance(0.3) ? " " : newlines)),
  (text, dice) =>
    text.replace(/ /g, () => (dice.chance(0.1) ? dice.pick(["\t", "  ", "", "\u00a0", "\n"]) : " ")),
  (text, dice) => text.replace(/[^\w\s]/g, (mark) => (dice.chance(0.1) ? dice.pick(marks) : mark)),
  (text, dice) => text.repeat(1 + Math.ceil(dice.roll() * 3)),
];

/** The text after one to eight changes; `other` gives another text to splice in. */
export function mutate(text: string, dice: Dice, other: () => string): string {
  let changed = text;
  for (const change of dice.list(1, 8, () => dice.pick(changes))) changed = change(changed, dice, other);
  return changed;
}

/** Noise: bytes read as UTF-8 or Latin 1, or marks alone. */
export function noise(dice: Dice): string {
  const length = Math.ceil(dice.roll() ** 2 * 400);
  if (dice.chance(0.5)) return dice.list(1, length, () => dice.pick(marks)).join("");
  const bytes = Buffer.from(dice.list(1, length, () => Math.floor(dice.roll() * 256)));
  return bytes.toString(dice.chance(0.5) ? "utf8" : "latin1");
}
