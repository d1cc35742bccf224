import type { BlockConstruct } from "../block-parser.ts";
import { normalizeId } from "../definitions.ts";
import { lineEnd, matchAt } from "../line.ts";

const start = / {0,3}\[([^\n\]]+)\]:[ \t]*(?=[^ \t\r\n\f\v])/y;
const quoteAhead = /(?<![ \t])[ \t]+(["'])/g;

/** `[id]: url "title"`, the title on the next line if need be. */
export const linkDefinition: BlockConstruct = {
  name: "link-definition",
  starts: "[",
  parse(parser) {
    const { source, at } = parser;
    const id = matchAt(start, source, at)?.[1];
    if (id === undefined) return false;
    const from = start.lastIndex;
    const found = readInAngles(source, from) ?? readBare(source, from);
    if (!found) return false;
    parser.at = found.to;
    const place = parser.end("link_def");
    parser.definitions.links.set(normalizeId(id), { url: found.url, title: found.title, place });
    return true;
  },
};

type Found = { url: string; title: string | null; to: number };

function readInAngles(source: string, from: number): Found | null {
  if (source.charCodeAt(from) !== 0x3c) return null;
  const end = contentEnd(source, from);
  const line = source.slice(from, end);
  for (let at = line.indexOf(">"); at >= 0; at = line.indexOf(">", at + 1)) {
    const angle = from + at;
    const url = source.slice(from + 1, angle);
    if (angle === end - 1) return withTitleBelow(source, from, url);
    let quote = angle + 1;
    while (quote < end && isBlank(source, quote)) quote++;
    const title = quote === angle + 1 ? null : titleAt(source, quote, end);
    if (title !== null) return { url, title, to: lineEnd(source, from) };
  }
  return null;
}

function readBare(source: string, from: number): Found | null {
  const end = contentEnd(source, from);
  const line = source.slice(from, end);
  quoteAhead.lastIndex = 0;
  const quote = quoteAhead.exec(line);
  if (!quote) return withTitleBelow(source, from, line);
  const title = titleAt(source, from + quoteAhead.lastIndex - 1, end);
  return title === null ? null : { url: line.slice(0, quote.index), title, to: lineEnd(source, from) };
}

function withTitleBelow(source: string, from: number, url: string): Found {
  const below = lineEnd(source, from);
  let quote = below;
  while (isBlank(source, quote)) quote++;
  const title = titleAt(source, quote, contentEnd(source, below));
  return { url, title, to: title === null ? below : lineEnd(source, below) };
}

// The title between a quote and the same one at the end of the line.
function titleAt(source: string, quote: number, end: number): string | null {
  const sign = source[quote];
  const isTitle = (sign === '"' || sign === "'") && end - quote > 2 && source[end - 1] === sign;
  return isTitle ? source.slice(quote + 1, end - 1) : null;
}

// Where the line ends, without the blanks at its end.
function contentEnd(source: string, at: number): number {
  let end = lineEnd(source, at);
  if (source.charCodeAt(end - 1) === 0x0a) end--;
  while (end > at && isBlank(source, end - 1)) end--;
  return end;
}

function isBlank(source: string, at: number): boolean {
  const code = source.charCodeAt(at);
  return code === 0x20 || code === 9;
}
