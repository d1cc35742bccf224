import type { Lexer } from "../lexer.ts";
import { byWord } from "../lexer.ts";
import { commands, names } from "./viml-words.ts";

/** The scripts of Vim. */
export const lexer: Lexer = {
  states: {
    root: [
      [/^([^\S\n]*)(".*)/, ["", "c"]],
      [/^\s{0,200}\\/, "se"],
      [/[^\S\n]+|\n/, ""],
      [/"(?:\\.|[^\n"\\])*"|"(?:\\.|[^\n"\\])*\\"/, "s2"],
      [/'(?:\\.|[^\n'\\])*'|'(?:\\.|[^\n'\\])*\\'/, "s1"],
      [/\/(?:\\.|[^\n/\\])*\//, "sr"],
      [/#[\da-fA-F]{6}/, "mh"],
      [/-?\d+/, "m"],
      [/[agbs]:[A-Za-z\d_]+/, "nv"],
      [/\w+(?![\p{L}\p{N}_])/u, byWord({ k: commands, nb: names }, "")],
      [/[()[\]{}<>=!~+\-.,:|]/, "p"],
      [/[^\n]/u, ""],
    ],
  },
};
