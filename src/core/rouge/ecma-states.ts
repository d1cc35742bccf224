import type { Action, Next, Rule, TokenClass } from "./lexer.ts";

/** Words of a language of JavaScript's family: `k` and `kd` let an expression follow, the others end one. */
export type EcmaWords = Readonly<Record<"k" | "kd" | "kr" | "kc" | "nb", string>>;

const identifier = "[$\\p{L}_][\\p{L}\\p{M}\\p{N}_]*";

/** The states that JavaScript and the languages made from it share; with `typed`, a label may be optional. */
export function ecmaStates(words: EcmaWords, typed = false): Record<string, readonly Rule[]> {
  const classes = new Map<string, TokenClass>();
  for (const [token, list] of Object.entries(words))
    for (const word of list.trim().split(/\s+/)) if (!classes.has(word)) classes.set(word, token);
  const name: Action = (match, run) => {
    const token = classes.get(match[0]) ?? "nx";
    run.token(token, match[0]);
    if (token === "k" || token === "kd") run.go("operand");
  };
  return {
    root: [
      [/\s*#!.*\n/u, "cp"],
      { include: "blank" },
      ...(typed ? [[/\?\?/, "o"] as const] : []),
      [/<<?=*|[-+*%&|^~!=>]+|\?\?=?|\/=?|\\(?=\n)/, "o", "operand"],
      [/[([,]/, "p", "operand"],
      [/;/, "p", "statement"],
      [/\?\.|[)\].:]/, "p"],
      [/`/, "s2", "template"],
      [/\?/, "p", ["ternary", "operand"]],
      [/(@)(\w+)?/, ["p", "nd"], "operand"],
      [/[{}]/, "p", "statement"],
      [new RegExp(identifier, "u"), name],
      [/\d+\.\d+(?:[eE]\d+)?[fd]?/, "mf"],
      [/0[xX][\da-fA-F]+/, "mh"],
      [/0[oO][0-7]+/, "mo"],
      [/0[bB][01]+/, "mb"],
      [/\d+/, "mi"],
      [/"/, "dl", "double"],
      [/'/, "dl", "single"],
    ],
    blank: [
      [/\s+/, ""],
      [/<!--/, "c"],
      [/\/\/.*/, "c1"],
      [/\/\*[\s\S]*?(?:\*\/|(?![\s\S]))/, "cm"],
    ],
    operand: [
      { include: "blank" },
      [/\//, "sr", ["#pop", "regex"]],
      [/\{/, "p", ["#pop", "object"]],
      [/(?:)/, "", "#pop"],
    ],
    statement: [
      [new RegExp(`(${identifier})(\\s*)(${typed ? "\\??" : ""}:)`, "u"), ["nl", "", "p"]],
      { include: "operand" },
    ],
    object: [
      [/\}/, "p", ["#pop", "statement"]],
      [/\{/, "p", "#push"],
      [new RegExp(`(${identifier})(\\s*)(:)`, "u"), ["na", "", "p"], "operand"],
      { include: "root" },
    ],
    ternary: [[/:/, "p", ["#pop", "operand"]], { include: "root" }],
    regex: [
      [/\/[gimuy]*/, "sr", "#pop"],
      [/[\s\S]?\n/u, "err", "#pop"],
      [/\[\^?/, "se", "regexSet"],
      [/\\.|\(\?[:=!<]|[()?]|\{(?:\d+(?:,\d*)?|,\d+)\}/, "se"],
      [/[^\n]/u, "sr"],
    ],
    regexSet: [
      [/\]/, "se", "#pop"],
      [/[\s\S]?\n/u, "err", "#pop:2"],
      [/\\.|\//, "se"],
      [/[^\n]/u, "sr"],
    ],
    double: quoted('"', "s2"),
    single: quoted("'", "s1"),
    template: [
      [/`/, "s2", "#pop"],
      [/\$\{/, "p", "substitution"],
      [/\\[$`]/, "se"],
      [/[^$`\\]+|[$\\]/, "s2"],
    ],
    substitution: [[/\}/, "p", "#pop"], { include: "root" }],
  };
}

function quoted(quote: string, token: TokenClass): readonly Rule[] {
  const end: Next = "#pop";
  return [
    [new RegExp(quote), "dl", end],
    [new RegExp(`\\\\[\\\\nrt${quote}]?`), "se"],
    [new RegExp(`[^\\\\${quote}]+`), token],
  ];
}
