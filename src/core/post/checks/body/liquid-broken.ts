import type { Fix } from "../finding.ts";
import { type CheckSource, type Hit, rule } from "../rule.ts";
import { proseOf } from "../source-prose.ts";
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
  check: (source) => {
    const { openers } = crossingsOf(source);
    return failures(source, neverClosed).flatMap(
      ({ message: _, found, ...place }): Hit<{ tag: string; isCode: boolean }>[] => {
        // Where blocks cross, the one that is closed too early is what Liquid complains of.
        if (openers.has(place.from) || isRunaway(source.text, place)) return [];
        return [{ ...place, data: { tag: found[1]!, isCode: isInCode(source, place.from) } }];
      },
    );
  },
});

const cut = /^Liquid syntax error: (?:Tag|Variable) '[\s\S]*' was not properly terminated/;

// Liquid::BlockBody: raise_missing_tag_terminator, raise_missing_variable_terminator.
export const bracesUnclosed = rule({
  id: "braces-unclosed",
  severity: "build-fails",
  docs,
  check: (source) =>
    failures(source, /^/).flatMap(
      ({ from, to: end, message, fix }): Hit<{ close: "}}" | "%}"; isCode: boolean }>[] => {
        if (!cut.test(message) && !isRunaway(source.text, { from, to: end })) return [];
        const close = source.text.startsWith("{%", from) ? "%}" : "}}";
        const slip = fix ? null : closeBraces(source.text, from, close);
        const lineEnd = source.text.indexOf("\n", from);
        const to = slip?.to ?? Math.min(lineEnd < 0 ? source.text.length : lineEnd, from + 40);
        const mended = fix ?? slip?.fix;
        return [
          {
            ...{ from, to, data: { close, isCode: isInCode(source, from) } },
            ...(mended ? { fix: mended } : {}),
          },
        ];
      },
    ),
});

/** Whether what Liquid took for one tag has the beginning of another in it: the first lacks its end. */
function isRunaway(text: string, { from, to }: { from: number; to: number }): boolean {
  return /^\{[{%][\s\S]*\{[{%]/.test(text.slice(from, Math.min(to, from + 2000)));
}

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
  check(source) {
    const { crossings, closers } = crossingsOf(source);
    const crossed = new Set(crossings.map(({ from }) => from));
    const told = failures(source, misplaced).flatMap(
      ({ message: _, found, ...place }): Hit<{ tag: string; open: string | null }>[] => {
        const tag = found[1] ?? found[3] ?? found[5] ?? found[6]!;
        // What it closes is there: Liquid could not read that one.
        const isOpened = found[3] !== undefined && closers.has(place.from);
        return isOpened || crossed.has(place.from)
          ? []
          : [{ ...place, data: { tag, open: found[2] ?? found[4] ?? null } }];
      },
    );
    // Liquid stops at the first, and after it nothing is as it looks.
    return crossings.length > 0 ? crossings.slice(0, 1) : told;
  },
});

const blocks = new Set(["case", "capture", "for", "highlight", "if", "ifchanged", "tablerow", "unless"]);

type Crossings = {
  crossings: Hit<{ tag: string; open: string }>[];
  /** Where the blocks begin that cross. */
  openers: ReadonlySet<number>;
  /** Where blocks end that were opened. */
  closers: ReadonlySet<number>;
};

/** `{% if %}{% for %}{% endif %}{% endfor %}`: the end of a block within another that is still open. */
function crossingsOf(source: CheckSource): Crossings {
  const crossings: Hit<{ tag: string; open: string }>[] = [];
  const openers = new Set<number>();
  const closers = new Set<number>();
  const open: { name: string; from: number }[] = [];
  const depths = new Map<string, number>();
  const count = (name: string, by: number) => depths.set(name, (depths.get(name) ?? 0) + by);
  for (const token of proseOf(source).liquid) {
    if (token.kind !== "tag") continue;
    const { name, begin: from, end: to } = token;
    if (blocks.has(name)) {
      open.push({ name, from });
      count(name, 1);
      continue;
    }
    const closed = name.startsWith("end") ? name.slice(3) : "";
    if (!blocks.has(closed) || (depths.get(closed) ?? 0) === 0) continue;
    closers.add(from);
    const last = open.at(-1)!;
    const later = last.name === closed ? 0 : endsLater(source, last.name, to);
    // One that is closed nowhere is left open, no more.
    if (later > 0) crossings.push({ from, to, data: { tag: name, open: last.name } });
    for (let top = open.pop(); top; top = open.pop()) {
      count(top.name, -1);
      if (later > 0) openers.add(top.from);
      if (top.name === closed) break;
    }
  }
  return { crossings, openers, closers };
}

function endsLater({ text }: CheckSource, name: string, from: number): number {
  return text.slice(from, from + 5000).search(new RegExp(`\\{%-?\\s*end${name}\\s*-?%\\}`)) + 1;
}

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
      const isTold = [neverClosed, cut, misplaced].some((other) => other.test(message));
      if (isTold || isRunaway(source.text, place)) return [];
      const said = message
        .replace(/^Liquid (?:syntax )?error: /, "")
        .replace(/\s+/g, " ")
        .slice(0, 200);
      return [{ ...place, data: { message: said } }];
    }),
});
