import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { build } from "vite";

const page = `<!doctype html>
<html lang="fr"><head><meta charset="utf-8" /><title>Bare</title></head>
<body><div id="app"></div><script type="module" src="./main.ts"></script></body></html>
`;

const program = (text: string) => `
import { defaultKeymap, history, historyKeymap } from "@codemirror/commands";
import { EditorState } from "@codemirror/state";
import { drawSelection, EditorView, keymap } from "@codemirror/view";

const extensions = [history(), drawSelection(), EditorView.lineWrapping, keymap.of([...defaultKeymap, ...historyKeymap])];
new EditorView({ parent: document.body, state: EditorState.create({ doc: ${JSON.stringify(text)}, extensions }) });
`;

/** The least page that has a CodeMirror in it, with the same text, built as the app is: what the app's start is held against. */
export async function buildBarePage(text: string): Promise<{ directory: string; remove(): void }> {
  // Below node_modules, where the bare page finds the very CodeMirror that the app uses.
  mkdirSync("node_modules/.cache", { recursive: true });
  const root = mkdtempSync("node_modules/.cache/ecritoire-bare-");
  writeFileSync(join(root, "index.html"), page);
  writeFileSync(join(root, "main.ts"), program(text));
  await build({
    root,
    configFile: false,
    base: "./",
    logLevel: "error",
    build: { outDir: "dist", target: "es2023", modulePreload: { polyfill: false } },
  });
  return { directory: join(root, "dist"), remove: () => rmSync(root, { recursive: true, force: true }) };
}
