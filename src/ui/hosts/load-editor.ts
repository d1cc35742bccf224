/** The editor's chunk, the largest of all: asked for together with what stands around it, not after. */
export const loadEditor = () => import("#editor/editor.ts");
