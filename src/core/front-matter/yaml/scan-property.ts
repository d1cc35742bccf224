import { type Cursor, isBlank, isBlankOrEnd, isBreakOrEnd, isWordChar } from "./cursor.ts";
import type { Token } from "./token.ts";

/** Reads `&name` or `*name` (yaml_parser_scan_anchor). */
export function scanAnchor(cursor: Cursor): Token {
  const from = cursor.at;
  const type = cursor.peek() === "*" ? "alias" : "anchor";
  cursor.advance();
  while (isWordChar(cursor.peek())) cursor.advance();
  const name = cursor.text.slice(from + 1, cursor.at);
  const next = cursor.peek();
  if (name === "" || !(isBlankOrEnd(next) || "?:,]}%@`".includes(next)))
    cursor.refuse(`did not find expected alphabetic or numeric character while scanning an ${type}`, from);
  return { type, name, from, to: cursor.at };
}

/** Reads `!tag`, `!!tag`, `!handle!tag`, `!<uri>` or a lone `!` (yaml_parser_scan_tag). */
export function scanTag(cursor: Cursor, flow: boolean): Token {
  const from = cursor.at;
  let handle = "";
  let suffix: string;
  if (cursor.peek(1) === "<") {
    cursor.advance(2);
    suffix = scanUri(cursor, { verbatim: true });
    if (cursor.peek() !== ">") cursor.refuse("did not find the expected '>' while scanning a tag");
    cursor.advance();
  } else {
    handle = scanHandle(cursor);
    const isHandle = handle.length > 1 && handle.endsWith("!");
    if (isHandle) suffix = scanUri(cursor, { verbatim: false });
    else {
      suffix = handle.slice(1) + scanUri(cursor, { verbatim: false, mayBeEmpty: true });
      handle = "!";
      if (suffix === "") [handle, suffix] = ["", "!"];
    }
  }
  if (!isBlankOrEnd(cursor.peek()) && !(flow && cursor.peek() === ","))
    cursor.refuse("did not find expected whitespace or line break while scanning a tag");
  return { type: "tag", handle, suffix, from, to: cursor.at };
}

function scanHandle(cursor: Cursor): string {
  const from = cursor.at;
  cursor.advance();
  while (isWordChar(cursor.peek())) cursor.advance();
  if (cursor.peek() === "!") cursor.advance();
  return cursor.text.slice(from, cursor.at);
}

function scanUri(cursor: Cursor, options: { verbatim: boolean; mayBeEmpty?: boolean }): string {
  const from = cursor.at;
  const allowed = options.verbatim ? /^[\w\-;/?:@&=+$.%!~*'(),[\]]$/ : /^[\w\-;/?:@&=+$.%!~*'()]$/;
  while (allowed.test(cursor.peek())) {
    if (cursor.peek() === "%" && !/^%[0-9a-fA-F]{2}$/.test(cursor.text.slice(cursor.at, cursor.at + 3)))
      cursor.refuse("did not find URI escaped octet while scanning a tag");
    cursor.advance();
  }
  if (cursor.at === from && !options.mayBeEmpty) cursor.refuse("did not find expected tag URI");
  return cursor.text.slice(from, cursor.at);
}

/** Reads a `%YAML` or `%TAG` line (yaml_parser_scan_directive); other names are an error for libyaml. */
export function scanDirective(cursor: Cursor): Token {
  const from = cursor.at;
  const skipBlanks = () => {
    while (isBlank(cursor.peek())) cursor.advance();
  };
  const word = () => {
    const start = cursor.at;
    while (!isBlankOrEnd(cursor.peek())) cursor.advance();
    return cursor.text.slice(start, cursor.at);
  };
  cursor.advance();
  const name = word();
  skipBlanks();
  let handle = "";
  let prefix = "";
  if (name === "YAML") {
    if (!/^\d{1,9}\.\d{1,9}$/.test(word()))
      cursor.refuse("did not find expected digit or '.' character", from);
  } else if (name === "TAG") {
    handle = word();
    skipBlanks();
    prefix = word();
    if (!/^!(?:[\w-]*!)?$/.test(handle) || prefix === "")
      cursor.refuse("did not find expected whitespace in a %TAG directive", from);
  } else cursor.refuse("found unknown directive name", from);
  skipBlanks();
  if (cursor.peek() === "#") while (!isBreakOrEnd(cursor.peek())) cursor.advance();
  if (!isBreakOrEnd(cursor.peek()))
    cursor.refuse("did not find expected comment or line break while scanning a directive", from);
  return { type: "directive", name, handle, prefix, from, to: cursor.at };
}
