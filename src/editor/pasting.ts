import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { marks } from "./commands/on-demand.ts";

/** An address pasted on words makes a link; files are left to the app, where CodeMirror would insert their text. */
export const pasting: Extension = EditorView.domEventHandlers({
  paste(event, view) {
    const { clipboardData } = event;
    if (!clipboardData) return false;
    const text = clipboardData.getData("text/plain");
    if (!text && clipboardData.files.length) return true;
    const transaction = marks()?.pasteLink(view.state, text);
    if (transaction) view.dispatch(transaction);
    return Boolean(transaction);
  },
  drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
});
