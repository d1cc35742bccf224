import type { EditorState } from "@codemirror/state";
import { nodeAround, verbatim } from "../commands/node-around.ts";

/** What is being typed to find a post: from the sign that began it to its end, the words alone in `query`. */
export type Asked = { from: number; to: number; query: string };

/** Longer than the words that anybody types to find a title. */
const longest = 100;

const begun = /\[\[$|(?:^|\s)\/(?:lien|link)$/;
const brackets = /^\[\[([^[\]\n]*)$/;
const word = /^\/(?:lien|link)(?:[ \u00a0\u202f]([^\n]*))?$/;

/** Where a sign that asks for a post has just been typed to its end, or null; within code it is none. */
export function beginsAt(state: EditorState): number | null {
  const { head, empty } = state.selection.main;
  if (!empty || state.readOnly || state.selection.ranges.length > 1) return null;
  const line = state.doc.lineAt(head);
  const before = state.sliceDoc(Math.max(line.from, head - 8), head);
  const found = begun.exec(before);
  if (!found) return null;
  const from = head - found[0].trimStart().length;
  return isSign(state, from) ? from : null;
}

function isSign(state: EditorState, from: number): boolean {
  return state.sliceDoc(Math.max(0, from - 1), from) !== "\\" && !nodeAround(state, from, verbatim);
}

/** Where the sign stands that words before the cursor go on from, or null. */
export function begunBefore(state: EditorState): number | null {
  const { head } = state.selection.main;
  const { from } = state.doc.lineAt(head);
  const text = state.sliceDoc(Math.max(from, head - longest), head);
  const found = /\[\[[^[\]]*$|(?:^|\s)\/(?:lien|link)(?:\s.*)?$/.exec(text);
  if (!found) return null;
  const at = head - found[0].trimStart().length;
  return isSign(state, at) ? at : null;
}

/** What is asked for by the sign at `from` and the words up to the cursor; null once it is something else. */
export function askedAt(state: EditorState, from: number): Asked | null {
  const { head, empty } = state.selection.main;
  if (!empty || head < from || head - from > longest) return null;
  const text = state.sliceDoc(from, head);
  const found = brackets.exec(text) ?? word.exec(text);
  if (!found) return null;
  // Brackets that a keyboard, or a habit, has closed already.
  const closed = text.startsWith("[[") && state.sliceDoc(head, head + 2) === "]]" ? 2 : 0;
  return { from, to: head + closed, query: (found[1] ?? "").trim() };
}
