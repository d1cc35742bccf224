import type { Action, Lexer, Rule } from "../lexer.ts";
import { byWord } from "../lexer.ts";
import { colors, keywords, properties } from "./css-words.ts";

const name = "[\\p{L}_-][\\p{L}\\p{N}_-]*";
const known = new Set(properties.trim().split(/\s+/));

const property: Action = ([, word = "", blank = ""], run) => {
  run.token(
    /^(?:-(?:ah|atsc|hp|khtml|moz|ms|o|rim|ro|tc|wap|webkit|xv)|mso|prince)-/.test(word) || known.has(word)
      ? "nl"
      : "py",
    word,
  );
  run.token("", blank);
  run.token("p", ":");
};

const blank: readonly Rule[] = [
  [/\s+/, ""],
  // No further than anyone writes, for a text full of openers.
  [/\/\*[\s\S]{0,5000}?\*\//, "c"],
];

/** CSS 3: selectors at the root, declarations within braces. */
export const lexer: Lexer = {
  states: {
    root: [
      ...blank,
      [/\{/, "p", "declarations"],
      [new RegExp(`::?${name}`, "u"), "nd"],
      [new RegExp(`\\.${name}`, "u"), "nc"],
      [new RegExp(`#${name}`, "u"), "nf"],
      [new RegExp(`@${name}`, "u"), "k", "atRule"],
      [new RegExp(name, "u"), "nt"],
      [/[~^*!%&[\]()<>|+=@:;,./?-]/, "o"],
      { include: "string" },
    ],
    string: [
      [/"(?:\\[\s\S]|[^"\\]){0,2000}"/, "s1"],
      [/'(?:\\[\s\S]|[^'\\]){0,2000}'/, "s2"],
    ],
    declarations: [...blank, [/\}/, "p", "#pop"], [new RegExp(`(${name})(\\s*):`, "u"), property, "value"]],
    value: [[/^@.*$/, "cp"], [/;/, "p", "#pop"], [/\}/, "p", "#pop:2"], { include: "term" }],
    term: [
      ...blank,
      [/url\([^)]{0,5000}\)/, "sx"],
      [/#[\da-fA-F]{1,6}/, "m"],
      [
        /-?(?:\d*\.)?\d+(?:%|(?:em|px|pt|pc|in|mm|cm|ex|ch|rem|vh|vw|vmin|vmax|deg|rad|grad|turn|s|ms|Hz|kHz|dpi|dpcm|dppx)(?![\p{L}\p{N}_]))?/u,
        "m",
      ],
      [/!\s*important(?![\p{L}\p{N}_])/u, "cp"],
      { include: "string" },
      [new RegExp(name, "u"), byWord({ nb: keywords, no: colors }, "n")],
      [/[/:,.()[\]]/, "p"],
    ],
    atRule: [
      [new RegExp(`\\{(?=\\s*${name}\\s*:)`, "u"), "p", ["#pop", "declarations"]],
      [/\{/, "p", ["#pop", "rules"]],
      [/;/, "p", "#pop"],
      { include: "term" },
    ],
    rules: [[/\}/, "p", "#pop"], { include: "root" }],
  },
};
