import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Line,
  type StateCommand,
} from "@codemirror/state";
import { columns, itemWidth, type LinePrefix, readPrefix, selectedLines } from "./line-prefix.ts";
import { nodeAround } from "./node-around.ts";
import { parentItem, previousSibling, shiftNumbers } from "./numbering.ts";

const list = new Set(["BulletList", "OrderedList"]);

/** Tab on items: nest them in the item above; false elsewhere, so that Tab leaves the text as in any page. */
export const indentItem: StateCommand = move((state, line, prefix) => {
  const previous = previousSibling(state, line.number);
  if (previous === null) return null;
  const above = readPrefix(state.doc.line(previous).text);
  return { indent: above.indent + " ".repeat(itemWidth(above)), number: prefix.number === null ? null : 1 };
});

/** Shift-Tab on items: take them out of the item that they are nested in. */
export const outdentItem: StateCommand = move((state, line, prefix) => {
  const parent = parentItem(state, line.number);
  if (parent === null) return prefix.indent ? { indent: "", number: prefix.number } : null;
  const outer = readPrefix(state.doc.line(parent).text);
  const number = prefix.number === null ? null : outer.number === null ? 1 : outer.number + 1;
  return { indent: outer.indent, number };
});

/** Backspace just after an item's mark: out of its parent, or no item any more. */
export const deleteMark: StateCommand = ({ state, dispatch }) => {
  const { main, ranges } = state.selection;
  if (state.readOnly || ranges.length > 1 || !main.empty) return false;
  const line = state.doc.lineAt(main.head);
  const prefix = readPrefix(line.text);
  if (!prefix.marker || prefix.heading || main.head !== line.from + prefix.length) return false;
  if (!nodeAround(state, line.to, list)) return false;
  if (prefix.indent) return outdentItem({ state, dispatch });
  const from = line.from + prefix.quote.length;
  const changes: ChangeSpec[] = [{ from, to: main.head }];
  if (prefix.number !== null)
    changes.push(...shiftNumbers(state, line.number, prefix, prefix.number + 1, -1));
  dispatch(state.update({ changes, userEvent: "delete.backward" }));
  return true;
};

type Move = { indent: string; number: number | null } | null;

function move(plan: (state: EditorState, line: Line, prefix: LinePrefix) => Move): StateCommand {
  return ({ state, dispatch }) => {
    const lines = selectedLines(state);
    if (state.readOnly || !lines.length) return false;
    if (!lines.every((line) => !line.text.trim() || isItemLine(state, line))) return false;
    const head = lines.find((line) => readPrefix(line.text).marker);
    if (!head) return false;
    const prefix = readPrefix(head.text);
    const target = plan(state, head, prefix);
    // An item with nowhere to go still keeps the key: it would be a surprise to leave the text here.
    if (!target) return true;
    const by = columns(target.indent) - columns(prefix.indent);
    const changes: ChangeSpec[] = [];
    for (const line of withNested(state, lines)) changes.push(shiftIndent(line, by));
    if (target.number !== null && target.number !== prefix.number) {
      const from = head.from + prefix.quote.length + prefix.indent.length;
      changes.push({ from, to: from + prefix.marker.length - 1, insert: String(target.number) });
    }
    const set = state.changes(changes);
    const selection = EditorSelection.create(
      state.selection.ranges.map((range) =>
        EditorSelection.range(set.mapPos(range.anchor, 1), set.mapPos(range.head, 1)),
      ),
      state.selection.mainIndex,
    );
    dispatch(state.update({ changes: set, selection, scrollIntoView: true, userEvent: "input.indent" }));
    return true;
  };
}

function isItemLine(state: EditorState, line: Line): boolean {
  const { indent, marker } = readPrefix(line.text);
  return (marker !== "" || indent !== "") && nodeAround(state, line.to, list) !== null;
}

/** The selected lines and those nested below the last item of them. */
function withNested(state: EditorState, lines: Line[]): Line[] {
  const last = lines.at(-1)!;
  const depth = columns(readPrefix(last.text).indent);
  const all = [...lines];
  for (let number = last.number + 1; number <= state.doc.lines; number++) {
    const line = state.doc.line(number);
    if (!line.text.trim() || columns(readPrefix(line.text).indent) <= depth) break;
    all.push(line);
  }
  return all;
}

function shiftIndent(line: Line, by: number): ChangeSpec {
  const { quote, indent } = readPrefix(line.text);
  const from = line.from + quote.length;
  if (!line.text.trim()) return [];
  if (by >= 0) return { from, insert: " ".repeat(by) };
  let to = from;
  while (to < from + indent.length && columns(indent.slice(0, to - from)) < -by) to++;
  return { from, to };
}
