import { EditorSelection, EditorState, type SelectionRange, type StateCommand } from "@codemirror/state";
import { openPair } from "#editor/commands/open-pair.ts";
import { postLanguage } from "#editor/syntax/language.ts";

/** The state that a text shows: `|` is a cursor, `⟦words⟧` a selection whose head is at its end. */
export function stateOf(shown: string): EditorState {
  const ranges: SelectionRange[] = [];
  let doc = "";
  let anchor = -1;
  for (const sign of shown) {
    if (sign === "|") ranges.push(EditorSelection.cursor(doc.length));
    else if (sign === "⟦") anchor = doc.length;
    else if (sign === "⟧") ranges.push(EditorSelection.range(anchor, doc.length));
    else doc += sign;
  }
  return EditorState.create({
    doc,
    selection: EditorSelection.create(ranges.length ? ranges : [EditorSelection.cursor(0)]),
    extensions: [postLanguage, openPair, EditorState.allowMultipleSelections.of(true)],
  });
}

/** The text of a state with its cursors and selections, as `stateOf` reads it. */
export function show(state: EditorState): string {
  const marks = state.selection.ranges.flatMap(({ from, to, empty }): [number, string][] =>
    empty
      ? [[from, "|"]]
      : [
          [from, "⟦"],
          [to, "⟧"],
        ],
  );
  let text = state.doc.toString();
  for (const [at, sign] of marks.sort((a, b) => b[0] - a[0]))
    text = text.slice(0, at) + sign + text.slice(at);
  return text;
}

/** What commands make of a text, run one after the other; `false` from a command leaves the text as it is. */
export function run(shown: string, ...commands: StateCommand[]): string {
  return show(commands.reduce((state, command) => step(state, command), stateOf(shown)));
}

/** The state after a command. */
export function step(state: EditorState, command: StateCommand): EditorState {
  let next = state;
  command({
    state,
    dispatch(transaction) {
      next = transaction.state;
    },
  });
  return next;
}

/** The state after typing at the main cursor. */
export function type(state: EditorState, text: string): EditorState {
  return state.update(state.replaceSelection(text)).state;
}
