import { openSearchPanel } from "@codemirror/search";
import { StateEffect } from "@codemirror/state";
import type { Command } from "@codemirror/view";

/** Asks the panel to show its second row, and to put the cursor there. */
export const replaceAsked = StateEffect.define<null>();

/** Open the search panel, or go back to it. */
export const openFind: Command = openSearchPanel;

/** Open the search panel with its replacement row; a text that cannot change has none. */
export const openReplace: Command = (view) => {
  openSearchPanel(view);
  if (!view.state.readOnly) view.dispatch({ effects: replaceAsked.of(null) });
  return true;
};
