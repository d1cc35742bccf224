import type { Lexer } from "../lexer.ts";
import { markupStates } from "./markup-states.ts";

/** XML, whatever its vocabulary. */
export const lexer: Lexer = {
  states: {
    ...markupStates,
    root: [
      [/[^<&]+/, ""],
      // No further than anyone writes, for a text full of openers.
      [/&[^\s;]{0,1000};/, "ni"],
      [/<!\[CDATA\[[\s\S]{0,20000}?\]\]>/, "cp"],
      [/<!--/, "c", "comment"],
      [/<\?.{0,5000}?\?>|<![^>]{0,5000}>/, "cp"],
      [/<\s*[\p{L}_:][\p{L}\p{N}_:.-]*/u, "nt", "tag"],
      [/<\s*\/\s*[\p{L}_:][\p{L}\p{N}_:.-]*\s*>/u, "nt"],
    ],
    tag: [
      [/\s+/, ""],
      [/[\p{L}_:][\p{L}\p{N}_:.-]{0,300}\s*=/u, "na", "value"],
      [/\/?\s*>/, "nt", "#pop"],
    ],
    value: [[/\s+/, ""], ...markupStates.value],
  },
};
