import { matchAt } from "../line.ts";
import { matchParentheses, type SpanMemory } from "../span-memory.ts";
import { trim } from "../white-space.ts";

const inAngles = /\(<([^\n]*?)>(\))?/y;
const titleStart = /[ \t\r\n\f\v](?=["'])/g;
const quotedTitle = /[ \t\r\n\f\v]*?(["'])([\s\S]+?)\1[ \t\r\n\f\v]*?\)/y;

/** Where a link goes: the text between its parentheses; `to` is the offset behind them. */
export type Destination = { url: string; title: string | null; to: number };

/** Read from an opening parenthesis: an address, perhaps in angle brackets, and perhaps a title. */
export function readDestination(memory: SpanMemory, text: string, from: number): Destination | null {
  const angled = matchAt(inAngles, text, from);
  if (angled) {
    const to = inAngles.lastIndex;
    return angled[2] ? { url: angled[1]!, title: null, to } : readTitle(memory, text, to, angled[1]!);
  }
  const end = matchParentheses(memory, text)[from]!;
  const title = nextTitle(memory, text, from);
  if (end >= 0 && (title < 0 || end < title)) {
    return { url: trim(text.slice(from + 1, end)), title: null, to: end + 1 };
  }
  if (title < 0) return null;
  return readTitle(memory, text, title + 1, trim(text.slice(from + 1, title)));
}

// White space with a quote behind it: where a title may begin.
function nextTitle(memory: SpanMemory, text: string, from: number): number {
  const known = memory.next.get("title");
  if (known !== undefined && (known < 0 || known >= from)) return known;
  titleStart.lastIndex = from;
  const found = titleStart.exec(text)?.index ?? -1;
  memory.next.set("title", found);
  return found;
}

function readTitle(memory: SpanMemory, text: string, at: number, url: string): Destination | null {
  if (memory.gone.has("title")) return null;
  const found = matchAt(quotedTitle, text, at);
  if (found) return { url, title: found[2]!, to: quotedTitle.lastIndex };
  if (/["']/.test(text[at] ?? "")) memory.gone.add("title");
  return null;
}
