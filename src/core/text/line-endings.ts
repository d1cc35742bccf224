import { matchLines } from "./line-match.ts";

// CodeMirror knows only `\n`. The file's own endings come back line by line: what was not touched keeps its bytes.
const byteOrderMark = "\ufeff";

/** The text as the editor holds it: no BOM, every CRLF and CR a `\n`. */
export function toEditorText(raw: string): string {
  const text = raw.startsWith(byteOrderMark) ? raw.slice(1) : raw;
  return text.includes("\r") ? text.replace(/\r\n?/g, "\n") : text;
}

/**
 * The editor's text with the BOM and the line endings of the file it came from: each unchanged line keeps its own,
 * new lines take the one that dominates.
 */
export function fromEditorText(doc: string, raw: string): string {
  const mark = raw.startsWith(byteOrderMark) ? byteOrderMark : "";
  if (!raw.includes("\r")) return mark + doc;
  const endings = raw.match(/\r\n?|\n/g)!;
  const dominant = dominantEnding(endings);
  if (endings.every((ending) => ending === dominant)) return mark + doc.replaceAll("\n", dominant);
  return mark + withEndings(doc, raw.slice(mark.length), endings, dominant);
}

/** For a file of mixed endings: the only case where lines have to be compared. */
function withEndings(doc: string, raw: string, endings: string[], dominant: string): string {
  const lines = doc.split("\n");
  const matches = matchLines(raw.split(/\r\n?|\n/), lines);
  const last = lines.length - 1;
  return lines.map((line, at) => (at === last ? line : line + (endings[matches[at]!] ?? dominant))).join("");
}

function dominantEnding(endings: string[]): string {
  const counts = new Map<string, number>();
  for (const ending of endings) counts.set(ending, (counts.get(ending) ?? 0) + 1);
  return [...counts].reduce((best, other) => (other[1] > best[1] ? other : best))[0];
}
