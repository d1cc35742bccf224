import type { Lexer, Rule } from "../lexer.ts";
import { anyOf } from "../words.ts";

const keywords = `abstract add alias as ascending async await base break by case catch checked const continue default
delegate descending do else enum equals event explicit extern false finally fixed for foreach from get global goto group
if implicit in internal into is join let lock nameof new null on operator orderby out override params partial private
protected public readonly ref remove return sealed select set sizeof stackalloc static switch this throw true try typeof
unchecked unsafe value virtual void volatile where while yield`;
const types = `bool byte char decimal double dynamic float int long object sbyte short string uint ulong ushort var`;

const name = /@?[A-Za-z_]\w*/;
const blanks: readonly Rule[] = [
  [/\s+/, ""],
  [/\/\/.*/, "c1"],
  [/\/\*[\s\S]*?\*\//, "cm"],
];

/** C#. */
export const lexer: Lexer = {
  states: {
    root: [
      [
        /^#[^\S\n]*(?:define|elif|else|endif|endregion|error|if|line|pragma|region|undef|warning)\b.*\n/,
        "cp",
      ],
      ...blanks,
      [/\$@"/, "s", "verbatim"],
      [/\$"/, "s", "interpolated"],
      [/@"(?:""|[^"])*"/, "s"],
      [/"(?:\\.|[^"\\\n]|\\(?=\n))*["\n]/, "s"],
      [/"[^"\n]*"/, "s"],
      [/'(?:\\['"\\0abfnrtv]|[^\\\n])'/u, "sc"],
      [/0x[0-9a-f]+[ul]?/i, "m"],
      [/\d+(?:\.\d*)?(?:e[+-]\d+)?[fldu]?/i, "m"],
      [anyOf("class interface struct"), "k", "class"],
      [anyOf("namespace using"), "k", "namespace"],
      [anyOf(keywords), "k"],
      [anyOf(types), "kt"],
      [/\]>/, "k"],
      [/@?[A-Za-z_]\w*(?=\s*\()/, "nf"],
      [name, "n"],
      [/[-+*/%&|^!~<>=?:;,.()[\]{}]/, "p"],
    ],
    class: [...blanks, [name, "nc", "#pop"]],
    namespace: [...blanks, [/(?=\()/, "", "#pop"], [/[A-Za-z_][\w.]*/, "nn", "#pop"]],
    value: [[/\{/, "p", "#push"], [/\}/, "p", "#pop"], { include: "root" }],
    interpolated: [
      [/["\n]/, "s", "#pop"],
      [/\{/, "p", "value"],
      [/\\./, "s"],
      [/[^"{\\\n]+|\\/, "s"],
    ],
    verbatim: [
      [/""/, "s"],
      [/"/, "s", "#pop"],
      [/\{/, "p", "value"],
      [/[^"{\n]+/, "s"],
    ],
  },
};
