import type { Lexer } from "../lexer.ts";

/** Sections of keys with values. */
export const lexer: Lexer = {
  states: {
    root: [
      [/[;#].{0,2000}\n/, "c"],
      [/\s+/, ""],
      [/([\w.-]{1,200})(\s{0,200})(=)/, ["py", "", "p"], "value"],
      [/\[.*?\]/, "nn"],
      [/\\\n/, "se"],
    ],
    value: [
      [/\n/, "", "#pop"],
      [/[;#].{0,2000}\n/, "c"],
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
