import type { Fix } from "../finding.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { isInCode, problemsOf, rawAround } from "./liquid-problems.ts";

const docs = "https://jekyllrb.com/docs/liquid/";

type Failure = { from: number; to: number; message: string; fix?: Fix };

function failures(source: CheckSource, pattern: RegExp): (Failure & { found: RegExpExecArray })[] {
  return problemsOf(source, "liquid-failed").flatMap(({ from, to, data: { message } }) => {
    const found = pattern.exec(message);
    if (!found) return [];
    const fix = rawAround(source, from);
    return [{ from, to, message, found, ...(fix ? { fix } : {}) }];
  });
}

const neverClosed = /'(\w+)' tag was never closed/;

// Liquid::Block#parse raises.
export const blockUnclosed = rule({
  id: "block-unclosed",
  severity: "build-fails",
  docs,
  check: (source) =>
    failures(source, neverClosed).map(
      ({ message: _, found, ...place }): Hit<{ tag: string; isCode: boolean }> => ({
        ...place,
        data: { tag: found[1]!, isCode: isInCode(source, place.from) },
      }),
    ),
});

const cut = /^Liquid syntax error: (Tag|Variable) '[\s\S]*' was not properly terminated/;

// Liquid::BlockBody: raise_missing_tag_terminator, raise_missing_variable_terminator.
export const bracesUnclosed = rule({
  id: "braces-unclosed",
  severity: "build-fails",
  docs,
  check: (source) =>
    failures(source, cut).map(({ from, found, fix }): Hit<{ close: "}}" | "%}"; isCode: boolean }> => {
      const close = found[1] === "Tag" ? "%}" : "}}";
      const slip = fix ? null : closeBraces(source.text, from, close);
      const lineEnd = source.text.indexOf("\n", from);
      const to = slip?.to ?? Math.min(lineEnd < 0 ? source.text.length : lineEnd, from + 40);
      const mended = fix ?? slip?.fix;
      return {
        ...{ from, to, data: { close, isCode: isInCode(source, from) } },
        ...(mended ? { fix: mended } : {}),
      };
    }),
});

// `{{ site.baseurl }/x`, `{% endif }`: what stands between is plainly Liquid, one character is missing.
function closeBraces(text: string, from: number, close: string): { to: number; fix: Fix } | null {
  const line = text.slice(from, from + 200).split("\n", 1)[0]!;
  const found = (
    close === "}}" ? /^\{\{-?\s*[\w.-]+\s*(?:\|[^{}|]*)*\}/ : /^\{%-?\s*\w[^{}%]*(?:%(?!\})|\})/
  ).exec(line);
  if (!found) return null;
  const to = from + found[0].length;
  const last = found[0].at(-1)!;
  // `{% x }` lacks its percent, `{% x %` and `{{ x }` their brace.
  const edit =
    close === "%}" && last === "}"
      ? { from: to - 1, to: to - 1, insert: "%" }
      : { from: to, to, insert: "}" };
  return { to, fix: { kind: "edits", edits: [edit] } };
}

const misplaced =
  /'(end\w+)' is not a valid delimiter for (\w+) tags|Unknown tag '(end\w+)'|(\w+) tag does not expect '(\w+)' tag|Unexpected outer '(\w+)' tag/;

// Liquid::Block#unknown_tag and Liquid::Document#unknown_tag raise.
export const blockMisplaced = rule({
  id: "block-misplaced",
  severity: "build-fails",
  docs,
  check: (source) =>
    failures(source, misplaced).map(
      ({ message: _, found, ...place }): Hit<{ tag: string; open: string | null }> => ({
        ...place,
        data: { tag: found[1] ?? found[3] ?? found[5] ?? found[6]!, open: found[2] ?? found[4] ?? null },
      }),
    ),
});

// What hangs on values (nil where a page or a collection was not imported) may go well where Jekyll has them.
const certain =
  /^Liquid syntax error|^Syntax Error in tag|^Could not parse name|^Invalid syntax for|wrong number of arguments|Unknown operator|Nesting too deep|divided by 0/;

// Liquid::Template#render! raises.
export const liquidFailed = rule({
  id: "liquid-failed",
  severity: "build-fails",
  docs,
  check: (source) =>
    failures(source, certain).flatMap(({ message, found: _, ...place }): Hit<{ message: string }>[] => {
      if ([neverClosed, cut, misplaced].some((other) => other.test(message))) return [];
      const said = message
        .replace(/^Liquid (?:syntax )?error: /, "")
        .replace(/\s+/g, " ")
        .slice(0, 200);
      return [{ ...place, data: { message: said } }];
    }),
});
