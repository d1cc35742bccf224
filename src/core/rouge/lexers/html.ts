import type { Action, Lexer, LexerRun, Rule } from "../lexer.ts";
import { lexer as css } from "./css.ts";
import { lexer as javascript } from "./javascript.ts";
import { markupStates } from "./markup-states.ts";

const endOfTag: Rule = [/\/\s*>|>/, "nt", "#pop"];

// The other language reads up to each `<`, and goes on after it.
function begin(element: string, language: Lexer): Action {
  return ([text], run) => {
    run.token("nt", text);
    run.memory[element] = run.sibling(language);
  };
}

function embedded(element: string): readonly Rule[] {
  return [[/[^<]+|</, ([text], run) => (run.memory[element] as LexerRun).lex(text)]];
}

/** HTML with the scripts and styles within. */
export const lexer: Lexer = {
  states: {
    ...markupStates,
    root: [
      [/[^<&]+/, ""],
      // No further than anyone writes, for a text full of openers.
      [/&[^\s;]{0,1000};/, "ni"],
      [/&/, "err"],
      [/<!doctype[^>]{0,5000}>|<!\[CDATA\[[\s\S]{0,20000}?\]\]>|<\?[\s\S]{0,5000}?\?>/i, "cp"],
      [/<!--/, "c", "comment"],
      [/<\s*script\s*/, begin("script", javascript), ["script", "scriptTag"]],
      [/<\s*style\s*/, begin("style", css), ["style", "styleTag"]],
      [/<\//, "nt", "closingTag"],
      [/</, "nt", ["tag", "tagName"]],
    ],
    tagName: [
      [/\s+/, ""],
      [/[\p{L}_:-][\p{L}\p{N}_:.-]*/u, "nt", "#pop"],
      [/(?:)/, "", "#pop"],
    ],
    closingTag: [
      [/\s+/, ""],
      [/[\p{L}_:-][\p{L}\p{N}_:.-]*/u, "nt", ["#pop", "closingTagEnd"]],
      [/>/, "nt", "#pop"],
    ],
    closingTagEnd: [
      [/\s+/, ""],
      [/>/, "nt", "#pop"],
    ],
    tag: [endOfTag, { include: "attributes" }],
    attributes: [
      [/\s+/, ""],
      [/[\p{L}_:()[\]*-][\p{L}\p{N}_:.()[\]*-]{0,300}\s*=\s*/u, "na", "value"],
      [/[\p{L}_:#*-][\p{L}\p{N}_:.#*-]*/u, "na"],
    ],
    scriptTag: [endOfTag, { include: "attributes" }],
    script: [[/<\s*\/\s*script\s*>/, "nt", "#pop"], ...embedded("script")],
    styleTag: [endOfTag, { include: "attributes" }],
    style: [[/<\s*\/\s*style\s*>/, "nt", "#pop"], ...embedded("style")],
  },
};
