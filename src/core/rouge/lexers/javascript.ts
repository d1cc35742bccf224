import { ecmaStates } from "../ecma-states.ts";
import { javascriptWords } from "../ecma-words.ts";
import type { Lexer } from "../lexer.ts";

/** JavaScript up to ECMAScript 2020, as far as Rouge follows it. */
export const lexer: Lexer = { states: ecmaStates(javascriptWords) };
