// What the line that begins at an offset is. Ruby's white space is meant throughout: a no-break space is text.

const blankLine = /[ \t\r\f\v]*\n/y;
const blankLines = /(?:[ \t\r\f\v]*\n)+/y;
const attributeLine = / {0,3}\{:(?!:|\/)((?:\\\}|[^}])+)\}[ \t\r\f\v]*\n/y;
const escapedEnd = /\\\}[ \t\r\f\v]*\n/g;
const endOfBlock = /\^[ \t\r\f\v]*\n/y;
const listStart = / {0,3}(?:[+*-]|\d+\.)[\t| ][^\n]*\n/y;
const definitionStart = / {0,3}:[\t| ][^\n]*\n/y;

/** Whether a sticky pattern matches at an offset. */
export function matches(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** What a sticky pattern matches at an offset, or null. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The offset behind the line. */
export function lineEnd(text: string, at: number): number {
  return text.indexOf("\n", at) + 1 || text.length;
}

/** The offset behind all blank lines that begin here; the same offset when there is none. */
export function skipBlankLines(text: string, at: number): number {
  return matches(blankLines, text, at) ? blankLines.lastIndex : at;
}

export function isBlankLine(text: string, at: number): boolean {
  return matches(blankLine, text, at);
}

type Search = { text: string; from: number; at: number };
const noSearch: Search = { text: "", from: 0, at: -1 };
let brace = noSearch;
let escaped = noSearch;

const isKnown = (known: Search, text: string, from: number) =>
  known.text === text && from >= known.from && (known.at < 0 || known.at >= from);

/** The next closing brace that no backslash precedes, or -1; nothing is searched twice. */
export function closingBrace(text: string, from: number): number {
  if (isKnown(brace, text, from)) return brace.at;
  let at = text.indexOf("}", from);
  while (at > from && text.charCodeAt(at - 1) === 0x5c) at = text.indexOf("}", at + 1);
  brace = { text, from, at };
  return at;
}

/** Whether braces whose text begins at an offset may close at the end of a line. */
export function mayCloseAtLineEnd(text: string, from: number): boolean {
  const end = closingBrace(text, from);
  if (end >= 0 && isBlankLine(text, end + 1)) return true;
  if (!isKnown(escaped, text, from)) {
    escapedEnd.lastIndex = from;
    escaped = { text, from, at: escapedEnd.exec(text)?.index ?? -1 };
  }
  return escaped.at >= 0 && (end < 0 || escaped.at < end);
}

/** `{:…}` on a line of its own: what stands in it and the offset behind it, or null. */
export function attributeLineAt(text: string, at: number): { list: string; to: number } | null {
  let from = at;
  while (from < at + 3 && text.charCodeAt(from) === 0x20) from++;
  if (!text.startsWith("{:", from) || !mayCloseAtLineEnd(text, from + 2)) return null;
  const found = matchAt(attributeLine, text, at);
  return found && { list: found[1]!, to: attributeLine.lastIndex };
}

/** The offset behind a line with `^` alone, or -1. */
export function endOfBlockAt(text: string, at: number): number {
  return text.charCodeAt(at) === 0x5e && matches(endOfBlock, text, at) ? endOfBlock.lastIndex : -1;
}

export function isListStart(text: string, at: number): boolean {
  return matches(listStart, text, at);
}

export function isDefinitionStart(text: string, at: number): boolean {
  return matches(definitionStart, text, at);
}

/** Whether a block may end before this line: blank, `^`, an attribute list, or no line at all. */
export function isBoundaryAhead(text: string, at: number): boolean {
  return (
    at >= text.length ||
    isBlankLine(text, at) ||
    endOfBlockAt(text, at) >= 0 ||
    attributeLineAt(text, at) !== null
  );
}

/** How many newlines a piece of text has. */
export function countLines(text: string, from = 0, to = text.length): number {
  let count = 0;
  for (let at = text.indexOf("\n", from); at >= 0 && at < to; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
