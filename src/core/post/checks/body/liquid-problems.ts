import { unreadable } from "#core/liquid/liquid.ts";
import type { DocumentProblem, DocumentProblemCode } from "#core/problem.ts";
import type { Fix } from "../finding.ts";
import type { CheckSource } from "../rule.ts";
import { proseOf, runsLiquid, type Span, spanAround } from "../source-prose.ts";

type Told<Code extends DocumentProblemCode> = Extract<DocumentProblem, { code: Code }>["data"];

/** What Liquid said of one kind, once for each place: a loop says it again and again. */
export function problemsOf<Code extends DocumentProblemCode>(
  source: CheckSource,
  code: Code,
): { from: number; to: number; data: Told<Code> }[] {
  const seen = new Set<string>();
  return [...source.problems, ...unrun(source)].flatMap((problem) => {
    if (problem.code !== code) return [];
    const { from = 0, to = from } = problem;
    const data = problem.data as Told<Code>;
    const key = `${from} ${JSON.stringify(data)}`;
    if (seen.has(key)) return [];
    seen.add(key);
    return [{ from, to, data }];
  });
}

const read = new WeakMap<CheckSource, readonly DocumentProblem[]>();

/** What Liquid would stumble over when it reads the text, in branches that this rendering did not take. */
function unrun(source: CheckSource): readonly DocumentProblem[] {
  const before = read.get(source);
  if (before) return before;
  const { text, bodyFrom, problems } = source;
  const told = new Set(problems.map(({ from }) => from));
  const found = runsLiquid(source) ? unreadable(text.slice(bodyFrom)) : [];
  const made = found.flatMap(({ begin, end, message, unknown }): DocumentProblem[] => {
    const place = { from: bodyFrom + begin, to: bodyFrom + end };
    if (told.has(place.from)) return [];
    return unknown === undefined
      ? [{ code: "liquid-failed", ...place, data: { message } }]
      : [{ code: "tag-unknown", ...place, data: { tag: unknown } }];
  });
  read.set(source, made);
  return made;
}

const known = new WeakMap<CheckSource, Map<Span, Fix | null>>();

/** Puts the code around a place between `raw` and `endraw`; null where there is no code, or where it says `raw` itself. */
export function rawAround(source: CheckSource, at: number): Fix | null {
  const { codeBlocks, codeSpans } = proseOf(source);
  const block = spanAround(codeBlocks, at);
  const span = block ?? spanAround(codeSpans, at);
  if (!span) return null;
  const fixes = known.get(source) ?? new Map<Span, Fix | null>();
  known.set(source, fixes);
  if (!fixes.has(span)) fixes.set(span, wrap(source.text, span, block !== null));
  return fixes.get(span) ?? null;
}

function wrap(text: string, { from, to }: Span, isBlock: boolean): Fix | null {
  const code = text.slice(from, to);
  // Behind a brace, the tag would be an output.
  if (/\{%-?\s*(?:end)?raw\b/.test(code) || text[from - 1] === "{") return null;
  const isFence = isBlock && /^(?:```|~~~)/.test(code);
  // Lines of their own would part an item of a list from its code: there they stand beside it.
  const gap = isFence && (from < 2 || text.slice(from - 2, from) === "\n\n") ? "\n" : "";
  return {
    kind: "edits",
    edits: [
      { from, to: from, insert: `{% raw %}${gap}` },
      { from: to, to, insert: `${gap}{% endraw %}` },
    ],
  };
}

/** Whether a place lies in code. */
export function isInCode(source: CheckSource, at: number): boolean {
  const { codeBlocks, codeSpans } = proseOf(source);
  return spanAround(codeBlocks, at) !== null || spanAround(codeSpans, at) !== null;
}
