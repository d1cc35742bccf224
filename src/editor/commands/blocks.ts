import type { ChangeSpec, EditorState, Line, StateCommand } from "@codemirror/state";
import { type LinePrefix, readPrefix, selectedLines } from "./line-prefix.ts";

type Kind = "bulletList" | "numberedList" | "taskList";

/** Make items of the selected lines; when all are items of that kind already, make them plain lines. */
export function toggleList(kind: Kind): StateCommand {
  return command((state, lines) => {
    const prefixes = lines.map((line) => readPrefix(line.text));
    const off = prefixes.every((prefix) => kindOf(prefix) === kind);
    const first = lines[0];
    const before = first && first.number > 1 ? readPrefix(state.doc.line(first.number - 1).text) : null;
    const bullet = before && /^[-*+]$/.test(before.marker) ? before.marker : "-";
    let number = before?.number ?? 0;
    return lines.map((line, index) => {
      const prefix = prefixes[index]!;
      const from = line.from + prefix.quote.length + prefix.indent.length;
      const to = from + prefix.marker.length + prefix.gap.length + prefix.task.length;
      if (off) return { from, to };
      number++;
      const own = /^[-*+]$/.test(prefix.marker) ? prefix.marker : bullet;
      const insert =
        kind === "numberedList" ? `${number}. ` : kind === "taskList" ? `${own} [ ] ` : `${own} `;
      return { from, to, insert };
    });
  });
}

function kindOf(prefix: LinePrefix): Kind | null {
  if (!prefix.marker) return null;
  if (prefix.number !== null) return "numberedList";
  return prefix.task ? "taskList" : "bulletList";
}

/** Quote the selected lines, the blank ones between them too; when all are quoted already, unquote them. */
export const toggleQuote: StateCommand = command(
  (_, lines) => {
    const off = lines.every((line) => /^\s{0,3}>/.test(line.text));
    return lines.map((line) => {
      const mark = /^\s{0,3}> ?/.exec(line.text)?.[0].length ?? 0;
      if (off) return { from: line.from, to: line.from + mark };
      return { from: line.from, insert: line.text || lines.length === 1 ? "> " : ">" };
    });
  },
  { blankLines: true },
);

/** Make headings of the selected lines; when all have that level already, make them plain lines. */
export function toggleHeading(level: number): StateCommand {
  return command((_, lines) => {
    const mark = `${"#".repeat(level)} `;
    const off = lines.every((line) => levelOf(line) === level);
    return lines.map((line) => headingChange(line, off ? "" : mark));
  });
}

/** Go round: plain line, `##`, `###`, `####`; `#` is left to the title, which Jekyll's layouts write. */
export const cycleHeading: StateCommand = command((_, lines) => {
  const level = lines[0] ? levelOf(lines[0]) : 0;
  const next = level === 0 || level === 1 ? 2 : level >= 4 ? 0 : level + 1;
  return lines.map((line) => headingChange(line, next ? `${"#".repeat(next)} ` : ""));
});

function levelOf(line: Line): number {
  return readPrefix(line.text).heading.trimEnd().length;
}

function headingChange(line: Line, mark: string): ChangeSpec {
  const prefix = readPrefix(line.text);
  const to = line.from + prefix.length;
  // A closing run of `#` belongs to the old mark.
  const closing = prefix.heading ? (/\s+#+\s*$/.exec(line.text.slice(prefix.length))?.[0].length ?? 0) : 0;
  const changes = [{ from: to - prefix.heading.length, to, insert: mark }];
  return closing ? [...changes, { from: line.to - closing, to: line.to }] : changes;
}

type Edit = (state: EditorState, lines: Line[]) => ChangeSpec[];

/** A command on whole lines: blank ones are left out unless there is nothing else. */
function command(edit: Edit, { blankLines = false } = {}): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const all = selectedLines(state);
    const written = all.filter((line) => line.text.trim());
    const lines = blankLines || !written.length ? all : written;
    if (!lines.length) return false;
    const changes = state.changes(edit(state, lines));
    dispatch(
      state.update({
        changes,
        selection: state.selection.map(changes, 1),
        scrollIntoView: true,
        userEvent: "input.block",
      }),
    );
    return true;
  };
}
