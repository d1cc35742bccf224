import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { addText, type Element, parent } from "../element.ts";
import { countLines, endOfBlockAt, isListStart, matchAt, matches, skipBlankLines } from "../line.ts";
import { isRule } from "./horizontal-rule.ts";
import {
  contentEnd,
  itemStarts,
  lazyLineEnd,
  readFirstLine,
  stripIndentation,
  takeItemList,
} from "./list-line.ts";
import { makeTasks } from "./task-list.ts";

type ListType = "ul" | "ol";

/** An item as it is being read: its text in the pieces that are read one after another. */
type Item = { element: Element; pieces: string[] };

/** `*`, `+`, `-` or a number and a dot, then a blank. */
export const list: BlockConstruct = {
  name: "list",
  starts: "*+-0123456789",
  parse(parser) {
    const { source, at } = parser;
    if (!parser.mayNest || !isListStart(source, at)) return false;
    const type: ListType = matches(starts.ul(4), source, at) ? "ul" : "ol";
    const element = parser.make(type);
    const { items, ended } = readItems(parser, type);
    element.children = items.map((item) => item.element);
    parser.tree.children.push(element);
    const rest = fill(parser, items, ended);
    if (parser.options.input === "GFM") makeTasks(element);
    if (rest && !ended) parser.tree.children.push(rest);
    return true;
  },
};

const starts = { ul: itemStarts("[+*-]"), ol: itemStarts("\\d+\\.") };

function readItems(parser: BlockParser, type: ListType): { items: Item[]; ended: boolean } {
  const { source } = parser;
  const items: Item[] = [];
  let counted = parser.at;
  let lines = 0;
  let start = starts[type](4);
  let indentation = 0;
  let hasNested = false;
  let afterBlank = false;
  while (parser.at < source.length) {
    const { at } = parser;
    if (afterBlank && isRule(source, at)) break;
    const end = endOfBlockAt(source, at);
    if (end >= 0) {
      parser.at = end;
      return { items, ended: true };
    }
    const found = matchAt(start, source, at);
    if (found) {
      const first = readFirstLine(found[1]!.length, found[2]!);
      indentation = first.indentation;
      const { text, list: ial } = takeItemList(first.text);
      lines += countLines(source, counted, at);
      counted = at;
      const element = parent("li");
      element.line = lines;
      element.ial = ial;
      items.push({ element, pieces: [text] });
      parser.at = start.lastIndex;
      start = starts[type](indentation);
      hasNested = isListStart(text, 0);
      afterBlank = false;
      continue;
    }
    const pieces = items.at(-1)!.pieces;
    let to = contentEnd(source, at, indentation);
    if (to < 0 && !afterBlank) to = lazyLineEnd(source, at, indentation);
    if (to >= 0) {
      const { text, isIndented } = stripIndentation(source.slice(at, to), indentation);
      let line = text;
      if (!hasNested && isIndented && isListStart(line, 0)) {
        pieces.push("");
        hasNested = true;
      } else if (hasNested && !isIndented && isListStart(line, 0)) line = " ".repeat(indentation + 4) + line;
      pieces[pieces.length - 1] += line;
      parser.at = to;
      afterBlank = false;
      continue;
    }
    const blank = skipBlankLines(source, at);
    if (blank === at) break;
    hasNested = true;
    afterBlank = true;
    pieces[pieces.length - 1] += source.slice(at, blank);
    parser.at = blank;
  }
  return { items, ended: false };
}

// Read the items' texts; the blank line behind the last one, if any, belongs behind the list.
function fill(parser: BlockParser, items: readonly Item[], ended: boolean): Element | null {
  let rest: Element | null = null;
  for (const [at, { element, pieces }] of items.entries()) {
    for (const piece of pieces) parser.parseInto(element, piece);
    const { children } = element;
    const [first, second] = children;
    if (!first) continue;
    if (first.type === "p" && second?.type === "eob" && first.ial) children.splice(1, 1);
    const isLast = at === items.length - 1;
    if (first.type === "p" && isTight(children, isLast && !ended) && (!isLast || isLastTight(items))) {
      if (children.length > 1 && children[1]!.type !== "blank") addText(first, "\n", "raw_text");
      first.detail = { ...first.detail, transparent: true };
    }
    rest = children.at(-1)?.type === "blank" ? children.pop()! : null;
  }
  return rest;
}

function isTight(children: readonly Element[], mayEndBlank: boolean): boolean {
  return children.length < 2 || children[1]!.type !== "blank" || (mayEndBlank && children.length === 2);
}

// The last item follows those before it: one of them is enough.
function isLastTight(items: readonly Item[]): boolean {
  return (
    items.length === 1 ||
    items.slice(0, -1).some(({ element: { children } }) => {
      const first = children[0];
      return first?.type !== "p" || first.detail.transparent;
    })
  );
}
