import type { Lexer } from "../lexer.ts";

const key = `("[^"\\n]*"|'[^'\\n]*'|\\S{1,300})(\\s*)(=)`;

/** Tables of keys with typed values; a value ends with its line, a list or an inline table with its bracket. */
export const lexer: Lexer = {
  states: {
    root: [{ include: "basic" }, [new RegExp(key), ["py", "", "p"], "value"]],
    basic: [
      [/\s+/, ""],
      [/#.*/, "c"],
      [/\[\S{1,300}\]/, "nn"],
      [/true|false/, "kc"],
      [/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d+)?Z/, "ld"],
      [/[-+]?\d[\d_]*(?:\.\d[\d_]*)?[eE][-+]?\d[\d_]*|[-+]?\d[\d_]*\.\d[\d_]*|[-+]?(?:inf|nan)\b/, "mf"],
      [/0x[\da-fA-F_]+/, "mh"],
      [/0o[0-7_]+/, "mo"],
      [/0b[01_]+/, "mb"],
      [/[-+]?\d[\d_-]*/, "mi"],
      [new RegExp(`${key}(\\s*)(\\{)`), ["nn", "", "o", "", "p"], "table"],
    ],
    content: [
      { include: "basic" },
      [new RegExp(key), ["py", "", "p"]],
      [/\[/, "p", "array"],
      { include: "strings" },
    ],
    value: [
      [/\n/, "", "#pop"],
      [/,/, "p"],
      { include: "root" },
      [/\[/, "p", "array"],
      { include: "strings" },
    ],
    array: [[/\]/, "p", "#pop"], [/,/, "p"], { include: "content" }],
    table: [[/\}/, "p", "#pop"], [/,/, "p"], { include: "content" }],
    strings: [
      [/'''/, "s", "long literal"],
      [/"""/, "s", "long string"],
      [/'/, "s", "literal"],
      [/"/, "s", "string"],
    ],
    escapes: [[/\\[btnfr"\\\s]/, "se"]],
    string: [[/"/, "s", "#pop"], [/\n/, "err", "#pop"], { include: "escapes" }, [/[^\\"\n]+/, "s"]],
    literal: [
      [/'/, "s", "#pop"],
      [/\n/, "err", "#pop"],
      [/[^'\n]+/, "s"],
    ],
    "long string": [[/"""/, "s", "#pop"], { include: "escapes" }, [/[^\\"]+|"/, "s"]],
    "long literal": [
      [/'''/, "s", "#pop"],
      [/[^']+|'/, "s"],
    ],
  },
};
