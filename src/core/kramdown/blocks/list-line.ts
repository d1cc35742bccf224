// Where the text of a list item or of a definition goes on: kramdown's syntax, “Lists”. The column of the first text
// behind the mark is the indentation of all that belongs to the item.
import { type AttributeList, emptyList, parseAttributeList } from "../attribute-list.ts";
import { isHtmlLine } from "../lazy-end.ts";
import { attributeLineAt, isBlankLine, lineEnd } from "../line.ts";
import { trimStart } from "../white-space.ts";

const itemList = /^[ \t\r\n\f\v]*\{:(?!(?:\w[\w:-]*)?:|\/)((?:\\\}|[^}])+)\}[ \t\r\n\f\v]*/;
const nothing = /^[ \t\r\n\f\v]*$/;

/** Patterns for the mark of an item and the rest of its line, by the column at which the text of the item above stands. */
export function itemStarts(mark: string): (indentation: number) => RegExp {
  const starts = [0, 1, 2, 3].map((blanks) => new RegExp(`( {0,${blanks}}${mark})([\\t| ][^\\n]*\\n)`, "y"));
  return (indentation) => starts[Math.min(3, indentation - 1)]!;
}

/** The rest of a line behind the mark, and the column, from 0, at which its text stands. */
export function readFirstLine(markLength: number, rest: string): { text: string; indentation: number } {
  if (nothing.test(rest.replace(itemList, ""))) return { text: trimStart(rest), indentation: 4 };
  let indentation = markLength;
  for (let at = 0; ; at++) {
    const code = rest.charCodeAt(at);
    if (code === 9) indentation += rest.charCodeAt(at - 1) === 9 ? 4 : 4 - (indentation % 4);
    else if (code === 0x20) indentation++;
    else break;
  }
  return { text: trimStart(rest), indentation };
}

/** Take an attribute list off the beginning of an item. */
export function takeItemList(text: string): { text: string; list: AttributeList | null } {
  const found = itemList.exec(text);
  if (!found) return { text, list: null };
  return { text: text.slice(found[0].length), list: parseAttributeList(found[1]!, emptyList()) };
}

/** The end of a line that is indented as an item's text is, or -1; a tab is four blanks. */
export function contentEnd(source: string, at: number, indentation: number): number {
  let here = at;
  let left = indentation;
  for (; left >= 4; left -= 4) {
    if (source.charCodeAt(here) === 9) here++;
    else if (source.startsWith("    ", here)) here += 4;
    else return -1;
  }
  if (source.charCodeAt(here) !== 9)
    for (; left > 0; left--) if (source.charCodeAt(here++) !== 0x20) return -1;
  return isBlankLine(source, here) ? -1 : lineEnd(source, here);
}

/** The end of a line that belongs to an item though it is not indented, or -1. */
export function lazyLineEnd(source: string, at: number, indentation: number): number {
  let here = at;
  const most = at + Math.min(indentation, 3);
  while (here < most && source.charCodeAt(here) === 0x20) here++;
  const code = source.charCodeAt(here);
  if (code === 0x7b && attributeLineAt(source, here)) return -1;
  if (code === 0x3c && isHtmlLine(source, here)) return -1;
  return isBlankLine(source, at) ? -1 : lineEnd(source, at);
}

/** A line of an item's text without its indentation, and whether it had all of it; tabs before text are four blanks. */
export function stripIndentation(line: string, indentation: number): { text: string; isIndented: boolean } {
  const spaced =
    line.charCodeAt(0) === 9 ? line.replace(/^\t+/, (tabs) => " ".repeat(4 * tabs.length)) : line;
  for (let at = 0; at < indentation; at++)
    if (spaced.charCodeAt(at) !== 0x20) return { text: spaced, isIndented: false };
  return { text: spaced.slice(indentation), isIndented: true };
}
