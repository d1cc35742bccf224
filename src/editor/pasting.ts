import type { Extension } from "@codemirror/state";
import { EditorView } from "@codemirror/view";
import { pasteLink } from "./commands/link.ts";

/** An address pasted on words makes a link; files are left to the app, where CodeMirror would insert their text. */
export const pasting: Extension = EditorView.domEventHandlers({
  paste(event, view) {
    const { clipboardData } = event;
    if (!clipboardData) return false;
    const text = clipboardData.getData("text/plain");
    if (!text && clipboardData.files.length) return true;
    const transaction = pasteLink(view.state, text);
    if (transaction) view.dispatch(transaction);
    return transaction !== null;
  },
  drop: (event) => (event.dataTransfer?.files.length ?? 0) > 0,
});
