import type { Lexer, Rule } from "../lexer.ts";

const reserved =
  "_|case|class|data|default|deriving|do|else|if|in|infix[lr]?|instance|let|newtype|of|then|type|where";
const ascii =
  "NUL|SO[HI]|[SE]TX|EOT|ENQ|ACK|BEL|BS|HT|LF|VT|FF|CR|DLE|DC[1-4]|NAK|SYN|ETB|CAN|EM|SUB|ESC|[FGRU]S|SP|DEL";
const operator = "[-!#$%&*+./:<=>?@^|~]";

const escaped: readonly Rule[] = [
  [
    new RegExp(`(?:[abfnrtv"'&\\\\]|\\^[\\][A-Z@^_]|${ascii}|o[0-7]+|x[\\da-fA-F]+|\\d+|\\s+\\\\)`),
    "se",
    "#pop",
  ],
];
const blanks: readonly Rule[] = [
  [/\s+/, ""],
  [/\{-#/, "cp", "pragma"],
  [/\{-/, "cm", "comment"],
  [/^--\s+\|.*?$/, "cd"],
  [new RegExp(`--+(?!${operator}).*`), "c1"],
];

/** Haskell. */
export const lexer: Lexer = {
  states: {
    root: [
      ...blanks,
      [/'(?=(?:[^\\]|\\[^']+|\\')')/, "sc", "character"],
      [/import\b/, "kr", "import"],
      [/module\b/, "kr", "module"],
      [new RegExp(`(?:${reserved})\\b(?!')`), "kr"],
      [/[a-z_'][\w']*/, "n"],
      [/[A-Z][\w']*/, "kt"],
      [new RegExp(`\\\\(?!${operator})`), "nf"],
      [new RegExp(`${operator}+|\\\\${operator}*`), "o"],
      [/(?:\d+\.\d+(?:e[+-]?\d+)?|\d+e[+-]?\d+)/i, "mf"],
      [/0o[0-7]+/i, "mo"],
      [/0x[0-9a-f]+/i, "mh"],
      [/\d+/, "mi"],
      [/"/, "s", "string"],
      [/\[\s*\]/, "kt"],
      [/\(\s*\)/, "nb"],
      [/[[\](),;`{}]/, "p"],
    ],
    import: [
      [/\s+/, ""],
      [/"/, "s", "string"],
      [/qualified\b/, "k"],
      [/([A-Z][\w.]*)(\s+)(as)(\s+)([A-Z][\w.]*)/, ["nn", "", "k", "", "n"], "#pop"],
      [/([A-Z][\w.]*)(\s+)(hiding)(\s+)(\()/, ["nn", "", "k", "", "p"], ["#pop", "names"]],
      [/([A-Z][\w.]*)(\s+)(\()/, ["nn", "", "p"], ["#pop", "names"]],
      [/[\w.]+/, "nn", "#pop"],
    ],
    module: [
      [/\s+/, ""],
      [/([A-Z][\w.]*)(\s+)(\()/, ["nn", "", "p"], ["#pop", "names"]],
      [/[A-Z][\w.]*/, "nn", "#pop"],
    ],
    names: [
      ...blanks,
      [/[A-Z]\w*/, "kt"],
      [/(?:_\w+|[a-z]\w*)'*/, "nf"],
      [/,/, "p"],
      [new RegExp(`${operator}+`), "o"],
      [/\(/, "p", "#push"],
      [/\)/, "p", "#pop"],
    ],
    pragma: [
      [/#-\}/, "cp", "#pop"],
      [/[^#]+|#/, "cp"],
    ],
    comment: [
      [/\{-/, "cm", "#push"],
      [/-\}/, "cm", "#pop"],
      [/[^-{}]+|[-{}]/, "cm"],
    ],
    character: [
      [/\\/, "se", "escaped"],
      [/'/, "sc", "#pop"],
      [/[^\\']/u, "sc"],
    ],
    string: [
      [/"/, "s", "#pop"],
      [/\\/, "se", "escaped"],
      [/[^\\"]+/, "s"],
    ],
    escaped,
  },
};
