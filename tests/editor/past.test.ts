import { history, redo, undo } from "@codemirror/commands";
import { EditorState, type StateCommand, type TransactionSpec } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { describe, expect, test } from "vitest";
import { asPanel, openStep } from "#editor/outside-change.ts";
import { leavePast, takePast } from "#editor/past.ts";
import { show } from "../support/cursor.ts";

const place = EditorView.scrollIntoView(0);
let names = 0;

/** An editor without its view, from the words typed one after the other. */
function write(...words: string[]) {
  return after(
    EditorState.create({ extensions: [history(), openStep] }),
    ...words.map((insert, at) => ({
      changes: { from: words.slice(0, at).join("").length, insert },
      selection: { anchor: words.slice(0, at + 1).join("").length },
      userEvent: at % 2 === 0 ? "input.type" : "input.paste",
    })),
  );
}

function after(state: EditorState, ...specs: TransactionSpec[]): EditorState {
  return specs.reduce((now, spec) => now.update(spec).state, state);
}

function run(state: EditorState, command: StateCommand): EditorState {
  let now = state;
  command({ state, dispatch: (transaction) => (now = transaction.state) });
  return now;
}

/** The state of the next editor that shows the post. */
function back(name: string, doc: string): EditorState | null {
  const past = takePast(name, doc);
  if (!past) return null;
  const { doc: text, selection, extensions } = past;
  const several = EditorState.allowMultipleSelections.of(true);
  return EditorState.create({ doc: text, selection, extensions: [several, history(), extensions] });
}

function leave(state: EditorState) {
  names += 1;
  return { name: `post-${names}`, past: leavePast(`post-${names}`, state, place) };
}

describe("takePast", () => {
  test("gives the selection and the undo that were left, step by step and forth again", () => {
    const { name } = leave(write("Un train.", " Puis deux."));
    const first = back(name, "Un train. Puis deux.")!;
    expect(show(first)).toBe("Un train. Puis deux.|");
    const once = run(first, undo);
    expect(show(once)).toBe("Un train.|");
    expect(show(run(once, undo))).toBe("|");
    expect(show(run(once, redo))).toBe("Un train. Puis deux.|");
  });

  test("goes on from what another tab wrote meanwhile, which undo leaves", () => {
    const { name, past } = leave(write("Un train.", " Puis deux."));
    past.follow("Le soir. Un train. Puis deux.");
    const there = back(name, "Le soir. Un train. Puis deux.")!;
    expect(run(there, undo).doc.toString()).toBe("Le soir. Un train.");
    expect(run(run(run(there, undo), undo), undo).doc.toString()).toBe("Le soir. ");
  });

  test("finds by itself what became of the text while nobody told of it", () => {
    const { name } = leave(write("Un train."));
    const there = back(name, "Un train. La nuit.")!;
    expect(there.doc.toString()).toBe("Un train. La nuit.");
    expect(run(there, undo).doc.toString()).toBe(" La nuit.");
  });

  test("takes back an act of the writer herself, and it alone", () => {
    const { name, past } = leave(write("Un train.", " Puis deux."));
    past.apply([{ from: 0, to: 8, insert: "Une gare" }]);
    const there = back(name, "Une gare. Puis deux.")!;
    expect(run(there, undo).doc.toString()).toBe("Un train. Puis deux.");
    expect(run(run(there, undo), undo).doc.toString()).toBe("Un train.");
  });

  test("lets a word that is being typed in a field go on as one step, in the past and in the next editor", () => {
    const step = {};
    const state = write("Un train.");
    const began = state.update(asPanel(state, [{ from: 0, to: 0, insert: "g" }], step)).state;
    const { name, past } = leave(began);
    past.apply([{ from: 0, to: 1, insert: "ga" }], step);
    const there = back(name, "gaUn train.")!;
    const whole = there.update(asPanel(there, [{ from: 0, to: 2, insert: "gare" }], step)).state;
    expect(whole.doc.toString()).toBe("gareUn train.");
    expect(run(whole, undo).doc.toString()).toBe("Un train.");
  });

  test("gives what was left once: from then on the editor knows better", () => {
    const { name } = leave(write("Un train."));
    expect(back(name, "Un train.")).not.toBeNull();
    expect(back(name, "Un train.")).toBeNull();
  });

  test("knows the twenty posts that were left last", () => {
    const left = Array.from({ length: 21 }, () => leave(write("Un train.")).name);
    expect(left.filter((name) => back(name, "Un train.") === null)).toEqual([left[0]]);
  });
});
