import type { Lexer } from "../lexer.ts";
import { byWord } from "../lexer.ts";

/** Go 1. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/\/\/.*/, "c"],
      // No further than anyone writes, for a text full of openers.
      [/\/\*[\s\S]{0,10000}?\*\//, "c"],
      [
        /[\p{L}_][\p{L}\p{N}_]*/u,
        byWord(
          {
            k: `break case chan const continue default defer else fallthrough for func go goto if import interface map
              package range return select struct switch type var`,
            kt: `bool byte complex128 complex64 error float32 float64 int int16 int32 int64 int8 rune string uint uint16
              uint32 uint64 uint8 uintptr`,
            nb: "append cap close complex copy delete imag len make new panic print println real recover",
            no: "false iota nil true",
          },
          "n",
        ),
      ],
      [/`[^`]*`?/, "s"],
      [/'(?:\\(?:[abfnrtv\\'"]|x[\da-fA-F]{2}|[0-7]{3}|u[\da-fA-F]{4}|U[\da-fA-F]{8})|[^\\\n])'/u, "sc"],
      [/"/, "s", "string"],
      [/(?:\d+\.\d*|\.\d+)(?:[eE][+-]?\d+)?i?|\d+[eE][+-]?\d+i?|\d+i/, "m"],
      [/0[xX][\da-fA-F]+|\d+/, "m"],
      [/\.\.\.|[-+*/%&|^<>=!:.]/, "o"],
      [/[()[\]{},;]/, "p"],
    ],
    string: [
      [/[^"\\]+/, "s"],
      [/"/, "s", "#pop"],
      [/\\(?:[abfnrtv\\'"]|x[\da-fA-F]{2}|[0-7]{3}|u[\da-fA-F]{4}|U[\da-fA-F]{8})/, "se"],
      [/\\./u, "err"],
    ],
  },
};
