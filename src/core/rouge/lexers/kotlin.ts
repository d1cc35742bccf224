import type { Lexer } from "../lexer.ts";
import { anyOf, wordSign } from "../words.ts";

const keywords = `abstract annotation as break by catch class companion const constructor continue crossinline do dynamic
else enum external false final finally for fun get if import in infix inline inner interface internal is lateinit noinline null
object open operator out override package private protected public reified return sealed set super suspend tailrec this
throw true try typealias typeof val var vararg when where while`;

const id = `(?:[\\p{L}_\`](?:${wordSign}|\`)*)`;
const rule = (source: string) => new RegExp(source, "u");

/** Kotlin. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/\/\/.*/, "c1"],
      [/\/\*/, "cm", "comment"],
      [rule(`(companion)(\\s+)(object)(?!${wordSign})`), ["k", "", "k"]],
      [/(data\s+class|class|interface|object)(\s+)/, ["kd", ""], "class"],
      [/(fun)(\s+)/, ["k", ""], "function"],
      [/(va[lr])(\s+)/, ["kd", ""], "property"],
      [rule(`(package|import)(\\s+)((?:${id}|[.*])+)`), ["k", "", "nn"]],
      [rule(`(break|continue|return|super|this)(@${id})`), ["k", "nd"]],
      [/(::)(class)\b/, ["o", "k"]],
      [/\?\.|\?:|!!|::|\.\./, "o"],
      [/\d[\d_]*(?:(?:\.\d[\d_]*)(?:e[+-]?\d+)?f?|e[+-]?\d+f?|f)|\.\d[\d_]*(?:e[+-]?\d+)?f?/i, "mf"],
      [/0x[0-9a-f][0-9a-f_]*u?L?/i, "mh"],
      [/0b[01][01_]*u?L?/i, "mb"],
      [/\d(?:[\d_]*\d)?[uU]?L?/, "mi"],
      [/[-~!%^&*()+=|[\]:;,.<>/?{}]/, "p"],
      [/"""[\s\S]*?"""/, "s"],
      [/"(?:\\.|[^"\\\n])*["\n]|"[^"\n]*["\n]/, "s"],
      [/'(?:\\.|[^'\\])'/u, "sc"],
      [rule(`@\\p{Lu}${wordSign}*`), "nd"],
      [rule(`${id}@`), "nd"],
      [anyOf(keywords), "k"],
      [rule(`(\\p{Lu}${wordSign}*)(<)`), ["nc", "p"], "generic"],
      [rule(`\\p{Lu}${wordSign}*`), "nc"],
      [rule(`${id}(?=\\s*[({])`), "nf"],
      [rule(id), "n"],
    ],
    comment: [
      [/\/\*/, "cm", "#push"],
      [/\*\//, "cm", "#pop"],
      [/[^/*]+|[/*]/, "cm"],
    ],
    class: [[rule(`\\p{Lu}${wordSign}*`), "nc", "#pop"]],
    function: [
      [/\s+/, ""],
      [/</, "p", "generic"],
      [rule(`(\\p{Lu}${wordSign}*)(\\.)`), ["nc", "p"]],
      [rule(id), "nf", "#pop"],
    ],
    property: [
      [/\s+/, ""],
      [/</, "p", "generic"],
      [/\(/, "p", ["#pop", "names"]],
      [rule(id), "py", "#pop"],
    ],
    names: [
      [/\s+/, ""],
      [/,/, "p"],
      [/\)/, "p", "#pop"],
      [rule(id), "py"],
    ],
    generic: [
      [/\s+/, ""],
      [/>/, "p", "#pop"],
      [/</, "p", "#push"],
      [/[,:.?]/, "p"],
      [/reified|in|out/, "k"],
      [rule(`\\p{Lu}${wordSign}*`), "nc"],
    ],
  },
};
