import { history, historyField } from "@codemirror/commands";
import {
  EditorState,
  type EditorStateConfig,
  type StateEffect,
  type TransactionSpec,
} from "@codemirror/state";
import type { TextEdit, UndoStep } from "#core/text/edit.ts";
import { asElsewhere, asPanel, openStep } from "./outside-change.ts";

/** What an editor leaves behind of a post: its undo, its selection and its place, for the next editor that shows it. */
export type Past = {
  /** The same post as another tab wrote it: undo of what stays is kept. */
  follow(doc: string): void;
  /** Edits that are sorted and do not overlap, as one undoable step or as more of one. */
  apply(edits: readonly TextEdit[], step?: UndoStep): void;
};

/** What the next editor begins with. */
export type Beginning = Required<Pick<EditorStateConfig, "doc" | "selection" | "extensions">> & {
  /** Scrolls there. */
  place: StateEffect<unknown>;
};

/** As many posts as a writer goes back and forth between. */
const mostPasts = 20;

/** By the name of the post, the one that was left last at the end. */
const pasts = new Map<string, Past & { begin(doc: string): Beginning }>();

/** Keeps what a state says of a post, for as long as the page lives or until so many others were left; `place` scrolls to it. */
export function leavePast(name: string, left: EditorState, place: StateEffect<unknown>): Past {
  const undo = (state: EditorState) => [
    historyField.init(() => state.field(historyField)),
    openStep.init(() => state.field(openStep, false) ?? null),
  ];
  // Of the editor that made it nothing else lives on, its host least of all.
  let state = EditorState.create({
    doc: left.doc,
    selection: left.selection,
    extensions: [EditorState.allowMultipleSelections.of(true), history(), undo(left)],
  });

  function take(spec: TransactionSpec | null): void {
    if (!spec) return;
    const taken = state.update(spec);
    state = taken.state;
    place = place.map(taken.changes) ?? place;
  }

  const past = {
    follow: (doc: string) => take(asElsewhere(state.doc, doc)),
    apply: (edits: readonly TextEdit[], step?: UndoStep) => take(asPanel(state, edits, step)),
    begin(doc: string): Beginning {
      past.follow(doc);
      return { doc: state.doc, selection: state.selection, extensions: undo(state), place };
    },
  };
  pasts.delete(name);
  pasts.set(name, past);
  for (const oldest of pasts.keys()) if (pasts.size > mostPasts) pasts.delete(oldest);
  return past;
}

/** What an editor that shows the post with this text goes on from; null when nothing is kept of it. */
export function takePast(name: string, doc: string): Beginning | null {
  const past = pasts.get(name);
  // From now on the editor knows better; a post that becomes a copy takes another name with it.
  pasts.delete(name);
  return past?.begin(doc) ?? null;
}
