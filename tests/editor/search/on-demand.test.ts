import { EditorState, type TransactionSpec } from "@codemirror/state";
import type { EditorView } from "@codemirror/view";
import { afterEach, beforeEach, expect, test, vi } from "vitest";

const failures: unknown[] = [];
let onDemand: typeof import("#editor/search/on-demand.ts").onDemand;
let searchPlace: typeof import("#editor/search/on-demand.ts").searchPlace;

/** What a command sees of an editor: a state, and the way to another one. */
function open(doc: string) {
  const createState = (doc: string) =>
    EditorState.create({
      doc,
      selection: { anchor: 0 },
      extensions: [
        EditorState.allowMultipleSelections.of(true),
        searchPlace((error) => failures.push(error)),
      ],
    });
  const view = {
    state: createState(doc),
    dispatch(change: TransactionSpec) {
      view.state = (change as { state?: EditorState }).state ?? view.state.update(change).state;
    },
  };
  const selected = () => view.state.selection.ranges.map(({ from, to }) => view.state.sliceDoc(from, to));
  const press = (name: "selectNextOccurrence" | "findNext") => onDemand(name)(view as unknown as EditorView);
  return { view, selected, press, setDoc: (doc: string) => (view.state = createState(doc)) };
}

beforeEach(async () => {
  vi.resetModules();
  failures.length = 0;
  ({ onDemand, searchPlace } = await import("#editor/search/on-demand.ts"));
});
afterEach(() => {
  vi.doUnmock("#editor/search/search.ts");
});

test("takes the first key at once and carries all that were pressed out in their order", async () => {
  const { selected, press } = open("mot à mot");
  expect(press("selectNextOccurrence")).toBe(true);
  expect(press("selectNextOccurrence")).toBe(true);
  expect(selected()).toEqual([""]);
  await vi.waitFor(() => expect(selected()).toEqual(["mot", "mot"]));
});

test("leaves what is typed meanwhile in the text", async () => {
  const { view, selected, press } = open("mot");
  press("selectNextOccurrence");
  view.dispatch({ changes: { from: 0, insert: "long" } });
  await vi.waitFor(() => expect(selected()).toEqual(["longmot"]));
});

test("does nothing to a post that has come in the meantime", async () => {
  const { selected, press, setDoc } = open("mot");
  press("selectNextOccurrence");
  setDoc("autre");
  await import("#editor/search/search.ts");
  await Promise.resolve();
  expect(selected()).toEqual([""]);
});

test("is there at once for the next key, the next post and other editors", async () => {
  const { selected, press, setDoc } = open("un un");
  const other = open("deux");
  press("selectNextOccurrence");
  await vi.waitFor(() => expect(selected()).toEqual(["un"]));
  press("selectNextOccurrence");
  expect(selected()).toEqual(["un", "un"]);
  setDoc("trois");
  press("selectNextOccurrence");
  expect(selected()).toEqual(["trois"]);
  expect(other.press("selectNextOccurrence")).toBe(true);
  expect(other.selected()).toEqual(["deux"]);
});

test("tells that it could not be loaded, and tries again with the next key", async () => {
  vi.doMock("#editor/search/search.ts", () => {
    throw new Error("gone");
  });
  const { selected, press } = open("mot");
  expect(press("selectNextOccurrence")).toBe(true);
  await vi.waitFor(() => expect(failures).toHaveLength(1));
  expect(selected()).toEqual([""]);
  vi.doUnmock("#editor/search/search.ts");
  vi.resetModules();
  expect(press("selectNextOccurrence")).toBe(true);
  await vi.waitFor(() => expect(selected()).toEqual(["mot"]));
  expect(failures).toHaveLength(1);
});
