import type { Lexer, Rule } from "../lexer.ts";

const words: readonly Rule[] = [
  [/\s+/, ""],
  [/#.*/, "c1"],
  [/(?:on|off)(?!\w)/, "no"],
  [/\$\w+/, "nv"],
  [/([\w.-]+)(:)(\d+)/, ["nf", "p", "mi"]],
  [/[a-z-]+\/[a-z-]+/, "nc"],
  [/\d+[kmgKMG]?(?!\w)/, "mi"],
  [/(~)(\s*)([^\s{]+)/, ["p", "", "sr"]],
  [/[~=:]/, "p"],
  [/\/[^\s;${}#()]*/, "n"],
  [/[^#\s;{}$\\]+/, "s"],
  [/[$]/, ""],
];

/** The configuration of the nginx server. */
export const lexer: Lexer = {
  states: {
    root: [
      [/(include)(\s+)([^\s;]+)/, ["k", "", "n"]],
      [/[^\s;#${}()]+/, "k", "statement"],
      { include: "base" },
    ],
    block: [[/\}/, "p", "#pop:2"], [/[^\s;#${}()]+/, "kn", "statement"], { include: "base" }],
    statement: [[/\{/, "p", "block"], [/;/, "p", "#pop"], ...words],
    base: [...words, [/;/, ""]],
  },
};
