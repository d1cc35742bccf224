import { ecmaStates } from "../ecma-states.ts";
import { typescriptWords } from "../ecma-words.ts";
import type { Lexer } from "../lexer.ts";

/** TypeScript: its words, and the question mark of what may be left out. */
export const lexer: Lexer = { states: ecmaStates(typescriptWords, true) };
