import type { EditorView } from "@codemirror/view";

const scales: readonly [string, number][] = [
  ["ec-h1", 1.6],
  ["ec-h2", 1.3],
  ["ec-h3", 1.12],
];

let canvas: CanvasRenderingContext2D | null | undefined;
let measured = new Map<string, number>();
let measuredFont = "";

/** Width in CSS pixels of the marks that begin a line, as the text's own face draws them; kept for each mark. */
export function leadWidth(view: EditorView, lead: string, classes: ReadonlySet<string>): number {
  const { fontFamily, fontSize } = getComputedStyle(view.scrollDOM);
  const font = `${fontSize} ${fontFamily}`;
  if (font !== measuredFont) {
    measured = new Map();
    measuredFont = font;
  }
  const scale = scales.find(([name]) => classes.has(name))?.[1] ?? 1;
  const key = `${scale} ${lead}`;
  const known = measured.get(key);
  if (known !== undefined) return known;
  canvas ??= view.dom.ownerDocument.createElement("canvas").getContext("2d");
  if (!canvas) return 0;
  canvas.font = font;
  const width = Math.round(canvas.measureText(lead.replaceAll("\t", "    ")).width * scale * 10) / 10;
  measured.set(key, width);
  return width;
}
