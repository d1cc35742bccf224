import type { ChangeSpec, EditorState, SelectionRange, StateCommand } from "@codemirror/state";
import { EditorSelection } from "@codemirror/state";
import type { SyntaxNode } from "@lezer/common";
import { readPrefix } from "./line-prefix.ts";
import { nodeAround, treeUntil, verbatim } from "./node-around.ts";
import { openPair, pairOpened } from "./open-pair.ts";
import { type Span, subtract, trimSpan, unite } from "./spans.ts";

/** A way to mark words: the syntax node that it makes, the nodes of its marks, and what to type. */
export type InlineMark = { node: string; marks: string; text: string };

export const bold: InlineMark = { node: "StrongEmphasis", marks: "EmphasisMark", text: "**" };
export const italic: InlineMark = { node: "Emphasis", marks: "EmphasisMark", text: "*" };
export const strikethrough: InlineMark = { node: "Strikethrough", marks: "StrikethroughMark", text: "~~" };
export const code: InlineMark = { node: "InlineCode", marks: "CodeMark", text: "`" };

type Marked = { content: Span; marks: Span[] };

/**
 * Mark the selected words, or the word at the cursor; when all of them are marked already, take the marks away.
 * The marked stretches are computed as spans (what is marked now, plus or minus what is selected) and written anew,
 * so a part of a marked phrase can be unmarked and neighbours become one.
 */
export function toggleMark(mark: InlineMark): StateCommand {
  return ({ state, dispatch }) => {
    if (state.readOnly) return false;
    const only = state.selection.ranges.length === 1 ? state.selection.main : null;
    const pair = only?.empty ? togglePair(state, only, mark) : null;
    if (pair) {
      dispatch(state.update(pair, { scrollIntoView: true, userEvent: "input.mark" }));
      return true;
    }
    const targets = state.selection.ranges.map((range) => target(state, range, mark));
    const selected = unite(targets.flat(), []);
    if (!selected.length) return false;
    const marked = markedNear(state, selected, mark);
    const allMarks = marked.flatMap(({ marks }) => marks);
    const plain = subtract(selected, allMarks);
    const before = marked.map(({ content }) => content);
    const bare = subtract(plain, before).some((span) => state.sliceDoc(span.from, span.to).trim());
    const after = bare ? unite([...before, ...plain], allMarks) : subtract(before, plain);
    const changes = state.changes(rewrite(state, marked, after, mark));
    const ranges = state.selection.ranges.map((range, index) => {
      const word = targets[index]?.[0];
      const atEnd = word && range.head >= word.to && range.head > word.from;
      return range.empty
        ? EditorSelection.cursor(changes.mapPos(range.head, atEnd ? -1 : 1))
        : mapInside(range, changes.mapPos(range.from, 1), changes.mapPos(range.to, -1));
    });
    dispatch(
      state.update({
        changes,
        selection: EditorSelection.create(ranges, state.selection.mainIndex),
        scrollIntoView: true,
        userEvent: "input.mark",
      }),
    );
    return true;
  };
}

function mapInside(range: SelectionRange, from: number, to: number): SelectionRange {
  const end = Math.max(from, to);
  return range.anchor <= range.head ? EditorSelection.range(from, end) : EditorSelection.range(end, from);
}

/** The words that a range means: its lines without the marks at their start, or all of the phrase, or the word. */
function target(state: EditorState, range: SelectionRange, mark: InlineMark): Span[] {
  if (range.empty) {
    if (nodeAround(state, range.head, verbatim)) return [];
    const phrase = nodeAround(state, range.head, new Set([mark.node]));
    if (phrase) return [{ from: phrase.from, to: phrase.to }];
    const word = state.wordAt(range.head);
    return word ? [withMarks(state, word, mark)] : [];
  }
  const spans: Span[] = [];
  for (let at = range.from; at <= range.to; ) {
    const line = state.doc.lineAt(at);
    const start = line.from + readPrefix(line.text).length;
    const from = Math.max(range.from, Math.min(start, line.to));
    const to = Math.min(range.to, line.to);
    if (to > from && !nodeAround(state, line.from, verbatim)) {
      if (state.sliceDoc(from, to).trim()) spans.push(withMarks(state, { from, to }, mark));
    }
    at = line.to + 1;
  }
  return spans;
}

/** When all the words inside another mark are meant, that mark is too: `***` must not be cut in two. */
function withMarks(state: EditorState, { from, to }: Span, mark: InlineMark): Span {
  const span = { from, to };
  const words = trimSpan(state.sliceDoc(from, to), span) ?? span;
  for (const at of [words.from, words.to])
    for (
      let node: SyntaxNode | null = treeUntil(state, to).resolveInner(at, at === words.from ? 1 : -1);
      node;
      node = node.parent
    ) {
      const marks = node.firstChild;
      if (node.name === mark.node || !phrases.has(node.name) || !marks || !node.lastChild) continue;
      if (marks.to < words.from || node.lastChild.from > words.to) continue;
      span.from = Math.min(span.from, node.from);
      span.to = Math.max(span.to, node.to);
    }
  return span;
}

const phrases = new Set(["StrongEmphasis", "Emphasis", "Strikethrough"]);

/** The phrases already marked that overlap or touch what is selected. */
function markedNear(state: EditorState, selected: readonly Span[], mark: InlineMark): Marked[] {
  const found = new Map<number, Marked>();
  for (const { from, to } of selected)
    treeUntil(state, to).iterate({
      from,
      to,
      enter(node) {
        if (node.name !== mark.node) return;
        const marks = node.node.getChildren(mark.marks).map(({ from, to }) => ({ from, to }));
        const content = { from: marks[0]?.to ?? node.from, to: marks.at(-1)?.from ?? node.to };
        found.set(node.from, { content, marks });
      },
    });
  return [...found.values()].sort((a, b) => a.content.from - b.content.from);
}

function rewrite(state: EditorState, marked: Marked[], after: Span[], mark: InlineMark): ChangeSpec[] {
  const changes: ChangeSpec[] = [];
  const same = (a: Span, b: Span) => a.from === b.from && a.to === b.to;
  for (const { content, marks } of marked)
    if (!after.some((span) => same(span, content))) changes.push(...marks);
  for (const span of after) {
    if (marked.some(({ content }) => same(span, content))) continue;
    const words = trimSpan(state.sliceDoc(span.from, span.to), span);
    if (!words) continue;
    const [open, close] = fences(state.sliceDoc(words.from, words.to), mark);
    changes.push({ from: words.from, insert: open }, { from: words.to, insert: close });
  }
  return changes;
}

/** Backticks inside code need longer backticks around it. */
function fences(text: string, mark: InlineMark): [string, string] {
  if (mark !== code || !text.includes("`")) return [mark.text, mark.text];
  const longest = Math.max(...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = "`".repeat(longest + 1);
  return [fence + (text.startsWith("`") ? " " : ""), (text.endsWith("`") ? " " : "") + fence];
}

/** A cursor beside no word: open an empty pair, take it away again, or leave the pair that it opened before. */
function togglePair(state: EditorState, { head }: SelectionRange, mark: InlineMark) {
  const length = mark.text.length;
  const opened = state.field(openPair, false);
  if (
    opened?.close === head &&
    opened.text === mark.text &&
    state.sliceDoc(head, head + length) === mark.text
  ) {
    const typed = state.sliceDoc(opened.open, head);
    const blanks = typed.slice(typed.trimEnd().length);
    if (typed.trim())
      return {
        changes: blanks
          ? [
              { from: head - blanks.length, to: head },
              { from: head + length, insert: blanks },
            ]
          : [],
        selection: { anchor: head + length },
        effects: pairOpened.of(null),
      };
  }
  if (state.wordAt(head) || nodeAround(state, head, verbatim)) return null;
  if (isEmptyPair(state, head, mark.text))
    return { changes: { from: head - length, to: head + length }, effects: pairOpened.of(null) };
  if (nodeAround(state, head, new Set([mark.node]))) return null;
  return {
    changes: { from: head, insert: mark.text + mark.text },
    selection: { anchor: head + length },
    effects: pairOpened.of({ open: head + length, close: head + length, text: mark.text }),
  };
}

function isEmptyPair(state: EditorState, head: number, text: string): boolean {
  const sign = text[0] ?? "";
  const line = state.doc.lineAt(head);
  let before = 0;
  let after = 0;
  while (line.text[head - line.from - before - 1] === sign) before++;
  while (line.text[head - line.from + after] === sign) after++;
  // `**|**` is an empty bold, not an empty italic inside something.
  return before === after && (before === text.length || before === 3);
}
