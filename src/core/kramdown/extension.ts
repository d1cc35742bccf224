// kramdown's syntax, “Extensions”: `{::comment}`, `{::nomarkdown}`, `{::options}`.
import { emptyList, parseAttributeList } from "./attribute-list.ts";
import { closingBrace, matchAt, mayCloseAtLineEnd } from "./line.ts";

const names: ReadonlySet<string> = new Set(["comment", "nomarkdown", "options"]);
const nameStart = /\{::(\w+)(?:(\/)?\}|[ \t\r\n\f\v])/y;
const start = /\{::(\w+)(?:[ \t\r\n\f\v]((?:\\\}|[^}])*?))?(\/)?\}/y;
const stop = /\{:\/(?:\w[\w:-]*)?\}/y;
const blockTail = /[ \t\r\f\v]*\n/y;

/** An extension as it stands in a text. */
export type Extension = {
  name: string;
  options: ReadonlyMap<string, string>;
  /** What stands between its tags; null for `{::name /}`. */
  body: string | null;
  /** Offset behind all of it. */
  to: number;
};

/** Asks for the next place of something at or behind an offset, -1 for none, of whoever remembers it. */
export type Next = (what: string, from: number, search: (from: number) => number) => number;

/** Read an extension; null when there is none, when it is not closed or when only a closing tag stands here. */
export function readExtension(text: string, at: number, isBlock: boolean, next: Next): Extension | null {
  const name = matchAt(nameStart, text, at)?.[1];
  if (name === undefined || !names.has(name)) return null;
  if (isBlock && !mayCloseAtLineEnd(text, at + 3 + name.length)) return null;
  const closing = isBlock ? `^ {0,3}\\{:/(?:${name})?\\}[ \\t\\r\\f\\v]*\\n` : `\\{:/(?:${name})?\\}`;
  const pattern = new RegExp(closing, "gm");
  const search = (from: number) => {
    pattern.lastIndex = from;
    return pattern.exec(text)?.index ?? -1;
  };
  // What is not closed at once needs an end further down.
  const brace = closingBrace(text, at + 3 + name.length);
  if (brace >= 0 && text.charCodeAt(brace - 1) !== 0x2f && next(name, brace, search) < 0) return null;
  const found = matchAt(start, text, at);
  if (!found) return null;
  let to = start.lastIndex;
  if (isBlock) {
    if (!matchAt(blockTail, text, to)) return null;
    to = blockTail.lastIndex;
  }
  const [, , list = "", slash] = found;
  const options = parseAttributeList(list, emptyList()).pairs;
  if (slash) return { name, options, body: null, to };
  const end = next(name, to, search);
  if (end < 0) return null;
  const body = text.slice(to, end);
  search(end);
  return { name, options, body: isBlock ? body.replace(/\n$/, "") : body, to: pattern.lastIndex };
}

/** For which converters the body of `{::nomarkdown type="…"}` is; none is all of them. */
export function formatsOf({ options }: Extension): string[] {
  return (options.get("type") ?? "").split(/[ \t\r\n\f\v]+/).filter((one) => one !== "");
}

/** Whether a tag of an extension, opening or closing, begins here. */
export function isExtensionTag(text: string, at: number): boolean {
  // Whoever asks knows that a brace comes.
  return matchAt(nameStart, text, at) !== null || matchAt(stop, text, at) !== null;
}
