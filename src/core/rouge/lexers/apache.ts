import type { Action, Lexer, TokenClass } from "../lexer.ts";
import { known } from "./apache-words.ts";

const words = new Set(known.trim().split(/\s+/));
const word =
  (token: TokenClass): Action =>
  ([text], run) =>
    run.token(words.has(text.toLowerCase()) ? token : "", text);

/** The configuration of the Apache server. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/#.*/, "c"],
      [/<\/?(?=\w)/, "p", ["tag", "tagName"]],
      [/\w+/, word("nc"), "directive"],
    ],
    directive: [
      [/\n/, "", "#pop"],
      [/\s+/, ""],
      [/#.*/, "c"],
      [/\S+/, word("ss")],
    ],
    tagName: [[/\w+/, word("nl"), "#pop"]],
    tag: [
      [/[^>]{1,500}(?=>)/, "sr"],
      [/>\n?/, "p", "#pop"],
      [/\s+/, ""],
    ],
  },
};
