import { buildPage } from "./built-page.ts";

const program = (text: string) => `
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";

const extensions = [history(), drawSelection(), EditorView.lineWrapping, keymap.of([...defaultKeymap, ...historyKeymap])];
new EditorView({ parent: document.body, state: EditorState.create({ doc: ${JSON.stringify(text)}, extensions }) });
`;

/** The least page that has a CodeMirror in it, with the same text, built as the app is: what the app's start is held against. */
export function buildBarePage(text: string): Promise<{ directory: string; remove(): void }> {
  return buildPage("bare", program(text));
}
