import type { BlockParser } from "../block-parser.ts";
import { addText } from "../element.ts";
import { trimEnd } from "../white-space.ts";

const idAtEnd = /[\t ]\{#([A-Za-z][\w:-]*)\}$/;

/** The text of a header without an id such as `{#id}` at its end, and that id. */
export function readContents(line: string): { text: string; id: string | null } {
  const text = trimEnd(line);
  const found = idAtEnd.exec(text);
  return found ? { text: trimEnd(text.slice(0, found.index)), id: found[1]! } : { text, id: null };
}

/** Append a header. */
export function addHeader(parser: BlockParser, level: number, text: string, id: string | null): void {
  const made = parser.make("header", { level, rawText: text });
  if (id !== null) made.attributes = new Map([["id", id]]);
  addText(made, text, "raw_text");
  parser.tree.children.push(made);
}
