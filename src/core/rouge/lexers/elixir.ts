import type { Lexer, Rule, TokenClass } from "../lexer.ts";

const brackets = { "(": ")", "[": "]", "{": "}", "<": ">" };

/** A sigil between brackets: they cannot be nested, and braces know no interpolation. */
const sigil = (token: TokenClass, [open, close]: readonly [string, string]): readonly Rule[] => [
  [new RegExp(`\\${close}${token === "sr" ? "[fimrsux]*" : "[a-zA-Z]*"}`), token, "#pop"],
  ...(open === "{" ? [] : ([[/#\{/, "si", "interpolation"]] as const)),
  [new RegExp(`[^#\\\\\\${open}\\${close}]+|#`), token],
];
const sigils = Object.entries(brackets).flatMap(([open, close]) => [
  [`r${open}`, sigil("sr", [open, close])] as const,
  [`x${open}`, sigil("sx", [open, close])] as const,
]);

const quoted = (token: TokenClass, close: string): readonly Rule[] => [
  [new RegExp(close), token, "#pop"],
  [/#\{/, "si", "interpolation"],
  [/\\(?:[abdefnrstv0"'\\]|[xu][\da-fA-F]{2})/, "se"],
  [new RegExp(`[^#\\\\${close}]+|[#\\\\]`), token],
];

const keywords =
  "fn|do|end|after|else|rescue|catch|case|cond|if|unless|receive|try|raise|throw|defp?|defmodule|defprotocol|defimpl|" +
  "defmacrop?|defdelegate|defexception|defstruct|defguardp?|defrecord|exit|loop|lc|bc";

/** Elixir, and what its shell prints. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/#.*/, "c1"],
      [/"""[\s\S]*?"""|'''[\s\S]*?'''/, "sd"],
      [/"/, "s2", "double quotes"],
      [/'/, "s1", "single quotes"],
      [new RegExp(`(?:${keywords})\\b(?![?!])`), "k"],
      [/(?:quote|unquote|import|require|use|super)\b(?![?!])/, "kn"],
      [/(?:and|or|not|in|when|xor)\b(?![?!])/, "ow"],
      [/::/, "p"],
      [/:"/, "ss", "quoted atom"],
      [/:(?:[a-zA-Z_]\w*[!?]?|%\{\}|===?|=~|[<>]=|<>|\|\||&&|\+\+|--|[-+/<>!|&~])/, "ss"],
      [/[a-zA-Z_]\w*[!?]?:(?!:)/, "ss"],
      [/(?:nil|true|false)\b(?![?!])/, "no"],
      [/__(?:MODULE|FILE|LINE)__\b/, "bp"],
      [/~r([/|"'])[\s\S]*?\1[fimrsux]*/, "sr"],
      [/~[a-zA-Z]([/|"'])[\s\S]*?\1[a-zA-Z]*/, "sx"],
      [
        /~([a-zA-Z])([([{<])/,
        (match, run) => {
          run.token(match[1] === "r" ? "sr" : "sx", match[0]);
          run.go(`${match[1] === "r" ? "r" : "x"}${match[2]}`);
        },
      ],
      [/\?[^\s\\]/u, "sx"],
      [/@[a-zA-Z_]\w*|&\d/, "nv"],
      [/<?%=|!==?|=~|~~~|[-+*/<>=|&^.]/, "o"],
      [/[A-Z]\w*\b/, "no"],
      [/[a-zA-Z_!]\w*[!?]?/, "n"],
      [/0b[01]+\b/, "mb"],
      [/0o[0-7]+\b/, "mo"],
      [/0x[\da-fA-F]+\b/, "mh"],
      [/\d(?:_?\d)*\.\d(?:_?\d)*(?:[eE][-+]?\d(?:_?\d)*)?\b/, "mf"],
      [/\d(?:_?\d)*\b/, "mi"],
      [/[%()[\]{},;:\\]/, "p"],
    ],
    interpolation: [[/\}/, "si", "#pop"], { include: "root" }],
    "double quotes": quoted("s2", '"'),
    "single quotes": quoted("s1", "'"),
    "quoted atom": quoted("ss", '"'),
    ...Object.fromEntries(sigils),
  },
};
