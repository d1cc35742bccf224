import { type ChangeSpec, EditorSelection, type EditorState, type StateCommand } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { nodeAround, verbatim } from "./node-around.ts";
import { trimSpan } from "./spans.ts";

const link = new Set(["Link"]);
const noLinkIn: ReadonlySet<string> = new Set([
  ...verbatim,
  "InlineCode",
  "URL",
  "LinkReference",
  "HTMLBlock",
]);
const urlPattern = /^(?:https?:\/\/|mailto:)[^\s<>]+$/i;

/** Whether a pasted text is an address and nothing else. */
export function isUrl(text: string): boolean {
  return urlPattern.test(text.trim());
}

/** Make a link of the selection, or of the word at the cursor, and go where its address is to be typed. */
export const toggleLink: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly || state.selection.ranges.some(({ from }) => nodeAround(state, from, verbatim)))
    return false;
  const edit = state.changeByRange((range) => {
    const existing = nodeAround(state, range.from, link);
    if (existing && range.to <= existing.to) return editLink(state, existing, range.empty);
    const word = range.empty ? state.wordAt(range.head) : range;
    const at = word ?? range;
    const { from, to } = trimSpan(state.sliceDoc(at.from, at.to), at) ?? at;
    const text = state.sliceDoc(from, to);
    if (isUrl(text))
      return {
        changes: [
          { from, insert: "[](" },
          { from: to, insert: ")" },
        ],
        range: EditorSelection.cursor(from + 1),
      };
    return {
      changes: [
        { from, insert: "[" },
        { from: to, insert: "]()" },
      ],
      range: EditorSelection.cursor(text ? to + 3 : from + 1),
    };
  });
  dispatch(state.update(edit, { scrollIntoView: true, userEvent: "input.link" }));
  return true;
};

/** In a link with an address: select the address; without one, or when its words are selected: unlink them. */
function editLink(state: EditorState, node: SyntaxNode, cursorOnly: boolean) {
  const [open, close, ...rest] = node.getChildren("LinkMark");
  const url = node.getChild("URL");
  if (cursorOnly && url) return { range: EditorSelection.range(url.from, url.to) };
  const from = open?.to ?? node.from;
  const to = close?.from ?? node.to;
  const changes: ChangeSpec[] = [
    { from: node.from, to: from },
    { from: to, to: rest.at(-1)?.to ?? node.to },
  ];
  const shift = from - node.from;
  const words = state.sliceDoc(from, to);
  return { changes, range: EditorSelection.range(from - shift, from - shift + words.length) };
}

/** An address pasted on selected words makes them a link; null when it should be pasted as text. */
export function pasteLink(state: EditorState, pasted: string): ReturnType<EditorState["update"]> | null {
  if (state.readOnly || !isUrl(pasted)) return null;
  const { ranges } = state.selection;
  const fits = ranges.every(({ from, to, empty }) => {
    const text = state.sliceDoc(from, to);
    return (
      !empty && text.trim() && !/[\n[\]]/.test(text) && !isUrl(text) && !nodeAround(state, from, noLinkIn)
    );
  });
  if (!fits) return null;
  const destination = address(pasted.trim());
  return state.update(
    state.changeByRange((range) => {
      const { from, to } = trimSpan(state.sliceDoc(range.from, range.to), range) ?? range;
      const insert = `](${destination})`;
      return {
        changes: [
          { from, insert: "[" },
          { from: to, insert },
        ],
        range: EditorSelection.cursor(to + 1 + insert.length),
      };
    }),
    { scrollIntoView: true, userEvent: "input.paste" },
  );
}

/** Parentheses that do not pair would end the link too early. */
function address(url: string): string {
  let depth = 0;
  for (const sign of url) {
    if (sign === "(") depth++;
    if (sign === ")" && --depth < 0) return `<${url}>`;
  }
  return depth ? `<${url}>` : url;
}
