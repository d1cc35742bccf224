import type { Attributes } from "./attributes.ts";
import { isHtmlName } from "./html-names.ts";
import { isSpace } from "./white-space.ts";

const first = "[\\p{L}\\p{Nl}_]";
const later = "[\\p{L}\\p{Nl}\\p{M}\\p{Nd}_.\\-]";
/** An XML name with an optional prefix, as REXML knows it; needs the flag `u`. */
export const nameSource = `(?:${first}${later}*:)?${first}${later}*`;

const namePattern = new RegExp(nameSource, "uy");
const bareValue = /[\p{L}\p{M}\p{N}\p{Pc}]+/uy;
const closePattern = new RegExp(`</(${nameSource})[ \\t\\r\\n\\f\\v]*>`, "uy");

/** An opening tag as it stands in the text; `to` is the offset behind it. */
export type Tag = { name: string; attributes: Attributes; closed: boolean; to: number };

/** Told how far the text was looked at, in offsets. */
export type Looked = (to: number) => void;

/** The opening tag that begins at an offset, or null. */
export function readTag(text: string, from: number, looked?: Looked): Tag | null {
  const written = nameAt(text, from + 1);
  if (written === null) return null;
  const isHtml = isHtmlName(written);
  const tag: Tag = {
    name: isHtml ? written.toLowerCase() : written,
    attributes: new Map(),
    closed: false,
    to: from + 1 + written.length,
  };
  for (;;) {
    const at = skipSpace(text, tag.to);
    const code = text.charCodeAt(at);
    looked?.(at + 1);
    if (code === 0x3e) return { ...tag, to: at + 1 };
    if (code === 0x2f && text.charCodeAt(at + 1) === 0x3e) return { ...tag, closed: true, to: at + 2 };
    if (at === tag.to || !readAttribute(text, at, tag, { isHtml, looked })) return null;
  }
}

// One attribute into the tag, whose end moves behind it.
function readAttribute(
  text: string,
  at: number,
  tag: Tag,
  { isHtml, looked }: { isHtml: boolean; looked: Looked | undefined },
): boolean {
  const name = nameAt(text, at);
  if (name === null) return false;
  const key = isHtml ? name.toLowerCase() : name;
  tag.to = at + name.length;
  tag.attributes.set(key, "");
  const equals = skipSpace(text, tag.to);
  if (text.charCodeAt(equals) !== 0x3d) return true;
  const from = skipSpace(text, equals + 1);
  const quote = text[from];
  looked?.(from + 1);
  if (quote === '"' || quote === "'") {
    const to = text.indexOf(quote, from + 1);
    looked?.(to < 0 ? text.length : to + 1);
    if (to < 0) return false;
    tag.attributes.set(key, text.slice(from + 1, to));
    tag.to = to + 1;
    return true;
  }
  bareValue.lastIndex = from;
  const bare = bareValue.exec(text)?.[0];
  if (bare === undefined) return false;
  tag.attributes.set(key, bare);
  tag.to = from + bare.length;
  return true;
}

function nameAt(text: string, at: number): string | null {
  namePattern.lastIndex = at;
  return namePattern.exec(text)?.[0] ?? null;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (isSpace(text.charCodeAt(at))) at++;
  return at;
}

/** The closing tag that begins at an offset, or null; the name is as it was written. */
export function readClosingTag(text: string, at: number): { name: string; to: number } | null {
  closePattern.lastIndex = at;
  const found = closePattern.exec(text);
  return found && { name: found[1]!, to: closePattern.lastIndex };
}
