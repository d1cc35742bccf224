import type { EditorView } from "@codemirror/view";

const scales: readonly [string, number][] = [
  ["ec-h1", 1.6],
  ["ec-h2", 1.3],
  ["ec-h3", 1.12],
];

/** The letter spacing of `.ec-indent`, in em. */
const widening = 0.3;

let canvas: CanvasRenderingContext2D | null | undefined;
let measured = new Map<string, number>();
let measuredFont = "";

/** Width in CSS pixels of the marks that begin a line, as the text's own face draws them; kept for each mark. */
export function leadWidth(
  view: EditorView,
  lead: string,
  classes: ReadonlySet<string>,
  widenedBlanks: number,
): number {
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
  const extra = widenedBlanks * widening * Number.parseFloat(fontSize);
  const width =
    Math.round((canvas.measureText(lead.replaceAll("\t", "    ")).width * scale + extra) * 10) / 10;
  measured.set(key, width);
  return width;
}
