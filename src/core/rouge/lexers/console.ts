import type { Lexer, LexerRun } from "../lexer.ts";
import { lexer as shell } from "./shell.ts";

/** What was typed at a prompt, one shell after another line, and what the machine answered. */
export const lexer: Lexer = {
  states: {
    root: [
      [/^[ \t]*(?:<\.\.\.>|\.+)[ \t]*(?:\n|$)/, "c"],
      [
        /^([^\n$#>;]*[$#>;])([^\S\n]*)(.*\n?)/,
        (match, run) => {
          const [, prompt, blanks, typed] = match as unknown as [string, string, string, string];
          const isEmpty = typed === "\n";
          run.token("gp", prompt);
          run.token("w", isEmpty ? `${blanks}\n` : blanks);
          if (!isEmpty) shellOf(run).lex(typed);
        },
      ],
      [
        /.*\n?/,
        (match, run) => {
          run.token("go", match[0]);
          run.memory.shell = undefined;
        },
      ],
    ],
  },
};

// A string that one line opens is still open on the next one, until the machine answers.
function shellOf(run: LexerRun): LexerRun {
  run.memory.shell ??= run.sibling(shell);
  return run.memory.shell as LexerRun;
}
