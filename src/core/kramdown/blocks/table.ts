// kramdown's syntax, “Tables”: lines with a pipe; a line of dashes is a separator, one of equals signs begins the foot.
import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { type Alignment, append, type Element, leaf, parent } from "../element.ts";
import { lineEnd, matchAt, matches } from "../line.ts";
import { trim } from "../white-space.ts";
import { hasPipeOnEachLine, splitRow } from "./table-row.ts";

const start = / {0,3}[^ \t\r\n\f\v]/y;
const separator = /(?=[+|: \t]*-)([+|: \t-]*)\n/y;
const footSeparator = /(?=[+|: \t]*=)[+|: \t=]*\n/y;
const column = /[ \t]?(:?)-+(:?)[ \t]?/g;

export const table: BlockConstruct = {
  name: "table",
  starts: "",
  parse(parser) {
    const { source, at } = parser;
    if (!hasPipe(source, at) || !matches(start, source, at) || !parser.isAfterBoundary()) return false;
    const read = readRows(source, at);
    parser.looked(lineEnd(source, read.to));
    parser.at = read.to;
    const isTable =
      parser.isBeforeBoundary() &&
      hasPipeOnEachLine(parser.options, source.slice(at, read.to - 1)) &&
      build(parser, read);
    if (!isTable) {
      parser.at = at;
      // The list written above was for the table that it would have been.
      parser.pending = null;
    }
    return isTable;
  },
};

// A pipe that a backslash precedes is text.
function hasPipe(source: string, at: number): boolean {
  const line = source.slice(at, lineEnd(source, at));
  for (let pipe = line.indexOf("|"); pipe >= 0; pipe = line.indexOf("|", pipe + 1))
    if (pipe === 0 || line.charCodeAt(pipe - 1) !== 0x5c) return true;
  return false;
}

type Part = { type: "thead" | "tbody" | "tfoot"; rows: Element[] };
type Rows = { parts: Part[]; alignment: Alignment[]; columns: number; to: number };

function readRows(source: string, at: number): Rows {
  const parts: Part[] = [];
  const alignment: Alignment[] = [];
  const hasLeadingPipe = /^[ \t\r\f\v]*\|/.test(source.slice(at, lineEnd(source, at)));
  let hasFoot = false;
  let columns = 0;
  let rows: Element[] = [];
  let to = at;
  const close = (type: Part["type"], isForced: boolean) => {
    if (hasFoot && type === "tbody" && !isForced) return;
    parts.push({ type, rows });
    rows = [];
  };
  if (matches(separator, source, to)) to = separator.lastIndex;
  while (to < source.length && hasPipe(source, to)) {
    const found = matchAt(separator, source, to);
    if (found) {
      to = separator.lastIndex;
      if (rows.length === 0) continue;
      if (alignment.length === 0 && !hasFoot) {
        close("thead", false);
        for (const one of readAlignment(found[1]!)) alignment.push(one);
      } else close("tbody", false);
    } else if (matches(footSeparator, source, to)) {
      to = footSeparator.lastIndex;
      if (rows.length > 0) close("tbody", true);
      hasFoot = true;
    } else {
      const end = lineEnd(source, to);
      const row = readRow(source.slice(to, end - 1), hasLeadingPipe);
      columns = Math.max(columns, row.children.length);
      rows.push(row);
      to = end;
    }
  }
  if (rows.length > 0) close(hasFoot ? "tfoot" : "tbody", false);
  return { parts, alignment, columns, to };
}

function readAlignment(line: string): Alignment[] {
  return [...line.matchAll(column)].map(([, left, right]) => {
    if (left) return right ? "center" : "left";
    return right ? "right" : "default";
  });
}

function withoutBlanksAtEnd(line: string): string {
  let to = line.length;
  while (to > 0 && (line.charCodeAt(to - 1) === 0x20 || line.charCodeAt(to - 1) === 9)) to--;
  return line.slice(0, to);
}

function readRow(line: string, hasLeadingPipe: boolean): Element {
  const cells = splitRow(withoutBlanksAtEnd(line));
  if (hasLeadingPipe && trim(cells[0] ?? "") === "") cells.shift();
  if (trim(cells.at(-1) ?? "") === "") cells.pop();
  const row = parent("tr");
  row.children = cells.map((text) => {
    const cell = parent("td");
    append(cell, leaf("raw_text", trim(text)));
    return cell;
  });
  return row;
}

function build(parser: BlockParser, { parts, alignment, columns }: Rows): boolean {
  if (!parts.some(({ type }) => type === "tbody")) return false;
  const element = parser.make("table", {
    alignment: [
      ...alignment.slice(0, columns),
      ...Array<Alignment>(Math.max(0, columns - alignment.length)).fill("default"),
    ],
  });
  element.children = parts.map(({ type, rows }) => {
    for (const row of rows) {
      while (row.children.length < columns) row.children.push(parent("td"));
      for (const [at, cell] of row.children.entries()) cell.detail = { ...cell.detail, column: at };
    }
    const part = parent(type);
    part.children = rows;
    return part;
  });
  parser.tree.children.push(element);
  return true;
}
