import type { Rule } from "../lexer.ts";

/** What HTML and XML read alike: comments, and values of attributes up to their quote. */
export const markupStates: Readonly<Record<"comment" | "value" | "double" | "single", readonly Rule[]>> = {
  comment: [
    [/[^-]+|-(?!->)/, "c"],
    [/-->/, "c", "#pop"],
  ],
  value: [
    [/"/, "s", ["#pop", "double"]],
    [/'/, "s", ["#pop", "single"]],
    [/[^\s>]+/, "s", "#pop"],
  ],
  double: [
    [/[^"]+/, "s"],
    [/"/, "s", "#pop"],
  ],
  single: [
    [/[^']+/, "s"],
    [/'/, "s", "#pop"],
  ],
};
