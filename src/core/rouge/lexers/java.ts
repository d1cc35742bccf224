import type { Lexer } from "../lexer.ts";
import { anyOf } from "../words.ts";

const keywords = `assert break case catch continue default do else finally for goto if instanceof new return switch this
throw try while`;
const declarations = `abstract const enum extends final implements native private protected public static strictfp super
synchronized throws transient volatile`;
const types = "boolean byte char double float int long short var void";

/** Java: a name after a type and before a bracket is the name of a method. */
export const lexer: Lexer = {
  states: {
    root: [
      [/[^\S\n]+/, ""],
      [/\/\/.*/, "c1"],
      [/\/\*[\s\S]*?\*\//, "cm"],
      [anyOf(keywords), "k"],
      [
        // Rouge counts no words here; what twelve do not reach is seen again one word further.
        /(\s*(?:[A-Za-z_][\w.[\]<>]*\s+){1,12}?)([A-Za-z_]\w*)(\s*)(\()/,
        (match, run) => {
          run.delegate(lexer, match[1]!);
          run.token("nf", match[2]!);
          run.token("", match[3]!);
          run.token("o", match[4]!);
        },
      ],
      [/\s+/, ""],
      [/@[\p{L}_][\p{L}\p{M}\p{Nd}_]*/u, "nd"],
      [anyOf(declarations), "kd"],
      [anyOf(types), "kt"],
      [anyOf("true false null"), "kc"],
      [anyOf("class interface"), "kd", "class"],
      [anyOf("import package"), "kn", "import"],
      [/"(?:\\[\s\S]|[^"\\])*"/, "s"],
      [/'(?:\\.|\\u[0-9a-fA-F]{4}|[^\\])'/u, "sc"],
      [/(\.)([\p{L}_][\p{L}\p{M}\p{Nd}_]*)/u, ["o", "na"]],
      [/[\p{L}_][\p{L}\p{M}\p{Nd}_]*:/u, "nl"],
      [/[A-Z][A-Z0-9_]*(?![\p{L}\p{M}\p{Nd}_])/u, "no"],
      [/\p{Lu}[\p{L}\p{M}\p{Nd}]*(?![\p{L}\p{M}\p{Nd}_])/u, "nc"],
      [/\$?[\p{L}_][\p{L}\p{M}\p{Nd}_]*/u, "n"],
      [/[~^*!%&[\](){}<>|+=:;,./?-]/, "o"],
      [/\d[\d_]*\.\d[\d_]*(?:[eE]\d[\d_]*)?[fd]?/, "mf"],
      [/0b[01][01_]*/, "mb"],
      [/0x[0-9a-fA-F][0-9a-fA-F_]*/, "mh"],
      [/0[0-7]+(?!\d)/, "mo"],
      [/\d(?:[\d_]*\d)?L?/, "mi"],
    ],
    class: [
      [/\s+/, ""],
      [/[\p{L}_][\p{L}\p{M}\p{Nd}_]*/u, "nc", "#pop"],
    ],
    import: [
      [/\s+/, ""],
      [/[A-Za-z][\w.]*\*?/, "nn", "#pop"],
    ],
  },
};
