import { type Cursor, isBlank, isBlankOrEnd, isBreak } from "./cursor.ts";
import { Fold } from "./fold.ts";
import type { Token } from "./token.ts";

const flowIndicators = ",[]{}";

/**
 * Reads an unquoted scalar; lines that go on are folded (libyaml scanner.c, yaml_parser_scan_plain_scalar).
 * `onNewLine` tells that it ended behind a line break, where a simple key may begin.
 */
export function scanPlain(
  cursor: Cursor,
  context: { indent: number; flow: boolean },
): { token: Token; onNewLine: boolean } {
  const from = cursor.at;
  const minColumn = context.indent + 1;
  const fold = new Fold();
  let value = "";
  let to = from;

  while (!cursor.atDocumentMark() && cursor.peek() !== "#") {
    const wordFrom = cursor.at;
    for (let char = cursor.peek(); !isBlankOrEnd(char); char = cursor.peek()) {
      if (char === ":" && context.flow && cursor.peek(1) && "?,[]{}".includes(cursor.peek(1)))
        cursor.refuse("found unexpected ':' while scanning a plain scalar");
      if (char === ":" && isBlankOrEnd(cursor.peek(1))) break;
      if (context.flow && flowIndicators.includes(char)) break;
      cursor.advance();
    }
    if (cursor.at > wordFrom) {
      value += fold.take() + cursor.text.slice(wordFrom, cursor.at);
      to = cursor.at;
    }
    if (!isBlank(cursor.peek()) && !isBreak(cursor.peek())) break;

    while (isBlank(cursor.peek()) || isBreak(cursor.peek())) {
      if (isBreak(cursor.peek())) fold.addBreak(cursor.readBreak());
      else {
        if (fold.onNewLine && cursor.column < minColumn && cursor.peek() === "\t")
          cursor.refuse("found a tab character that violates indentation");
        fold.addBlank(cursor.peek());
        cursor.advance();
      }
    }
    if (!context.flow && cursor.column < minColumn) break;
  }
  return { token: { type: "scalar", style: "plain", value, from, to }, onNewLine: fold.onNewLine };
}
