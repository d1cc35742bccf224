import { type Cursor, isBlank, isBlankOrEnd, isBreak } from "./cursor.ts";
import { Fold } from "./fold.ts";
import type { Token } from "./token.ts";

const escapes: Record<string, string> = {
  "0": "\0",
  a: "\x07",
  b: "\b",
  t: "\t",
  "\t": "\t",
  n: "\n",
  v: "\v",
  f: "\f",
  r: "\r",
  e: "\x1b",
  " ": " ",
  '"': '"',
  "/": "/",
  "\\": "\\",
  N: "\u0085",
  _: "\u00a0",
  L: "\u2028",
  P: "\u2029",
};

const hexLengths: Record<string, number> = { x: 2, u: 4, U: 8 };

/** Reads a quoted scalar; its lines may go on at any column (yaml_parser_scan_flow_scalar). */
export function scanQuoted(cursor: Cursor): Token {
  const from = cursor.at;
  const quote = cursor.peek();
  const style = quote === "'" ? "single" : "double";
  const fold = new Fold();
  let value = "";
  cursor.advance();

  for (;;) {
    if (cursor.atDocumentMark()) cursor.refuse("found unexpected document indicator in a quoted scalar");
    if (cursor.peek() === "") cursor.refuse("found unexpected end of stream in a quoted scalar");

    while (!isBlankOrEnd(cursor.peek())) {
      const char = cursor.peek();
      if (style === "single" && char === "'" && cursor.peek(1) === "'") {
        value += `${fold.take()}'`;
        cursor.advance(2);
      } else if (char === quote) break;
      else if (style === "double" && char === "\\" && isBreak(cursor.peek(1))) {
        value += fold.take();
        cursor.advance();
        cursor.readBreak();
        fold.addEscapedBreak();
        break;
      } else if (style === "double" && char === "\\") value += fold.take() + readEscape(cursor);
      else {
        const wordFrom = cursor.at;
        do cursor.advance();
        while (!isBlankOrEnd(cursor.peek()) && cursor.peek() !== quote && cursor.peek() !== "\\");
        value += fold.take() + cursor.text.slice(wordFrom, cursor.at);
      }
    }

    if (cursor.peek() === quote) break;
    while (isBlank(cursor.peek()) || isBreak(cursor.peek())) {
      if (isBreak(cursor.peek())) fold.addBreak(cursor.readBreak());
      else {
        fold.addBlank(cursor.peek());
        cursor.advance();
      }
    }
  }
  cursor.advance();
  return { type: "scalar", style, value: value + fold.take(), from, to: cursor.at };
}

function readEscape(cursor: Cursor): string {
  const code = cursor.peek(1);
  const plain = escapes[code];
  if (plain !== undefined) {
    cursor.advance(2);
    return plain;
  }
  const length = hexLengths[code];
  if (!length) return cursor.refuse("found unknown escape character in a double-quoted scalar");
  const digits = cursor.text.slice(cursor.at + 2, cursor.at + 2 + length);
  if (digits.length < length || /[^0-9a-fA-F]/.test(digits))
    return cursor.refuse("did not find expected hexadecimal number in a double-quoted scalar");
  const point = Number.parseInt(digits, 16);
  if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff))
    return cursor.refuse("found invalid Unicode character escape code in a double-quoted scalar");
  cursor.advance(2 + length);
  return String.fromCodePoint(point);
}
