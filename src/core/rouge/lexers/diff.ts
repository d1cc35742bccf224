import type { Lexer } from "../lexer.ts";

/** Changes line by line: unified, context and plain. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s.*\n?/, ""],
      [/^---\n/, "p"],
      [/^[+>].*\n?/, "gi"],
      [/^[-<].*\n?/, "gd"],
      [/^!.*\n?/, "gs"],
      [/^(@@.{0,200}?@@)(.*\n)/, ["p", ""]],
      [/^(?:[iI]ndex|diff).*\n?/, "gh"],
      [/^=.*\n?/, "gh"],
      [/^\w.*\n?/, "p"],
    ],
  },
};
