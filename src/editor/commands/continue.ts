import {
  type ChangeSpec,
  EditorSelection,
  type EditorState,
  type Line,
  type StateCommand,
} from "@codemirror/state";
import { type LinePrefix, readPrefix } from "./line-prefix.ts";
import { nodeAround } from "./node-around.ts";
import { parentItem, previousSibling, shiftNumbers } from "./numbering.ts";

const frontMatter = new Set(["FrontMatter"]);
const codeBlock = new Set(["FencedCode", "CodeBlock"]);

/** Enter: go on with the list, the quote or the indentation of the line; on an empty item, end it. */
export const continueLine: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const edit = state.changeByRange((range) => {
    const line = state.doc.lineAt(range.from);
    const at = range.from - line.from;
    const prefix = readPrefix(line.text);
    const inCode = nodeAround(state, line.from, codeBlock) !== null;
    if (inCode || nodeAround(state, line.from, frontMatter))
      return newline(state, range, inCode ? codeLead(line.text) : yamlLead(line.text, at), line, at);
    const words = line.text.slice(prefix.length);
    if (!prefix.marker && !prefix.quote) return newline(state, range, prefix.indent, line, at);
    if (range.empty && !words.trim() && at >= prefix.length && !prefix.heading)
      return endItem(state, line, prefix);
    if (at < prefix.length - prefix.heading.length) return newline(state, range, "", line, at);
    return nextItem(state, range, line, prefix);
  });
  dispatch(state.update(edit, { scrollIntoView: true, userEvent: "input" }));
  return true;
};

/** Shift-Enter: a new line inside the same item, under its words. */
export const breakLine: StateCommand = ({ state, dispatch }) => {
  if (state.readOnly) return false;
  const edit = state.changeByRange((range) => {
    const line = state.doc.lineAt(range.from);
    const at = range.from - line.from;
    if (nodeAround(state, line.from, frontMatter)) return newline(state, range, "", line, at);
    const { quote, indent, marker, gap } = readPrefix(line.text);
    return newline(state, range, quote + indent + " ".repeat(marker.length + gap.length), line, at);
  });
  dispatch(state.update(edit, { scrollIntoView: true, userEvent: "input" }));
  return true;
};

type Place = { from: number; to: number };

function newline(state: EditorState, { from, to }: Place, lead: string, line: Line, at: number) {
  const kept = at < lead.length ? line.text.slice(0, at) : lead;
  const blank = !line.text.trim();
  const start = blank ? line.from : from;
  const insert = `\n${blank ? "" : kept}`;
  return {
    changes: { from: start, to: Math.max(to, start), insert: state.toText(insert) },
    range: EditorSelection.cursor(start + insert.length),
  };
}

function codeLead(text: string): string {
  return /^(?:[ \t]*>[ \t]?)*[ \t]*/.exec(text)?.[0] ?? "";
}

/** A list of tags goes on; an empty item of it keeps only its indentation. */
function yamlLead(text: string, at: number): string {
  const item = /^(\s*- +)\S/.exec(text)?.[1];
  return item && at >= item.length ? item : (/^\s*/.exec(text)?.[0] ?? "");
}

function endItem(state: EditorState, line: Line, prefix: LinePrefix) {
  const parent = prefix.marker && prefix.indent ? parentItem(state, line.number) : null;
  let insert = prefix.marker ? prefix.quote : prefix.quote.replace(/[ \t]*>[ \t]?$/, "");
  const changes: ChangeSpec[] = [];
  if (parent !== null) {
    const outer = readPrefix(state.doc.line(parent).text);
    insert = itemLead(outer, outer.number === null ? null : outer.number + 1);
    if (outer.number !== null) changes.push(...shiftNumbers(state, line.number, outer, outer.number + 1, 1));
  } else if (prefix.number !== null) {
    changes.push(...shiftNumbers(state, line.number, prefix, prefix.number + 1, -1));
  }
  // A paragraph right below an item would be part of it: a blank line ends the list for kramdown too.
  const above =
    line.number > 1
      ? state.doc
          .line(line.number - 1)
          .text.slice(prefix.quote.length)
          .trim()
      : "";
  if (parent === null && prefix.marker && above !== "") insert = `${insert.trimEnd()}\n${insert}`;
  changes.push({ from: line.from, to: line.to, insert: state.toText(insert) });
  return { changes, range: EditorSelection.cursor(line.from + insert.length) };
}

function nextItem(state: EditorState, { from, to }: Place, line: Line, prefix: LinePrefix) {
  const previous = prefix.marker ? previousSibling(state, line.number) : null;
  const repeats =
    prefix.number !== null &&
    previous !== null &&
    readPrefix(state.doc.line(previous).text).number === prefix.number;
  const number = prefix.number === null ? null : repeats ? prefix.number : prefix.number + 1;
  const lead = prefix.marker ? itemLead(prefix, number) : prefix.quote + prefix.indent;
  // A list whose items stand apart goes on that way.
  const apart =
    previous !== null &&
    !state.doc
      .line(line.number - 1)
      .text.slice(prefix.quote.length)
      .trim();
  const insert = `\n${apart ? `${prefix.quote.trimEnd()}\n` : ""}${lead}`;
  const rest = state.sliceDoc(to, state.doc.lineAt(to).to);
  const blanks = rest.length - rest.trimStart().length;
  const changes: ChangeSpec[] = [{ from, to: to + blanks, insert: state.toText(insert) }];
  if (number !== null && !repeats)
    changes.push(...shiftNumbers(state, state.doc.lineAt(to).number, prefix, number, 1));
  return { changes, range: EditorSelection.cursor(from + insert.length) };
}

function itemLead({ quote, indent, marker, gap, task }: LinePrefix, number: number | null): string {
  return quote + indent + (number === null ? marker : `${number}.`) + gap + (task ? "[ ] " : "");
}
