// Which lines end a block that goes on without its marks: kramdown's syntax, “Lazy Syntax” and “Paragraphs”; the parser
// for GFM lets more blocks begin right behind a paragraph.
import { spanElements } from "./html-names.ts";
import { nameSource } from "./html-tag.ts";
import {
  attributeLineAt,
  endOfBlockAt,
  isBlankLine,
  isDefinitionStart,
  isListStart,
  matches,
} from "./line.ts";

const lazySpans = `(?:${[...spanElements, "script"].join("|")})\\b`;
const htmlStart = new RegExp(` {0,3}<(?!${lazySpans})${nameSource}`, "uy");
const htmlStop = new RegExp(` {0,3}</(?!${lazySpans})${nameSource}[ \\t\\r\\n\\f\\v]*>`, "uy");
const header = /#{1,6}[\t ]/y;
const fence = / {0,3}[~`]{3}/y;

/** A line with an HTML element that is no span ends lazy text. */
export function isHtmlLine(text: string, at: number): boolean {
  return matches(htmlStart, text, at) || matches(htmlStop, text, at);
}

/** Whether lazy text ends before this line. */
export function endsLazyText(text: string, at: number): boolean {
  if (at >= text.length) return true;
  switch (text.charCodeAt(signAt(text, at))) {
    case 9:
    case 10:
    case 11:
    case 12:
    case 13:
    case 0x20:
      return isBlankLine(text, at);
    case 0x7b: // {
      return attributeLineAt(text, at) !== null;
    case 0x5e: // ^
      return endOfBlockAt(text, at) >= 0;
    case 0x3c: // <
      return isHtmlLine(text, at);
    default:
      return false;
  }
}

/** Whether a paragraph ends before this line; `gfm` adds lists, headers, quotes and fences. */
export function endsParagraph(text: string, at: number, gfm: boolean): boolean {
  if (endsLazyText(text, at)) return true;
  const here = signAt(text, at);
  const code = text.charCodeAt(here);
  if (code === 0x3a) return isDefinitionStart(text, at);
  if (!gfm) return false;
  if (code === 0x3e) return true;
  if (code === 0x23) return here === at && matches(header, text, at);
  if (code === 0x60 || code === 0x7e) return matches(fence, text, at);
  const mayList = code === 0x2a || code === 0x2b || code === 0x2d || (code >= 0x30 && code <= 0x39);
  return mayList && isListStart(text, at);
}

// The first sign behind up to three blanks.
function signAt(text: string, at: number): number {
  let here = at;
  while (here < at + 3 && text.charCodeAt(here) === 0x20) here++;
  return here;
}
