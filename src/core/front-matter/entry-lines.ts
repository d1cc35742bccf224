import type { Block } from "./block.ts";

/**
 * The whole lines of an entry of a block hash: the comment lines right above it, its own lines, and the comment lines
 * below that are indented deeper than its key. `keyLine` is where it begins without the comments above.
 */
export function entryLines(
  text: string,
  block: Block,
  entry: { from: number; to: number },
): { from: number; keyLine: number; to: number } {
  const keyLine = lineStart(text, entry.from);
  const indent = entry.from - keyLine;

  let from = keyLine;
  while (from > block.yamlFrom) {
    const above = lineStart(text, from - 1);
    if (commentColumn(text, above) !== indent) break;
    from = above;
  }

  let to = lineEnd(text, entry.to);
  for (let below = to; below < block.yamlTo; ) {
    const next = lineEnd(text, below);
    const column = commentColumn(text, below);
    // Blank lines belong to the entry only if such a comment follows.
    if (column !== null && column > indent) to = next;
    else if (text.slice(below, next).trim() !== "") break;
    below = next;
  }
  return { from, keyLine, to };
}

/** Where the line of an offset begins. */
export function lineStart(text: string, at: number): number {
  return text.lastIndexOf("\n", at - 1) + 1;
}

/** Behind the line break of the line of an offset; a value that ends behind a break ends its own line. */
export function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}

/** Before the line break (`\n` or `\r\n`) of the line of an offset. */
export function beforeBreak(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  if (end < 0) return text.length;
  return end > at && text[end - 1] === "\r" ? end - 1 : end;
}

/** Where a value would stand that is not written yet: behind the blanks of `key: `, but before those of a comment. */
export function emptyValueAt(text: string, colonTo: number): number {
  const lineTo = beforeBreak(text, colonTo);
  return text.slice(colonTo, lineTo).trim() === "" ? lineTo : colonTo;
}

function commentColumn(text: string, at: number): number | null {
  const match = /^([ ]*)#/.exec(text.slice(at, lineEnd(text, at)));
  return match ? match[1]!.length : null;
}
