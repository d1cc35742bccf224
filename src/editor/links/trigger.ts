import type { EditorState } from "@codemirror/state";
import { nodeAround, verbatim } from "../commands/node-around.ts";

/** What is being typed to find a post: from the sign that began it to its end, the words alone in `query`. */
export type Asked = { from: number; to: number; query: string };

/** Longer than the words that anybody types to find a title. */
const longest = 100;

const begun = /\[\[[^[\]]*$|(?:^|\s)\/(?:lien|link)(?:\s.*)?$/;
const brackets = /^\[\[([^[\]\n]*)$/;
const word = /^\/(?:lien|link)(?:[ \u00a0\u202f]([^\n]*))?$/;

/** Where the sign stands that what was typed from `since` on has completed, or null. */
export function beginsAt(state: EditorState, since: number): number | null {
  const from = begunBefore(state);
  if (from === null) return null;
  const length = state.sliceDoc(from, from + 1) === "[" ? 2 : 5;
  return from + length > since ? from : null;
}

/** Where the sign stands that the words before the cursor go on from, or null; within code it is none. */
export function begunBefore(state: EditorState): number | null {
  const { head, empty } = state.selection.main;
  if (!empty || state.readOnly || state.selection.ranges.length > 1) return null;
  const start = Math.max(state.doc.lineAt(head).from, head - longest);
  const found = begun.exec(state.sliceDoc(start, head));
  if (!found) return null;
  const from = head - found[0].trimStart().length;
  if (state.sliceDoc(Math.max(0, from - 1), from) === "\\") return null;
  return nodeAround(state, from, verbatim) ? null : from;
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
