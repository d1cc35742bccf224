import type { StateCommand } from "@codemirror/state";
import { nodeAround } from "./node-around.ts";

const mark = "<!--more-->";
const frontMatter = new Set(["FrontMatter"]);

/** End the excerpt after the paragraph at the cursor; a mark elsewhere moves here, one at the cursor goes away. */
export const toggleExcerptMark: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const { doc } = state;
  const { head } = state.selection.main;
  if (nodeAround(state, head, frontMatter)) return false;
  const removals: { from: number; to: number }[] = [];
  for (let number = 1; number <= doc.lines; number++) {
    const line = doc.line(number);
    if (line.text.trim() !== mark) continue;
    const next = number < doc.lines ? doc.line(number + 1) : null;
    // Of the two blank lines around the mark, one goes with it.
    const to = next ? (next.text.trim() ? next.from : Math.min(next.to + 1, doc.length)) : line.to;
    removals.push({ from: line.from, to });
    if (head >= line.from && head <= line.to) {
      dispatch(state.update({ changes: { from: line.from, to }, userEvent: "delete.excerpt" }));
      return true;
    }
  }
  let last = doc.lineAt(head);
  while (last.text.trim() && last.number < doc.lines && doc.line(last.number + 1).text.trim())
    last = doc.line(last.number + 1);
  const blank = !last.text.trim();
  const above = last.number > 1 ? doc.line(last.number - 1).text.trim() : "";
  const below = last.number < doc.lines ? doc.line(last.number + 1).text.trim() : "";
  const insert = `${blank ? (above ? "\n" : "") : "\n\n"}${mark}${below || last.number === doc.lines ? "\n" : ""}`;
  const at = blank ? { from: last.from, to: last.to } : { from: last.to, to: last.to };
  const changes = state.changes([
    ...removals.filter(({ from, to }) => to < at.from || from > at.to),
    { ...at, insert },
  ]);
  dispatch(
    state.update({
      changes,
      selection: { anchor: changes.mapPos(at.to, 1) },
      scrollIntoView: true,
      userEvent: "input.block",
    }),
  );
  return true;
};
