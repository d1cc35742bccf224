import { blank, type Cursor } from "./yaml-cursor.ts";

const inTag = "[\\w;/?:@&=+$,.!~*'()[\\]%-]";
const tag = new RegExp(`!<${inTag}+>|!${inTag}*`, "y");
const tagHandle = /!(?:[\w-]*!)?(?![^ \n])/y;
const tagPrefix = new RegExp(`!|${inTag}+`, "y");
const anchor = /&[\p{L}\p{M}\p{N}_-]+/uy;
const alias = /\*[\p{L}\p{M}\p{N}_-]+/uy;
const comment = /#[^\n]*/y;
const escaped = /\\(?:[0abefnrtv "\t\n\\N_LP]|x[\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|U[\dA-Fa-f]{8})/y;
const quotedWord = { '"': new RegExp(`[^"\\\\${blank}]+`, "y"), "'": new RegExp(`[^'${blank}]+`, "y") };
const plainStart = new RegExp(`[^?:,[\\]{}#&*!|>'"%@\`${blank}]`, "y");
const plainWord = new RegExp(`[^,:?[\\]{}${blank}]+`, "y");
const plainBlanks = / +(?![ #,:?[\]{}\n]|$)/y;
// A hash goes on with the text unless a space is before it.
const plainLines = / *(?:\n *)+(?![ \n])(?<! (?=#))/y;

/** A directive at the beginning of its line; says whether there is one. */
export function readDirective(cursor: Cursor): boolean {
  if (cursor.take(/%YAML(?![^ \n])/y, "nt")) {
    cursor.take(/ +/y, "");
    cursor.take(/\d+\.\d+/y, "m");
  } else if (cursor.take(/%TAG(?![^ \n])/y, "nt")) {
    cursor.take(/ +/y, "");
    if (cursor.take(tagHandle, "kt") && cursor.take(/ +/y, "")) cursor.take(tagPrefix, "kt");
  } else return false;
  readLineEnd(cursor);
  return true;
}

/** What may follow a directive or the head of a block scalar: nothing but a comment. */
export function readLineEnd(cursor: Cursor): void {
  while (cursor.take(/ +/y, "") || cursor.take(comment, "c1") || cursor.take(/[^ #\n]+/y, "err"));
}

/** A comment, or the tag, anchor or alias of a node; says whether there is one. */
export function readProperty(cursor: Cursor): boolean {
  return (
    cursor.take(comment, "c1") ||
    cursor.take(tag, "kt") ||
    cursor.take(anchor, "nl") ||
    cursor.take(alias, "nv")
  );
}

/** A scalar in quotes up to the closing one, over lines; says whether there is one. */
export function readQuoted(cursor: Cursor): boolean {
  const quote = cursor.sign;
  if (quote !== '"' && quote !== "'") return false;
  cursor.emit(quote === '"' ? "s2" : "s1", 1);
  while (!cursor.isAtEnd) {
    if (cursor.sign === quote) return cursor.emit("s", 1);
    if (quote === "'" && cursor.take(/\\'/y, "se")) continue;
    if (
      cursor.take(quotedWord[quote], "s") ||
      cursor.take(/ *(?:\n[ \n]*|$)/y, "") ||
      cursor.take(/ +/y, "nv")
    )
      continue;
    if (quote !== '"' || !cursor.take(escaped, "se")) cursor.takeError();
    else if (cursor.text[cursor.at - 1] === "\n") cursor.take(/ +/y, "");
  }
  return true;
}

/** A collection in brackets up to the closing one, over lines; says whether there is one. */
export function readFlow(cursor: Cursor): boolean {
  const closers: string[] = [];
  do {
    const sign = cursor.sign;
    if (sign === "[" || sign === "{") closers.push(sign === "[" ? "]" : "}");
    else if (closers.length === 0) return false;
    else if (sign === closers[closers.length - 1]) closers.pop();
    else if (sign !== "," && sign !== ":" && sign !== "?") {
      readNode(cursor);
      continue;
    }
    cursor.emit("pi", 1);
  } while (closers.length > 0 && !cursor.isAtEnd);
  return true;
}

function readNode(cursor: Cursor): void {
  if (cursor.take(/[ \t\n]+/y, "") || readProperty(cursor) || readQuoted(cursor)) return;
  if (cursor.match(plainStart) === null) cursor.takeError();
  else while (readPlainPiece(cursor));
}

function readPlainPiece(cursor: Cursor): boolean {
  if (cursor.take(plainWord, "nv") || cursor.take(plainBlanks, "nv") || cursor.take(plainLines, ""))
    return true;
  return takeTab(cursor);
}

/** A blank that no plain text may hold; says whether there is one. */
export function takeTab(cursor: Cursor): boolean {
  return cursor.take(/[\t\r\f\v]/y, "err");
}
