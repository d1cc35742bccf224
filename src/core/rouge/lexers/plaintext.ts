import type { Lexer } from "../lexer.ts";

/** Everything is text. */
export const lexer: Lexer = { states: { root: [[/[\s\S]+/, ""]] } };
