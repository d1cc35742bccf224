/** The editor's chunk, the largest of all: asked for together with what stands around it, not after. */
export const loadEditor = () => import("#editor/editor.ts");

let shown = () => {};

/** Resolves once the first editor stands on the desk. */
export const editorShown = new Promise<void>((resolve) => {
  shown = resolve;
});

/** Told by the host of the editor. */
export function tellEditorShown(): void {
  shown();
}
