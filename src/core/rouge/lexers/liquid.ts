import type { Lexer, Rule } from "../lexer.ts";

/** A tag that hides what is in it, up to its end or that of the text. */
const hiding = (name: string, state: string): Rule => [
  new RegExp(`(\\{%-?)(\\s*)(${name})(\\s*)(-?%\\})`),
  ["p", "w", "nt", "w", "p"],
  state,
];
const hidden = (name: string, token: string): readonly Rule[] => [
  [
    new RegExp(`([\\s\\S]*?)(\\{%-?)(\\s*)(end${name})(\\s*)(-?%\\})`),
    [token, "p", "w", "nt", "w", "p"],
    "#pop",
  ],
  [/[\s\S]+/, token],
];
const tagEnd: Rule = [/([^\S\n]*)(-?%\})/, ["w", "p"], "#pop"];

/** Tags and outputs; all the rest is text. */
export const lexer: Lexer = {
  states: {
    root: [
      hiding("raw", "raw"),
      hiding("comment", "comment"),
      [/(\{\{-?)(\s*)/, ["p", "w"], "output"],
      [/(\{%-?)(\s*)/, ["p", "w"], "tag"],
      [/[^{]+|\{/, ""],
    ],
    raw: hidden("raw", ""),
    comment: hidden("comment", "c"),
    tag: [
      [/(?:if|unless|elsif)(?![\w-])/, "kr", ["#pop", "condition"]],
      [/(?:case|when)(?![\w-])/, "kr", ["#pop", "cases"]],
      [/(else|endif|endunless|endcase)(\s*)(?=-?%\})/, ["kr", "w"], ["#pop", "arguments"]],
      [/(for|tablerow)(\s+)([\w-]+)(\s+)(in)(\s+)/, ["nt", "w", "nv", "w", "nt", "w"], ["#pop", "source"]],
      [/(capture)(\s+)(\S+)(?=\s*-?%\})/, ["nt", "w", "nv"], ["#pop", "arguments"]],
      [/(?:assign|echo|increment|decrement)(?=\s)/, "nt", ["#pop", "expression"]],
      [/cycle(?=\s)/, "nt", ["#pop", "cycle"]],
      [/(?:include|render)(?=\s)/, "nt", ["#pop", "inclusion"]],
      [/([^\s%]+(?:%(?!\}))?|%(?=\s))(\s*)/, ["nt", "w"], ["#pop", "arguments"]],
    ],
    output: [[/([^\S\n]*)(-?\}\})/, ["w", "p"], "#pop"], { include: "filters" }, { include: "values" }],
    expression: [tagEnd, [/[=!<>]=|<>|[=<>]/, "o"], { include: "filters" }, { include: "values" }],
    condition: [tagEnd, [/(?:and|or|contains)\b/, "ow"], [/[=!<>]=|<>|[<>]/, "o"], { include: "values" }],
    cases: [tagEnd, [/[=!<>]=|<>|[<>]/, "o"], { include: "values" }],
    cycle: [tagEnd, [/([\w-]+)(:)/, ["na", "p"]], [/[,:]/, "p"], { include: "values" }],
    filters: [
      [/(\|)(\s*)([a-zA-Z_][^\s|:}%]*)(\s*)(:)/, ["p", "w", "nf", "w", "p"], "filter arguments"],
      [/(\|)(\s*)([a-zA-Z_][^\s|:}%]*)/, ["p", "w", "nf"]],
    ],
    "filter arguments": [
      [/(?=\s*(?:\||-?%\}|-?\}\}))/, "", "#pop"],
      [/([a-zA-Z_][\w-]*)(\s*)(:)/, ["na", "w", "o"]],
      [/,/, "p"],
      { include: "values" },
    ],
    blanks: [[/[^\S\n]+/, "w"]],
    strings: [
      [/"[^"]*"/, "s2"],
      [/'[^']*'/, "s1"],
    ],
    numbers: [
      [/\d+\.\d+/, "mf"],
      [/\d+/, "mi"],
      [/-(?!%\}|\}\})/, "o"],
    ],
    values: [
      { include: "blanks" },
      { include: "strings" },
      { include: "numbers" },
      [/(?:true|false|nil)(?![\w-])/, "kc"],
      [/(?:empty|blank)(?![\w-])|forloop(?:\.\w+)+/, "nb"],
      [/(?:first|last|size)(?![\w-])/, "nf"],
      [/\.(?=\w)|[[\]]/, "p"],
      [/[a-zA-Z_][\w-]*\??/, "nv"],
    ],
    source: [
      [/"[^"]*"|'[^']*'/, "s2", ["#pop", "after source"]],
      [/\([^)\n]*\)|[^\s%]+/, "nv", ["#pop", "after source"]],
    ],
    "after source": [[/\s*/, "w", ["#pop", "arguments"]]],
    inclusion: [
      tagEnd,
      { include: "blanks" },
      [/(\{\{-?)(\s*)/, ["p", "w"], "output"],
      { include: "strings" },
      [/(?:with|for)(?=\s)/, "nt"],
      [/([\w-]+)(\s*)([=:])/, ["na", "w", "o"]],
      [/,/, "p"],
      [/(?:true|false|nil)(?![\w./-])/, "kc"],
      [/(-?)(\d+)(?=\s)/, ["o", "mi"]],
      [/[\w-]+(?=\s|-?%\}|,)/, "nv"],
      [/(?:(?!-?%\})[^\s"',])+/, ""],
    ],
    arguments: [
      tagEnd,
      { include: "blanks" },
      { include: "strings" },
      { include: "numbers" },
      [/([a-zA-Z_][\w-]*)(\s*)([=:])/, ["na", "w", "o"]],
      [/reversed(?![\w-])/, "na"],
      [/(?:true|false|nil)(?![\w./-])/, "kc"],
      [/[=:]/, "o"],
      [/(?:(?!-?%\})[^\s"'])+/, ""],
    ],
  },
};
