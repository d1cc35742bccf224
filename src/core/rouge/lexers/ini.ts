import type { Lexer } from "../lexer.ts";

/** Sections of keys with values. */
export const lexer: Lexer = {
  states: {
    root: [
      [/[;#].*\n/, "c"],
      [/\s+/, ""],
      [/([\w.-]+)(\s*)(=)/, ["py", "", "p"], "value"],
      [/\[.*?\]/, "nn"],
      [/\\\n/, "se"],
    ],
    value: [
      [/\n/, "", "#pop"],
      [/[;#].*\n/, "c"],
      [/\s+/, ""],
      [/"/, "s", "double quotes"],
      [/'[^'\\\n]*'/, "s"],
      [/\\[\s\S]/, "se"],
      [/[^\\\n]+/, "s"],
    ],
    "double quotes": [
      [/[^"\\]+/, "s"],
      [/\\[\s\S]/, "se"],
      [/"/, "s", "#pop"],
    ],
  },
};
