import type { Lexer, Rule } from "../lexer.ts";
import { lexer as json } from "./json.ts";

const key: readonly Rule[] = [[/([$\w]{1,200})(\s{0,200})(:)/, ["na", "", "p"]], ...json.states.key!];

/** JSON as a manual shows it: with comments, omissions and keys without quotes. */
export const lexer: Lexer = {
  states: {
    ...json.states,
    key,
    value: [[/\/\*.*?\*\//, "c"], [/\/\/.*|\.\.\./, "c1"], ...json.states.value!],
  },
};
