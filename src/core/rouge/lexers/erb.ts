import type { Lexer, LexerRun } from "../lexer.ts";
import { lexer as html } from "./html.ts";
import { lexer as ruby } from "./ruby.ts";

// Both go on where the other interrupted them.
function sibling(run: LexerRun, name: "html" | "ruby"): LexerRun {
  run.memory[name] ??= run.sibling(name === "html" ? html : ruby);
  return run.memory[name] as LexerRun;
}

/** Ruby in HTML. */
export const lexer: Lexer = {
  states: {
    root: [
      [/<%#[\s\S]*?%>/, "c"],
      [/<%[%=-]?/, "cp", "ruby"],
      [/(?:[^<]|<(?!%))+/, (match, run) => sibling(run, "html").lex(match[0])],
    ],
    ruby: [
      [/-?%>/, "cp", "#pop"],
      [/[\s\S](?:[^%-]|-(?!%>)|%(?!>))*/, (match, run) => sibling(run, "ruby").lex(match[0])],
    ],
  },
};
