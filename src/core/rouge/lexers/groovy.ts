import type { Lexer } from "../lexer.ts";
import { anyOf } from "../words.ts";

const keywords = `as assert break case catch continue default do else finally for goto if in instanceof new return switch
this throw try while`;
const declarations = `abstract const enum extends final implements native private protected public static strictfp super
synchronized throws transient volatile`;
const types = "boolean byte char def double float int long short void";

/** Groovy with more words; the first name of a line with a type before it and a bracket after it is a function's. */
export function groovyLexer(moreKeywords: string, moreTypes: string): Lexer {
  const lexer: Lexer = {
    states: {
      root: [
        [
          // Rouge counts no words here; what twelve do not reach is not seen.
          /^(\s{0,80}(?:\w[\w.[\]]*\s+){1,12}?)(\w+)(\s*)(\()/,
          (match, run) => {
            run.delegate(lexer, match[1]!);
            run.token("nf", match[2]!);
            run.token("", match[3]!);
            run.token("o", match[4]!);
          },
        ],
        [/[^\S\n]+|\n/, ""],
        [/\/\/.*/, "c1"],
        [/\/\*[\s\S]*?\*\//, "cm"],
        [/@\w[\w.]*/, "nd"],
        [/[A-Za-z_]\w*:/, "nl"],
        [anyOf(`${keywords} ${moreKeywords}`), "k"],
        [anyOf(declarations), "kd"],
        [anyOf(`${types} ${moreTypes}`), "kt"],
        [anyOf("true false null"), "kc"],
        [anyOf("class interface trait"), "kd", "class"],
        [anyOf("import package"), "kn", "import"],
        [/"""[\s\S]*?"""/, "s2"],
        [/'''[\s\S]*?'''/, "s1"],
        [/"(?:\\.|[^"\\\n])*"|"[^"\n]*"/, "s2"],
        [/'(?:\\.|[^'\\\n])*'|'[^'\n]*'/, "s1"],
        [/\$\/[\s\S]*?\/\$/, "s"],
        [/\/(?:\\.|[^/\\\n])+\//, "s"],
        [/(\.)([A-Za-z_]\w*)/, ["o", "na"]],
        [/[A-Za-z_$][\w$]*/, "n"],
        [/[~^*!%&[\](){}<>|+=:;,./?-]/, "o"],
        [/\d+\.\d+(?:[eE]\d+)?[fd]?/, "mf"],
        [/0x[0-9a-f]+/, "mh"],
        [/\d+L?/, "mi"],
      ],
      class: [
        [/\s+/, ""],
        [/[A-Za-z_]\w*/, "nc", "#pop"],
      ],
      import: [
        [/\s+/, ""],
        [/[A-Za-z_][\w.]*\*?/, "nn", "#pop"],
      ],
    },
  };
  return lexer;
}

/** Groovy. */
export const lexer = groovyLexer("", "");
