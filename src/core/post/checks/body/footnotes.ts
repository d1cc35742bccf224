import { nearest } from "#core/text/nearness.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { saidInText } from "../running-text.ts";
import { blockAt, proseOf } from "../source-prose.ts";

const docs = "https://kramdown.gettalong.org/syntax.html#footnotes";

/** Names that are looked for by a like one: each look is a walk through all of them. */
const mostGuesses = 30;

type Definition = { name: string; from: number; to: number };

// kramdown/parser/kramdown/footnote.rb, FOOTNOTE_DEFINITION_START
function definitions(source: CheckSource): Definition[] {
  return [...proseOf(source).text.matchAll(/^ {0,3}\[\^([\p{L}\p{N}_][\p{L}\p{N}_-]*)\]:/gmu)].map(
    ({ 0: whole, 1: name = "", index }) => ({
      name,
      from: index + whole.indexOf("["),
      to: index + whole.length,
    }),
  );
}

// kramdown/parser/kramdown/footnote.rb, parse_footnote_marker: what is not defined stays as it was typed.
export const footnoteUndefined = rule({
  id: "footnote-undefined",
  severity: "meaning",
  docs,
  check(source) {
    // `[^a-z]` is a regular expression.
    const said = saidInText(source, /\[\^([\p{L}\p{N}_][\p{L}\p{N}_-]*)\](?![*+?{(])/gu);
    if (said.length === 0) return [];
    const names = definitions(source).map(({ name }) => name);
    return said.flatMap(
      ({ from, to, found: [whole, name = ""] }, at): Hit<{ name: string; near: string | null }>[] => {
        const isMarker = source.text.slice(from, to) === whole && source.text[from - 1] !== "\\";
        if (!isMarker || /^\w-\w$/.test(name)) return [];
        const near = at < mostGuesses && !names.includes(name) ? nearest(name, names) : null;
        if (near === null) return [{ from, to, data: { name, near } }];
        const edits = [{ from: from + 2, to: to - 1, insert: near }];
        return [{ from, to, data: { name, near }, fix: { kind: "edits", edits } }];
      },
    );
  },
});

// kramdown/converter/html.rb, footnote_content: only what a marker asked for is printed.
export const footnoteUnused = rule({
  id: "footnote-unused",
  severity: "cosmetic",
  docs,
  check(source) {
    const { anchors } = source.page;
    return definitions(source).flatMap(({ name, from, to }): Hit<{ name: string }>[] =>
      anchors.has(`fn:${name}`) || isPrinted(source, from, name) ? [] : [{ from, to, data: { name } }],
    );
  },
});

/** What another Markdown prints as it stands, or names otherwise, is no definition of kramdown's. */
function isPrinted(source: CheckSource, from: number, name: string): boolean {
  if (source.site.config.markdown !== "kramdown") return true;
  return blockAt(source, from)?.html.includes(`[^${name}]:`) ?? false;
}
