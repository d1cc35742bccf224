import { type Cursor, isBlank, isBreak, isBreakOrEnd } from "./cursor.ts";
import type { ScalarStyle, Token } from "./token.ts";

/** Reads a `|` or `>` scalar (yaml_parser_scan_block_scalar); `indent` is that of the parent. */
export function scanBlockScalar(cursor: Cursor, parentIndent: number): Token {
  const from = cursor.at;
  const style: ScalarStyle = cursor.peek() === "|" ? "literal" : "folded";
  cursor.advance();
  const { chomping, increment } = readHeader(cursor);
  let to = cursor.at;

  while (isBlank(cursor.peek())) cursor.advance();
  if (cursor.peek() === "#") while (!isBreakOrEnd(cursor.peek())) cursor.advance();
  if (!isBreakOrEnd(cursor.peek())) cursor.refuse("did not find expected comment or line break");
  if (isBreak(cursor.peek())) cursor.readBreak();

  let indent = increment ? Math.max(parentIndent, 0) + increment : 0;
  const leading = readBreaks(cursor, indent, parentIndent);
  indent = leading.indent;
  let trailingBreaks = leading.breaks;
  let lineBreak = "";
  let value = "";
  let afterBlank = false;

  while (cursor.column === indent && cursor.peek() !== "") {
    const startsBlank = isBlank(cursor.peek());
    const isFolded = style === "folded" && lineBreak === "\n" && !afterBlank && !startsBlank;
    if (!isFolded) value += lineBreak;
    else if (trailingBreaks === "") value += " ";
    value += trailingBreaks;
    afterBlank = startsBlank;

    const lineFrom = cursor.at;
    while (!isBreakOrEnd(cursor.peek())) cursor.advance();
    value += cursor.text.slice(lineFrom, cursor.at);
    to = cursor.at;
    lineBreak = isBreak(cursor.peek()) ? cursor.readBreak() : "";
    trailingBreaks = readBreaks(cursor, indent, parentIndent).breaks;
  }

  if (chomping !== "-") value += lineBreak;
  if (chomping === "+") value += trailingBreaks;
  // Blank lines count too; the last line break and the blanks eaten behind it are no part of the scalar.
  if (chomping === "+" && trailingBreaks) to = endOfLineBefore(cursor);
  return { type: "scalar", style, value, from, to };
}

function endOfLineBefore(cursor: Cursor): number {
  const lineStart = cursor.at - cursor.column;
  const isPair = cursor.text.slice(lineStart - 2, lineStart) === "\r\n";
  return lineStart - (isPair ? 2 : 1);
}

function readHeader(cursor: Cursor): { chomping: "" | "+" | "-"; increment: number } {
  let chomping: "" | "+" | "-" = "";
  let increment = 0;
  for (let count = 0; count < 2; count++) {
    const char = cursor.peek();
    if ((char === "+" || char === "-") && !chomping) chomping = char;
    else if (/^[0-9]$/.test(char) && !increment) {
      if (char === "0") cursor.refuse("found an indentation indicator equal to 0");
      increment = Number(char);
    } else break;
    cursor.advance();
  }
  return { chomping, increment };
}

/** Eats indentation and empty lines; without a given indent, the deepest of them decides it. */
function readBreaks(
  cursor: Cursor,
  indent: number,
  parentIndent: number,
): { indent: number; breaks: string } {
  let breaks = "";
  let deepest = 0;
  for (;;) {
    while ((!indent || cursor.column < indent) && cursor.peek() === " ") cursor.advance();
    deepest = Math.max(deepest, cursor.column);
    if ((!indent || cursor.column < indent) && cursor.peek() === "\t")
      cursor.refuse("found a tab character where an indentation space is expected");
    if (!isBreak(cursor.peek())) break;
    breaks += cursor.readBreak();
  }
  return { indent: indent || Math.max(deepest, parentIndent + 1, 1), breaks };
}
