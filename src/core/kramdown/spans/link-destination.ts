import { firstIndex } from "../first-index.ts";
import { closingParenthesis, nextIndex, nextOf, type SpanMemory } from "../span-memory.ts";
import { trim } from "../white-space.ts";

const titleStart = /[ \t\r\n\f\v](?=["'])/g;
const doubleEnd = /"[ \t\r\n\f\v]*\)/g;
const singleEnd = /'[ \t\r\n\f\v]*\)/g;
const space = /^[ \t\r\n\f\v]*/;

/** Where a link goes: the text between its parentheses; `to` is the offset behind them. */
export type Destination = { url: string; title: string | null; to: number };

/** Read from an opening parenthesis: an address, perhaps in angle brackets, and perhaps a title. */
export function readDestination(memory: SpanMemory, text: string, from: number): Destination | null {
  const angle = text.startsWith("(<", from) ? angleInLine(memory, text, from) : -1;
  if (angle >= 0) {
    const url = text.slice(from + 2, angle);
    const isEnd = text.charCodeAt(angle + 1) === 0x29;
    return isEnd ? { url, title: null, to: angle + 2 } : readTitle(memory, text, angle + 1, url);
  }
  const end = closingParenthesis(memory, text, from);
  const title = end < 0 ? nextTitle(memory, text, from) : titleBefore(text, from, end);
  if (end >= 0 && title < 0) {
    return { url: trim(text.slice(from + 1, end)), title: null, to: end + 1 };
  }
  if (title < 0) return null;
  return readTitle(memory, text, title + 1, trim(text.slice(from + 1, title)));
}

function angleInLine(memory: SpanMemory, text: string, from: number): number {
  const angle = nextIndex(memory, text, ">", from);
  const lineEnd = angle < 0 ? -1 : nextIndex(memory, text, "\n", from);
  return lineEnd >= 0 && lineEnd < angle ? -1 : angle;
}

// White space with a quote behind it: where a title may begin.
function titleBefore(text: string, from: number, end: number): number {
  const found = text.slice(from, end + 1).search(titleStart);
  return found < 0 ? -1 : from + found;
}

function nextTitle(memory: SpanMemory, text: string, from: number): number {
  memory.titles ??= Array.from(text.matchAll(titleStart), ({ index }) => index);
  const { titles } = memory;
  return titles[firstIndex(titles.length, (at) => titles[at]! >= from)] ?? -1;
}

function readTitle(memory: SpanMemory, text: string, at: number, url: string): Destination | null {
  const quoteAt = at + (space.exec(text.slice(at, at + 200))?.[0].length ?? 0);
  const quote = text[quoteAt];
  if (quote !== '"' && quote !== "'") return null;
  // The first of its kind with nothing but a parenthesis behind it.
  const closing = quote === '"' ? doubleEnd : singleEnd;
  const end = nextOf(memory, `${quote})`, quoteAt + 2, (start) => {
    closing.lastIndex = start;
    return closing.exec(text)?.index ?? -1;
  });
  if (end < 0) return null;
  return { url, title: text.slice(quoteAt + 1, end), to: text.indexOf(")", end) + 1 };
}
