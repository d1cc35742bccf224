import { ecmaStates } from "../ecma-states.ts";
import { typescriptWords } from "../ecma-words.ts";
import { withElements } from "../jsx-states.ts";
import type { Lexer } from "../lexer.ts";

const states = withElements(ecmaStates(typescriptWords, true));

/** TypeScript with elements in it. */
export const lexer: Lexer = {
  states: { ...states, operand: [[/(<)(\w+)(,)/, ["p", "nx", "p"]], ...states.operand!] },
  start: () => ["operand"],
};
