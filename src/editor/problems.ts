import { type EditorState, type Extension, StateEffect, StateField } from "@codemirror/state";
import { Decoration, type DecorationSet, EditorView } from "@codemirror/view";
import type { EditorProblem } from "./host.ts";
import { hoverNote } from "./hover-note.ts";

const problemsSet = StateEffect.define<readonly EditorProblem[]>();

const marks = StateField.define<DecorationSet>({
  create: () => Decoration.none,
  update(value, { changes, effects, state }) {
    let set = value.map(changes);
    for (const effect of effects) if (effect.is(problemsSet)) set = underline(effect.value, state);
    return set;
  },
  provide: (field) => EditorView.decorations.from(field),
});

function underline(problems: readonly EditorProblem[], { doc }: EditorState): DecorationSet {
  const ranges = problems.flatMap(({ from, to, severity, message }) => {
    const start = Math.min(from, doc.length);
    const end = Math.min(Math.max(to, start + 1), doc.length);
    if (end <= start) return [];
    const spec = { class: `ec-problem ec-problem-${severity}`, message };
    return [Decoration.mark(spec).range(start, end)];
  });
  return Decoration.set(ranges, true);
}

const messages = hoverNote(".ec-problem", (state, at) => {
  const found: string[] = [];
  state.field(marks).between(at, at, (_from, _to, { spec }) => {
    found.push(spec.message);
  });
  return found.join("\n");
});

/** Underlines that move with the text until the next list of problems comes. */
export const problems: Extension = [marks, messages];

/** The effect that shows these problems instead of those of before. */
export function showProblems(list: readonly EditorProblem[]): StateEffect<readonly EditorProblem[]> {
  return problemsSet.of(list);
}
