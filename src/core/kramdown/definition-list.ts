import type { Token, Tokens } from "marked";
import type { Construct } from "./construct.ts";
import type { KramdownTokenizer } from "./tokenizer.ts";

type Definition = { term: Token[] | null; loose: boolean; tokens: Token[] };

const start = /^((?:[^\s:>#|*+-][^\n]*\n){1,4})\n? {0,3}:[ \t]+\S/;
const line = /^ {0,3}:[ \t]+/;

/** Terms on lines of their own, each definition behind a colon. */
export const definitionList: Construct = {
  name: "definitionList",
  level: "block",
  tokenizer(source) {
    const items: Definition[] = [];
    let rest = source;
    for (let found = start.exec(rest); found; found = start.exec(rest)) {
      const terms = found[1]!.trimEnd().split("\n");
      for (const text of terms) items.push({ term: this.lexer.inline(text, []), loose: false, tokens: [] });
      rest = rest.slice(found[1]!.length);
      for (;;) {
        const blank = /^\n/.exec(rest)?.[0] ?? "";
        const from = rest.slice(blank.length);
        const mark = line.exec(from);
        if (!mark) break;
        const raw = definitionAt(from);
        const text = raw.slice(mark[0].length).replace(/^(?: {1,4}|\t)/gm, "");
        items.push({
          term: null,
          loose: blank !== "",
          tokens: (this.lexer.options.tokenizer as KramdownTokenizer).inside(text),
        });
        rest = from.slice(raw.length);
      }
      const gap = /^\n+/.exec(rest)?.[0] ?? "";
      if (start.test(rest.slice(gap.length))) rest = rest.slice(gap.length);
    }
    if (items.length === 0) return undefined;
    return { type: "definitionList", raw: source.slice(0, source.length - rest.length), items };
  },
  renderer(token) {
    const items = (token as Tokens.Generic & { items: Definition[] }).items.map(({ term, loose, tokens }) => {
      if (term) return `<dt>${this.parser.parseInline(term)}</dt>`;
      const [only] = tokens;
      const tight = !loose && tokens.length === 1 && only?.type === "paragraph";
      return `<dd>${tight ? this.parser.parseInline((only as Tokens.Paragraph).tokens) : this.parser.parse(tokens)}</dd>`;
    });
    return `<dl>\n${items.join("\n")}\n</dl>\n`;
  },
};

// The line of the colon, its lazy lines, and what is indented behind blank lines.
function definitionAt(source: string): string {
  const found =
    /^[^\n]*(?:\n|$)(?:(?! {0,3}:[ \t])[^\n]*\S[^\n]*(?:\n|$))*(?:(?:[ \t]*\n)+(?: {4}|\t)[^\n]*(?:\n|$)(?:[^\n]*\S[^\n]*(?:\n|$))*)*/.exec(
      source,
    );
  return found?.[0] ?? source;
}
