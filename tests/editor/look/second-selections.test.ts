import { EditorSelection, EditorState } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { expect, test } from "vitest";
import { secondSelections } from "#editor/look/second-selections.ts";

/** What is drawn where, with the main selection at the end of the text. */
function drawn(doc: string, ...ranges: [number, number][]): string[] {
  const selection = EditorSelection.create(
    [...ranges, [doc.length, doc.length]].map(([from, to]) => EditorSelection.range(from!, to!)),
    ranges.length,
  );
  const state = EditorState.create({ doc, selection, extensions: secondSelections });
  return state.facet(EditorView.decorations).flatMap((set) => {
    const all: string[] = [];
    if (typeof set !== "function")
      set.between(0, doc.length, (from, to, { spec }) => void all.push(`${from}-${to} ${spec.class}`));
    return all;
  });
}

test("leaves the main selection to the browser", () => {
  expect(drawn("un mot")).toEqual([]);
});

test("colors the other selections", () => {
  expect(drawn("un mot, un mot ", [3, 6])).toEqual(["3-6 ec-second-selection"]);
});

test("draws a cursor beside the whole letter before which it stands, or behind the last of the line", () => {
  expect(drawn("de\u0301ja\nfin", [1, 1])).toEqual(["1-3 ec-second-cursor"]);
  expect(drawn("de\u0301\nfin", [3, 3])).toEqual(["1-3 ec-second-cursor-behind"]);
  expect(drawn("\nfin", [0, 0])).toEqual(["0-0 ec-second-cursor"]);
});
