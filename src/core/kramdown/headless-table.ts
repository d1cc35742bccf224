import type { Token } from "marked";
import type { Construct } from "./construct.ts";

// kramdown/parser/kramdown/table.rb: a paragraph whose every line holds a pipe is a table, heading or not.
const delimiter = /^[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:[|+][ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;

/** A table without a heading row: the surprise that a plain `a | b` gives on a Jekyll site. */
export const headlessTable: Construct = {
  name: "headlessTable",
  level: "block",
  tokenizer(source) {
    const first = source.indexOf("\n");
    const head = first < 0 ? source : source.slice(0, first);
    if (!head.includes("|") || /^ {4}|^\s*$|^ {0,3}[>]/.test(head)) return undefined;
    const end = /\n[ \t]*(?=\n|$)/.exec(source);
    const raw = end ? source.slice(0, end.index + 1) : source;
    const lines = raw.split("\n").filter((line) => line !== "");
    if (lines.length > 1 && delimiter.test(lines[1]!)) return undefined;
    const rows: Token[][][] = [];
    for (const line of lines) {
      if (delimiter.test(line) && rows.length > 0) continue;
      const cells = splitCells(line);
      if (!cells) return undefined;
      rows.push(cells.map((text) => this.lexer.inline(text, [])));
    }
    return { type: "headlessTable", raw, rows };
  },
  renderer(token) {
    const rows = token.rows as Token[][][];
    const columns = Math.max(...rows.map((row) => row.length));
    const body = rows.map((row) => {
      let cells = "";
      for (let at = 0; at < columns; at++) cells += `<td>${this.parser.parseInline(row[at] ?? [])}</td>\n`;
      return `<tr>\n${cells}</tr>\n`;
    });
    return `<table>\n<tbody>\n${body.join("")}</tbody>\n</table>\n`;
  },
};

// A pipe inside a code span or behind a backslash parts nothing; null when no pipe is left.
function splitCells(line: string): string[] | null {
  const cells: string[] = [];
  let cell = "";
  let parted = false;
  for (const [piece] of line.matchAll(/\\[\s\S]|(`+)(?!`)[^\n]*?[^`]\1(?!`)|[\s\S]/g)) {
    if (piece === "|") {
      parted = true;
      cells.push(cell);
      cell = "";
    } else cell += piece === "\\|" ? "|" : piece;
  }
  if (!parted) return null;
  cells.push(cell);
  if (cells[0]!.trim() === "" && line.trimStart().startsWith("|")) cells.shift();
  if (cells.length > 1 && cells.at(-1)!.trim() === "") cells.pop();
  return cells.map((text) => text.trim());
}
