import type { StateCommand } from "@codemirror/state";
import { selectedLines } from "./line-prefix.ts";
import { nodeAround } from "./node-around.ts";

const fenced = new Set(["FencedCode"]);

/** Put the selected lines between fences, or take away the fences around the cursor. */
export const toggleCodeBlock: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const { main } = state.selection;
  const block = nodeAround(state, main.from, fenced);
  if (block) {
    const first = state.doc.lineAt(block.from);
    const last = state.doc.lineAt(block.to);
    const closed = last.number > first.number && /^[\s>]*(?:`{3,}|~{3,})\s*$/.test(last.text);
    const inside = closed && last.number === first.number + 1;
    const changes = inside
      ? [{ from: first.from, to: last.to }]
      : [
          { from: first.from, to: Math.min(first.to + 1, state.doc.length) },
          ...(closed ? [{ from: last.from - 1, to: last.to }] : []),
        ];
    dispatch(state.update({ changes, scrollIntoView: true, userEvent: "delete.block" }));
    return true;
  }
  const lines = selectedLines(state);
  const first = lines[0];
  const last = lines.at(-1);
  if (!first || !last) return false;
  const runs = state.sliceDoc(first.from, last.to).match(/`{3,}/g) ?? [];
  const fence = "`".repeat(Math.max(3, ...runs.map((run) => run.length + 1)));
  const changes = state.changes([
    { from: first.from, insert: `${fence}\n` },
    { from: last.to, insert: `\n${fence}` },
  ]);
  const anchor = changes.mapPos(main.anchor, main.anchor === last.to && last.to > first.from ? -1 : 1);
  const head = changes.mapPos(main.head, main.head === last.to && last.to > first.from ? -1 : 1);
  const blank = first.from === last.to;
  dispatch(
    state.update({
      changes,
      selection: blank ? { anchor: first.from + fence.length + 1 } : { anchor, head },
      scrollIntoView: true,
      userEvent: "input.block",
    }),
  );
  return true;
};
