// kramdown's syntax, “Extensions”: `{::comment}`, `{::nomarkdown}`, `{::options}`.
import { emptyList, parseAttributeList } from "./attribute-list.ts";
import { matchAt } from "./line.ts";

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

/** Read an extension; null when there is none, when it is not closed or when only a closing tag stands here. */
export function readExtension(text: string, at: number, isBlock: boolean): Extension | null {
  const found = matchAt(start, text, at);
  if (!found) return null;
  let to = start.lastIndex;
  if (isBlock) {
    if (!matchAt(blockTail, text, to)) return null;
    to = blockTail.lastIndex;
  }
  const [, name = "", list = "", slash] = found;
  const options = parseAttributeList(list, emptyList()).pairs;
  if (slash) return { name, options, body: null, to };
  const closing = new RegExp(
    isBlock ? `^ {0,3}\\{:/(?:${name})?\\}[ \\t\\r\\f\\v]*\\n` : `\\{:/(?:${name})?\\}`,
    isBlock ? "gm" : "g",
  );
  closing.lastIndex = to;
  const end = closing.exec(text);
  if (!end) return null;
  const body = text.slice(to, end.index);
  return { name, options, body: isBlock ? body.replace(/\n$/, "") : body, to: closing.lastIndex };
}

/** Whether a tag of an extension, opening or closing, begins here. */
export function isExtensionTag(text: string, at: number): boolean {
  return matchAt(start, text, at) !== null || matchAt(stop, text, at) !== null;
}
