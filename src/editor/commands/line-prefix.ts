import type { EditorState, Line } from "@codemirror/state";
import { nodeAround } from "./node-around.ts";

/** What stands before the words of a line of a list, quote or heading. */
export type LinePrefix = {
  /** `> > `, with its blanks. */
  quote: string;
  indent: string;
  /** `-`, `*`, `+` or `12.`, empty when the line opens no item. */
  marker: string;
  /** The number of a numbered item, else null. */
  number: number | null;
  /** The blanks after the marker. */
  gap: string;
  /** `[ ] ` or `[x] `. */
  task: string;
  /** `## `. */
  heading: string;
  /** Length of all of it. */
  length: number;
};

const pattern =
  /^((?:[ \t]{0,3}>[ \t]?)*)([ \t]*)(?:([-*+]|\d{1,9}\.)([ \t]+)(\[[ xX]\][ \t]+)?)?(#{1,6}[ \t]+)?/;
const rule = /^[\s>]*([-*_])(?:[ \t]*\1){2,}[ \t]*$/;

/** Read the marks before the words of one line, by that line alone. */
export function readPrefix(text: string): LinePrefix {
  const [all = "", quote = "", indent = "", marker = "", gap = "", task = "", heading = ""] = rule.test(text)
    ? []
    : (pattern.exec(text) ?? []);
  const number = /\d/.test(marker) ? Number.parseInt(marker, 10) : null;
  return { quote, indent, marker, number, gap, task, heading, length: all.length };
}

/** The column where the words of an item start, counted from after the quote marks. */
export function itemWidth({ marker, gap }: LinePrefix): number {
  return marker.length + Math.min(gap.length, 4);
}

/** Columns of a run of blanks, a tab reaching to the next multiple of four. */
export function columns(blanks: string): number {
  let width = 0;
  for (const blank of blanks) width += blank === "\t" ? 4 - (width % 4) : 1;
  return width;
}

/** The lines that the selections touch, each once, without front matter; a selection's end at a line's start counts not. */
export function selectedLines(state: EditorState): Line[] {
  const lines: Line[] = [];
  let last = 0;
  for (const { from, to, empty } of state.selection.ranges) {
    for (let at = from; at <= to; ) {
      const line = state.doc.lineAt(at);
      const beyond = !empty && line.from === to && line.from > from;
      if (line.number > last && !beyond && !nodeAround(state, line.from, frontMatter)) {
        lines.push(line);
        last = line.number;
      }
      at = line.to + 1;
    }
  }
  return lines;
}

const frontMatter = new Set(["FrontMatter"]);
