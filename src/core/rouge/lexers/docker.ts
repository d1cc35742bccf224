import type { Lexer, LexerRun } from "../lexer.ts";
import { lexer as shell } from "./shell.ts";

const instruction =
  "(?:FROM|MAINTAINER|CMD|LABEL|EXPOSE|ENV|ADD|COPY|ENTRYPOINT|VOLUME|USER|WORKDIR|ARG|STOPSIGNAL|HEALTHCHECK|SHELL)";

/** The files that Docker builds from: what is run is a shell's. */
export const lexer: Lexer = {
  states: {
    root: [
      [/\s+/, ""],
      [/#.*/, "c"],
      [/^(FROM)([^\S\n]+)(.*\S)([^\S\n]+)(AS)([^\S\n]+)(.*)/i, ["k", "w", "s", "w", "k", "w", "s"]],
      [new RegExp(`^(ONBUILD)(\\s+)(${instruction})\\b(.*)`, "i"), ["k", "w", "k", "s"]],
      [new RegExp(`^(${instruction})\\b(.*)`, "i"), ["k", "s"]],
      [/^(?:ONBUILD\s+)?RUN\s+/i, beginShell, "run"],
      [/\w+/, ""],
      [/\W+/, ""],
    ],
    run: [
      [/\n/, "", "#pop"],
      [/\\[\s\S]/, "se"],
      [/[^\n\\]+/, inShell],
    ],
  },
};

function beginShell([text]: RegExpExecArray, run: LexerRun): void {
  run.token("k", text);
  run.memory.shell = run.sibling(shell);
}

// The shell goes on after each continued line.
function inShell([text]: RegExpExecArray, run: LexerRun): void {
  (run.memory.shell as LexerRun).lex(text);
}
