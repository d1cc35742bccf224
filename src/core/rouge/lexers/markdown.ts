import type { Action, Lexer, LexerRun } from "../lexer.ts";
import { lexer as html } from "./html.ts";
import { lexer as yaml } from "./yaml.ts";

// A fence with its language and its code; without an end the last, unfinished line is lost.
const fenced: Action = (match, run) => {
  const [, blanks, fence, language, indent, code, end, rest, lost] = match as unknown as string[];
  run.token("", blanks!);
  run.token("p", fence!);
  run.token("nl", language!);
  const name = language!.trim();
  const lexer = name === "" ? null : run.find(name);
  const body = code ?? rest ?? "";
  if (lexer) run.delegate(lexer, body);
  else run.token(name === "" ? "" : "sb", body);
  run.token("", indent ?? end ?? "");
  if (lost === undefined) run.token("p", fence!);
  for (const sign of lost ?? "") run.token("err", sign);
};

// One HTML for the whole text: a style that one tag opens, another closes.
const markup: Action = (match, run) => {
  run.memory.html ??= run.sibling(html);
  (run.memory.html as LexerRun).lex(match[0]);
};

/** Markdown as it is typed, with YAML above it, HTML in it and fenced code of any language. */
export const lexer: Lexer = {
  start: () => ["begin"],
  states: {
    begin: [
      [
        /(---[ \t]*\n[\s\S]*?\n---\s*\n)/,
        (match, run) => {
          run.delegate(yaml, match[0]);
          run.go("#pop");
        },
      ],
      [/(?=)/, "", "#pop"],
    ],
    root: [
      [/^.+\n==+\n/, "gu"],
      [/^.+\n--+\n/, "gh"],
      [/^#(?=[^#]).*/, "gh"],
      [/^##*.*/, "gu"],
      [/^([ \t]*)(`{3,20}|~{3,20})(.*\n)(?:([ \t]*)\2|([\s\S]*?)(\n\s*)\2|([\s\S]*\n)?(.*))/, fenced],
      [/\n\n(?:(?: {4}|\t).*\n|\n)+/, "sb"],
      [/^\s{0,200}>.*/, "gt"],
      [/^\s{0,200}(?:\*[ \t]*){3,}\s*$|^\s{0,200}(?:-[ \t]*){3,}\s*$/, "p"],
      [/^\s{0,200}(?:[*+-](?=\s)|\d+\.)/, "p"],
      [/^([ \t]*)(\[)([^\]\n]+)(\])(\s*)(:)/, ["", "p", "ss", "p", "", "p"], ["title", "reference"]],
      [/(`{2,20})(?!`)[\s\S]+?\1|`(?:\\.|[^`\\])+`/, "sb"],
      [/\*\*(?:\\.|[^\\\n])*?\*\*|__(?:\\.|[^\\\n])*?__/, "gs"],
      [/\*(?:\\.|\*\*|[^\\*\n])*\*|_(?:\\.|__|[^\\_\n])*_/, "ge"],
      [/(!?\[)([^\]]{0,2000}(?=\]).{0,2000}?)(\])(?=[[(])/, ["p", "nv", "p"], "link"],
      [/<\w{1,20}:\/\/.*?>|<.{0,200}?@.{0,200}?\..*>/, "nv"],
      [/<.*?>/, markup],
      [/&(?:\w+|#\d+|#x[\da-fA-F]+);/, markup],
      [/\\./, "se"],
      [/\n|[^\\`*[<&\n]+/, ""],
      [/[[<&]/, ""],
    ],
    link: [
      [/(\[)(.*?)(\])/, ["p", "ss", "p"], "#pop"],
      [/\(/, "p", ["link end", "title", "url"]],
      [/[ \t]+(?=[[(])/, ""],
      [/(?=)/, "", "#pop"],
    ],
    "link end": [
      [/\)/, "p", "#pop"],
      [/(?=)/, "", "#pop:2"],
    ],
    reference: [{ include: "enclosed url" }, [/\S+/, "sx", "#pop"]],
    url: [{ include: "enclosed url" }, [/\S[^\s)]*/, "sx", "#pop"]],
    "enclosed url": [
      [/[ \t]+/, ""],
      [/(<)(.*?)(>)/, ["nt", "sx", "nt"], "#pop"],
    ],
    title: [
      [/([ \t]*\n?[ \t]*)("[^"\n]*"|'[^'\n]*'|\([^)\n]*\))/, ["", "nn"], "#pop"],
      [/(?=)/, "", "#pop"],
    ],
  },
};
