import { StateEffect, StateField } from "@codemirror/state";

/** A pair of marks that a command opened around nothing, so that the same command leaves it after some typing. */
export type OpenPair = { open: number; close: number; text: string };

export const pairOpened = StateEffect.define<OpenPair | null>();

/** The pair that is being filled, or null once the cursor has left it. */
export const openPair = StateField.define<OpenPair | null>({
  create: () => null,
  update(value, transaction) {
    for (const effect of transaction.effects) if (effect.is(pairOpened)) return effect.value;
    if (!value) return null;
    const open = transaction.changes.mapPos(value.open, -1);
    const close = transaction.changes.mapPos(value.close, 1);
    const { head } = transaction.newSelection.main;
    return head < open || head > close ? null : { ...value, open, close };
  },
});
