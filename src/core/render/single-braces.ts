import type { DocumentProblem } from "#core/problem.ts";

// What only Liquid knows by these names; `${…}` is a script's, and a brace more on either side is Liquid's own.
const output = /(?<![{$])\{ ?(?:site|page|layout|include)\.\w[\w.-]* ?\}(?!\})/g;
const code = /^(`{3,}|~{3,}).*\n(?:[\s\S]*?\n)?\1|(`+)[^`][\s\S]*?\2/gm;

/** Outputs that lack a brace on each side, with offsets of the body's text moved by `offset`; code is left alone. */
export function singleBraces(body: string, offset: number): DocumentProblem[] {
  if (!output.test(body)) return [];
  output.lastIndex = 0;
  const problems: DocumentProblem[] = [];
  // Of the same length, so that every place stays where it is.
  const prose = body.replace(code, (found) => " ".repeat(found.length));
  for (const { 0: source, index } of prose.matchAll(output)) {
    const from = offset + index;
    problems.push({ code: "brace-single", from, to: from + source.length, data: { source } });
  }
  return problems;
}
