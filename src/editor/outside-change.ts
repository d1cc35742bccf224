import { isolateHistory } from "@codemirror/commands";
import {
  Annotation,
  type EditorState,
  StateField,
  type Text,
  Transaction,
  type TransactionSpec,
} from "@codemirror/state";
import { difference } from "#core/text/difference.ts";
import type { TextEdit, UndoStep } from "#core/text/edit.ts";
import type { ChangeOrigin } from "./host.ts";

/** Who made a change that was not typed in the text itself. */
export const origin = Annotation.define<ChangeOrigin | "elsewhere">();

const stepOf = Annotation.define<UndoStep>();

/** To which step of undo the last change of the text belongs; null when nothing may join it. */
export const openStep = StateField.define<UndoStep | null>({
  create: () => null,
  update: (step, change) => (change.docChanged ? (change.annotation(stepOf) ?? null) : step),
});

/** The text becomes what another tab made of it, and undo does not bring the former one back; null when it is that already. */
export function asElsewhere(from: Text, to: string): TransactionSpec | null {
  const changes = difference(from.toString(), to);
  return changes && { changes, annotations: [origin.of("elsewhere"), Transaction.addToHistory.of(false)] };
}

/** Edits that the writer made beside the text, as one step of undo of their own or as more of the step before. */
export function asPanel(state: EditorState, edits: readonly TextEdit[], step?: UndoStep): TransactionSpec {
  const goesOn = step !== undefined && state.field(openStep, false) === step;
  return {
    changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
    annotations: [
      origin.of("panel"),
      isolateHistory.of(goesOn ? "after" : "full"),
      ...(step ? [stepOf.of(step)] : []),
    ],
    // Of this name alone the history puts a change to the one before, however far apart they are.
    userEvent: goesOn ? "input.type.compose" : "panel",
  };
}
