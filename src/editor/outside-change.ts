import { isolateHistory } from "@codemirror/commands";
import { Annotation, type Text, Transaction, type TransactionSpec } from "@codemirror/state";
import { difference } from "#core/text/difference.ts";
import type { TextEdit } from "#core/text/edit.ts";
import type { ChangeOrigin } from "./host.ts";

/** Who made a change that was not typed in the text itself. */
export const origin = Annotation.define<ChangeOrigin | "elsewhere">();

/** The text becomes what another tab made of it, and undo does not bring the former one back; null when it is that already. */
export function asElsewhere(from: Text, to: string): TransactionSpec | null {
  const changes = difference(from.toString(), to);
  return changes && { changes, annotations: [origin.of("elsewhere"), Transaction.addToHistory.of(false)] };
}

/** Edits that the writer made beside the text, as one step of undo. */
export function asPanel(edits: readonly TextEdit[]): TransactionSpec {
  return {
    changes: edits.map(({ from, to, insert }) => ({ from, to, insert })),
    annotations: [origin.of("panel"), isolateHistory.of("full")],
    userEvent: "panel",
  };
}
