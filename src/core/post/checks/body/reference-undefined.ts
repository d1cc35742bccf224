import { nearest } from "#core/text/nearness.ts";
import { type Hit, rule } from "../rule.ts";
import { saidInText } from "../running-text.ts";
import { proseOf } from "../source-prose.ts";

/** Names that are looked for by a like one: each look is a walk through all of them. */
const mostGuesses = 30;

type Undefined = {
  ref: string;
  /** The definition that may be meant. */
  near: string | null;
  /** It is there, but no Markdown is read at this place. */
  isDefined: boolean;
};

// kramdown/parser/kramdown/link.rb, parse_link: what is not defined stays as it was typed.
export const referenceUndefined = rule({
  id: "reference-undefined",
  severity: "meaning",
  docs: "https://kramdown.gettalong.org/syntax.html#reference-links",
  check(source) {
    // Words in the first brackets, something like a name in the second: `t[i][j]` and `[1][2]` are none.
    const said = saidInText(
      source,
      /(?<![\p{L}\p{N}\])_}])\[([^[\]\n]{2,200})\]\[([^[\]\n]{0,60})\](?![[(])/gu,
    );
    if (said.length === 0) return [];
    const names = [...proseOf(source).text.matchAll(/^ {0,3}\[(?!\^)([^\]\n]+)\]:[ \t]/gm)].map(
      ({ 1: name = "" }) => name,
    );
    const known = new Set(names.map((name) => name.toLowerCase()));
    return said.flatMap(({ from, to, found: [whole, text = "", ref = ""] }, at): Hit<Undefined>[] => {
      const isTyped =
        source.text.slice(from, to) === whole && !/[\\^`]/.test(source.text.slice(from - 1, from));
      if (!isTyped || !/\p{L}{2}/u.test(text) || /^[\^!]/.test(text) || /^\s*\^/.test(ref)) return [];
      const name = ref || text;
      // Where HTML stands, no Markdown is read, defined or not.
      if (known.has(name.toLowerCase()))
        return [{ from, to, data: { ref: name, near: null, isDefined: true } }];
      const near = at < mostGuesses ? nearest(name, names) : null;
      if (near === null || ref === "") return [{ from, to, data: { ref: name, near, isDefined: false } }];
      const edits = [{ from: to - 1 - ref.length, to: to - 1, insert: near }];
      return [{ from, to, data: { ref, near, isDefined: false }, fix: { kind: "edits", edits } }];
    });
  },
});
