import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type StateCommand, type TransactionSpec } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import type { UndoStep } from "#core/text/edit.ts";
import { asElsewhere, asPanel, openStep } from "#editor/outside-change.ts";

type Act = (state: EditorState) => TransactionSpec | null;

const typed =
  (insert: string, userEvent = "input.type"): Act =>
  ({ doc }) => ({ changes: { from: doc.length, insert }, userEvent });

/** The panel writes words over the first so many letters. */
const panel =
  (letters: number, insert: string, step?: UndoStep): Act =>
  (state) =>
    asPanel(state, [{ from: 0, to: letters, insert }], step);

function stateAfter(...acts: Act[]): EditorState {
  const start = EditorState.create({ doc: ":", extensions: [history(), openStep] });
  return acts.reduce((state, act) => state.update(act(state) ?? {}).state, start);
}

function run(state: EditorState, command: StateCommand): EditorState {
  let now = state;
  command({ state, dispatch: (transaction) => (now = transaction.state) });
  return now;
}

/** What each undo leaves, until nothing is left to take back. */
function undone(state: EditorState): string[] {
  const next = run(state, undo);
  return next === state ? [] : [next.doc.toString(), ...undone(next)];
}

describe("edits beside the text", () => {
  const step = {};

  test("are one step of undo and of redo when they are of one step, wherever they are and however far apart", () => {
    const far: Act = (state) => ({
      ...asPanel(state, [{ from: state.doc.length, to: state.doc.length, insert: " et" }], step),
    });
    const state = stateAfter(
      typed("Un mot."),
      panel(0, "t", step),
      panel(1, "tr", step),
      far,
      panel(2, "train", step),
    );
    expect(state.doc.toString()).toBe("train:Un mot. et");
    expect(undone(state)).toEqual([":Un mot.", ":"]);
    expect(run(run(state, undo), redo).doc.toString()).toBe("train:Un mot. et");
  });

  test("are a step each without one, or with another", () => {
    expect(undone(stateAfter(panel(0, "a"), panel(1, "ab")))).toEqual(["a:", ":"]);
    expect(undone(stateAfter(panel(0, "a", step), panel(1, "ab", {}), panel(2, "abc", step)))).toEqual([
      "ab:",
      "a:",
      ":",
    ]);
  });

  test("do not join what was typed in the text between them, nor does that join them", () => {
    const state = stateAfter(panel(0, "a", step), typed("Un"), panel(1, "ab", step), typed("e"));
    expect(undone(state)).toEqual(["ab:Un", "a:Un", "a:", ":"]);
    const composed = stateAfter(panel(0, "a", step), typed("Un", "input.type.compose.start"));
    expect(undone(composed)).toEqual(["a:", ":"]);
  });

  test("do not join what undo gave back, nor go on after what another tab wrote", () => {
    const back = run(stateAfter(typed("Un"), panel(0, "a", step), panel(1, "ab", step)), undo);
    const again = back.update(panel(0, "b", step)(back)!).state;
    expect(undone(again)).toEqual([":Un", ":"]);
    const elsewhere: Act = ({ doc }) => asElsewhere(doc, `${doc.toString()}Le soir.`);
    expect(undone(stateAfter(panel(0, "a", step), elsewhere, panel(1, "ab", step)))).toEqual([
      "a:Le soir.",
      ":Le soir.",
    ]);
  });
});
