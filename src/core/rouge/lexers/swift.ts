import type { Lexer, Rule } from "../lexer.ts";
import { byWord } from "../lexer.ts";

const rest = "[\\p{L}\\p{M}\\p{N}_\\u{10000}-\\u{EFFFD}]";
const id = `[\\p{L}_\\u{10000}-\\u{EFFFD}]${rest}*`;
const end = `(?!${rest})`;

const word = byWord(
  {
    kd: `actor associatedtype class convenience deinit dynamic enum extension fileprivate final func import
      indirect init internal lazy let nonisolated open optional private protocol public required some static struct
      subscript typealias var`,
    k: `Self Type __COLUMN__ __FILE__ __FUNCTION__ __LINE__ as associativity async await break case catch continue
      default defer didSet do dynamicType else fallthrough for get guard if in infix inout is isolated mutating new none
      nonmutating operator override postfix precedence precedencegroup prefix repeat rethrows return self set super
      switch throw throws try unowned weak where while willSet`,
    kc: "false nil true",
  },
  "n",
);

const blank: readonly Rule[] = [
  [/\n/, "", "lineStart"],
  [/\s+/, ""],
  [/\/\/.*/, "c1"],
  [/\/\*/, "cm", "comment"],
];

/** Swift 5. */
export const lexer: Lexer = {
  start: () => ["lineStart"],
  states: {
    root: [
      ...blank,
      [/\$\d+/u, "nv"],
      [new RegExp(`(let|var)(\\s+)(${id})`, "u"), ["k", "", "nv"]],
      [/(let|var)(\s*)(\()/, ["k", "", "p"], "tuple"],
      [/(?:private|fileprivate|internal|public|open|unowned)\((?:set|safe|unsafe)\)/, "kd"],
      [/#(?:column|dsohandle|file|function|line)/, "kd"],
      [/(#(?:keyPath|selector)\()([^()\n]*(?:\([^()\n]*\)[^()\n]*)?)(\))/, ["kd", "nf", "kd"]],
      [/#available\([^)\n]*\)/, "kd"],
      [new RegExp(`@${id}`, "u"), "kd"],
      [new RegExp(`as[?!]|(?:as|try)${end}(?!\\s*[:(])!?`, "u"), "k"],
      [/init(?=[?!]?\()/, "nf"],
      [new RegExp(`(?!(?:let|var|case|for|if|switch|while)${end})[\\p{Ll}_]${rest}*(?=\\s*\\()`, "u"), "nf"],
      [new RegExp(`(?!default)[\\p{Ll}_\\u{10000}-\\u{EFFFD}]${rest}*(?=\\s*:)`, "u"), "nv"],
      [new RegExp(`(?!(?:Self|Type)${end}(?!\\())\\p{Lu}${rest}*`, "u"), "kt"],
      [new RegExp(id, "u"), word],
      [new RegExp(`(\`)(${id})(\`)`, "u"), ["p", "nv", "p"]],
      [/0x[\da-fA-F][\da-fA-F_]*(?:\.[\da-fA-F_]+)?(?:[pP][+-]?\d+)?/, "mh"],
      [/0o[0-7][0-7_]*/, "mo"],
      [/0b[01][01_]*/, "mb"],
      [/\d(?:_?\d)*(?:\.\d(?:_?\d)*(?:[eE][+-]?\d+)?|[eE][+-]?\d+|\*(?:[eE][+-]?\d+)?)/, "mf"],
      [/0[0-7]+(?![\d_])/, "mo"],
      [/\d(?:_?\d)*/, "mi"],
      [/'[^'\n]'/u, "sc"],
      [/"/, "s", "string"],
      [/[-+*/%=<>!&|^~.]/, "o"],
      [/[()[\]{}:;,?\\]/, "p"],
    ],
    lineStart: [[/\s+/, ""], ...blank, [/#.*/, "cp"], [/(?:)/, "", "#pop"]],
    comment: [
      [/[^*/]+/, "cm"],
      [/\/\*/, "cm", "#push"],
      [/\*\//, "cm", "#pop"],
      [/[*/]/, "cm"],
    ],
    tuple: [...blank, [new RegExp(id, "u"), "nv"], [/,/, "p"], [/\(/, "p", "#push"], [/\)/, "p", "#pop"]],
    string: [
      [/[^\\"]+/, "s"],
      [/"/, "s", "#pop"],
      [/\\\(/, "se", "interpolation"],
      [/\\(?:[\\t'"0nr]|u\{[\da-fA-F]{1,8}\})/, "se"],
    ],
    interpolation: [[/\(/, "p", "parentheses"], [/\)/, "se", "#pop"], { include: "root" }],
    parentheses: [[/\(/, "p", "#push"], [/\)/, "p", "#pop"], { include: "root" }],
  },
};
