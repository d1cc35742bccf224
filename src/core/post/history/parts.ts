import { plainText } from "../plain-text.ts";

/** A heading of a body, and where its line begins. */
export type Part = { from: number; title: string };

/** Of a title; the rest of a long one tells no more. */
const longestTitle = 80;

// kramdown/parser/gfm.rb: ATX_HEADER_START, FENCED_CODEBLOCK_MATCH; kramdown/parser/kramdown/header.rb: SETEXT_HEADER_START
const atx = /^#{1,6}[ \t]+(.*?)(?:[ \t]+#*)?[ \t\r]*$/;
const underline = /^(?:=+|-+)[ \t\r]*$/;
const fence = /^ {0,3}(`{3,}|~{3,})/;
/** What a line begins with that is no plain paragraph: a list, a quote, a table, code, HTML, Liquid. */
const otherBlock = /^(?:[ \t]{4}|[ \t]*(?:[-*+>|<]|\d+[.)]|\{[%:{]))/;
const attributeList = /[ \t]*\{:?#?[^{}]*\}[ \t]*$/;

/** The headings of a body, in order; what looks like one inside of a code block is none. */
export function partsOf(body: string): Part[] {
  const parts: Part[] = [];
  let closer: string | null = null;
  let isAfterBlank = true;
  let above: { from: number; line: string } | null = null;
  for (let at = 0; at < body.length; ) {
    const newline = body.indexOf("\n", at);
    const end = newline < 0 ? body.length : newline;
    const line = body.slice(at, end);
    const opener = fence.exec(line)?.[1];
    if (closer !== null) {
      if (opener?.startsWith(closer)) closer = null;
    } else if (opener !== undefined) closer = opener;
    else if (above && underline.test(line)) parts.push({ from: above.from, title: titleOf(above.line) });
    else {
      const heading = atx.exec(line);
      if (heading) parts.push({ from: at, title: titleOf(heading[1]!) });
    }
    const isBlank = line.trim() === "";
    const mayBeTitle = closer === null && opener === undefined && isAfterBlank && !isBlank;
    above = mayBeTitle && !line.startsWith("#") && !otherBlock.test(line) ? { from: at, line } : null;
    isAfterBlank = isBlank;
    at = end + 1;
  }
  return parts.filter(({ title }) => title !== "");
}

function titleOf(line: string): string {
  const plain = plainText(line.slice(0, 4 * longestTitle).replace(attributeList, ""));
  const title = plain.replace(/\s+/g, " ").trim();
  return title.length <= longestTitle ? title : `${title.slice(0, longestTitle - 1).trimEnd()}…`;
}
