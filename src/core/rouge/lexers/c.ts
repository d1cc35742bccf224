import { cLexer, keywords, reserved, types } from "./c-states.ts";

/** C. */
export const lexer = cLexer({
  keywords,
  types,
  reserved: `${reserved} _restrict restrict typename`,
  builtins: "NULL false true",
});
