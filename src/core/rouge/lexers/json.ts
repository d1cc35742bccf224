import type { Lexer } from "../lexer.ts";

/** Data alone: a comment is an error, and so is a comma outside of brackets. */
export const lexer: Lexer = {
  states: {
    root: [{ include: "key" }, { include: "value" }, [/[}\]]/, "p"]],
    key: [[/("(?:\\.|[^"\\\n])*")(\s*)(:)/, ["nl", "w", "p"]]],
    value: [
      [/\s+/, "w"],
      [/"/, "s2", "string"],
      [/true|false|null/, "kc"],
      [/-?(?:0|[1-9]\d*)\.\d+(?:[eE][-+]?\d+)?/, "mf"],
      [/-?(?:0|[1-9]\d*)(?:[eE][-+]?\d+)?/, "mi"],
      [/\{/, "p", "object"],
      [/\[/, "p", "array"],
    ],
    object: [[/\}/, "p", "#pop"], [/,/, "p"], { include: "key" }, { include: "value" }],
    array: [[/\]/, "p", "#pop"], [/,/, "p"], { include: "value" }],
    string: [
      [/[^\\"]+/, "s2"],
      [/\\./, "se"],
      [/"/, "s2", "#pop"],
    ],
  },
};
