import type { Attributes } from "./attributes.ts";
import { isHtmlName } from "./html-names.ts";

const first = "[A-Za-z_\\u00C0-\\uFFFD]";
const later = "[\\w.\\-\\u00B7\\u00C0-\\uFFFD]";
/** An XML name with an optional prefix, as REXML knows it. */
export const nameSource = `(?:${first}${later}*:)?${first}${later}*`;

const value = `(?:[\\w\\u00AA\\u00B5\\u00BA\\u00C0-\\uFFFD]+|"[^"]*"|'[^']*')`;
const tagPattern = new RegExp(
  `<(${nameSource})((?:[ \\t\\r\\n\\f\\v]+${nameSource}(?:[ \\t\\r\\n\\f\\v]*=[ \\t\\r\\n\\f\\v]*${value})?)*)[ \\t\\r\\n\\f\\v]*(/)?>`,
  "y",
);
const closePattern = new RegExp(`</(${nameSource})[ \\t\\r\\n\\f\\v]*>`, "y");
const attributePattern = new RegExp(
  `[ \\t\\r\\n\\f\\v]*(${nameSource})(?:[ \\t\\r\\n\\f\\v]*=[ \\t\\r\\n\\f\\v]*(?:"([^"]*)"|'([^']*)'|([\\w\\u00AA\\u00B5\\u00BA\\u00C0-\\uFFFD]+)))?`,
  "g",
);

/** An opening tag as it stands in the text; `to` is the offset behind it. */
export type Tag = { name: string; attributes: Attributes; closed: boolean; to: number };

/** The opening tag that begins at an offset, or null. */
export function readTag(text: string, at: number): Tag | null {
  tagPattern.lastIndex = at;
  const found = tagPattern.exec(text);
  if (!found) return null;
  const [, written = "", attributes = "", slash] = found;
  const isHtml = isHtmlName(written);
  const name = isHtml ? written.toLowerCase() : written;
  return {
    name,
    attributes: readAttributes(attributes, isHtml),
    closed: slash !== undefined,
    to: tagPattern.lastIndex,
  };
}

/** The closing tag that begins at an offset, or null; the name is as it was written. */
export function readClosingTag(text: string, at: number): { name: string; to: number } | null {
  closePattern.lastIndex = at;
  const found = closePattern.exec(text);
  return found && { name: found[1]!, to: closePattern.lastIndex };
}

function readAttributes(text: string, isHtml: boolean): Attributes {
  const attributes: Attributes = new Map();
  for (const [, name, double, single, bare] of text.matchAll(attributePattern))
    attributes.set(isHtml ? name!.toLowerCase() : name!, double ?? single ?? bare ?? "");
  return attributes;
}
