import { Definitions } from "../definitions.ts";
import { parent } from "../element.ts";
import { Lookups } from "../lookups.ts";
import { defaultOptions, type KramdownOptions } from "../options.ts";
import { SpanParser, type SpanSet } from "../span-parser.ts";

const pipeAhead = /^(?:\||.*?[^\\\n]\|)/;

/** Cut a row at its pipes, but not at those in code spans or `code` elements. */
export function splitRow(line: string): string[] {
  if (!line.includes("`") && !line.includes("<code")) return line.split(/(?<!\\)\|/).map(unescapePipes);
  const cells: string[] = [];
  const append = (text: string) => {
    if (cells.length === 0) cells.push(text);
    else cells[cells.length - 1] += text;
  };
  for (const [at, text] of splitAtCode(line).entries()) {
    if (at % 2 === 1) {
      append(text);
      continue;
    }
    for (const { type, value } of spansOf(defaultOptions, text, "code")) {
      if (type === "codespan") {
        append(codeSpanOf(value));
        continue;
      }
      const [first = "", ...others] = value.split(/(?<!\\)\|/).map(unescapePipes);
      append(first);
      cells.push(...others);
    }
  }
  return cells;
}

// Between the parts of a line at even places stand its `code` elements.
function splitAtCode(line: string): string[] {
  const parts: string[] = [];
  for (let from = 0; ; ) {
    const start = line.indexOf("<code", from);
    const inside = start < 0 ? -1 : line.indexOf(">", start + 5);
    const end = inside < 0 ? -1 : line.indexOf("</code>", inside + 1);
    if (end < 0) return [...parts, line.slice(from)];
    parts.push(line.slice(from, start), line.slice(start, end + 7));
    from = end + 7;
  }
}

function unescapePipes(text: string): string {
  return text.replaceAll("\\|", "|");
}

function codeSpanOf(code: string): string {
  const longest = (code.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const delimiter = "`".repeat(longest + 1);
  const blank = delimiter.length > 1 ? " " : "";
  return delimiter + blank + code + blank + delimiter;
}

/** Whether every line has a pipe outside of code and of HTML. */
export function hasPipeOnEachLine(options: KramdownOptions, text: string): boolean {
  if (!text.includes("`") && !text.includes("<")) return true;
  let hasPipe = false;
  for (const { type, value } of spansOf(options, text, "code-html")) {
    if (type !== "codespan" && type !== "text") continue;
    const lines = linesOf(value);
    if (type === "codespan") {
      if (lines.length > 2 || (lines.length === 2 && !hasPipe)) break;
      if (lines.length === 2) hasPipe = false;
      continue;
    }
    if (lines.length > 1 && !hasPipe && !pipeAhead.test(lines[0]!)) break;
    hasPipe = (lines.length > 1 ? false : hasPipe) || pipeAhead.test(lines.at(-1)!);
  }
  return hasPipe;
}

// As Ruby's `split` does: empty lines at the end do not count.
function linesOf(text: string): string[] {
  const lines = text.split("\n");
  while (lines.length > 1 && lines.at(-1) === "") lines.pop();
  return lines;
}

function spansOf(options: KramdownOptions, text: string, set: SpanSet) {
  const element = parent("root");
  new SpanParser(new Lookups(new Definitions()), options).parse(element, text, set);
  return element.children;
}
