import { ecmaStates } from "../ecma-states.ts";
import { javascriptWords } from "../ecma-words.ts";
import { withElements } from "../jsx-states.ts";
import type { Lexer } from "../lexer.ts";

/** JavaScript with elements in it. */
export const lexer: Lexer = { states: withElements(ecmaStates(javascriptWords)), start: () => ["operand"] };
