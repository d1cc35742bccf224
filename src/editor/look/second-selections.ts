import {
  EditorState,
  type Extension,
  findClusterBreak,
  type Range,
  type SelectionRange,
} from "@codemirror/state";
import { Decoration, EditorView } from "@codemirror/view";

const selected = Decoration.mark({ class: "ec-second-selection" });
const before = Decoration.mark({ class: "ec-second-cursor" });
const behind = Decoration.mark({ class: "ec-second-cursor-behind" });
const alone = Decoration.line({ class: "ec-second-cursor" });

function draw({ doc }: EditorState, { from, to, head, empty }: SelectionRange): Range<Decoration> {
  if (!empty) return selected.range(from, to);
  const line = doc.lineAt(head);
  if (line.length === 0) return alone.range(head);
  const at = head - line.from;
  // A mark on the letter beside it: an element of its own would let the line break there, inside of a word.
  return head < line.to
    ? before.range(head, line.from + findClusterBreak(line.text, at))
    : behind.range(line.from + findClusterBreak(line.text, at, false), head);
}

/**
 * Several selections at once. The main one stays the browser's own, with its caret, handles and spelling menus;
 * only the others, which a browser cannot show, are drawn.
 */
export const secondSelections: Extension = [
  EditorState.allowMultipleSelections.of(true),
  EditorView.decorations.compute(["selection", "doc"], (state) => {
    const { ranges, main } = state.selection;
    return Decoration.set(
      ranges.filter((range) => range !== main).map((range) => draw(state, range)),
      true,
    );
  }),
];
