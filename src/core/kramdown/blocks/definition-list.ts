import type { BlockConstruct, BlockParser } from "../block-parser.ts";
import { addText, type Element, parent } from "../element.ts";
import { endOfBlockAt, isDefinitionStart, matchAt, skipBlankLines } from "../line.ts";
import {
  contentEnd,
  itemStarts,
  lazyLineEnd,
  readFirstLine,
  stripIndentation,
  takeItemList,
} from "./list-line.ts";

/** `: definition` below a paragraph, whose lines are the terms. */
export const definitionList: BlockConstruct = {
  name: "definition-list",
  starts: ":",
  parse(parser) {
    const { source, at, tree } = parser;
    if (!parser.mayNest || !isDefinitionStart(source, at) || !hasTerms(parser)) return false;
    let terms = tree.children.pop()!;
    const isApart = terms.type === "blank";
    if (isApart) terms = tree.children.pop()!;
    const made = parser.make("dl");
    made.ial = terms.ial;
    made.children = readTerms(terms);
    const definitions = readDefinitions(parser, isApart);
    made.children.push(...definitions.map(({ element }) => element));
    const rest = fill(parser, definitions);
    join(tree.children, made);
    if (rest) tree.children.push(rest);
    return true;
  },
};

// A paragraph right above, or with one empty line between.
function hasTerms({ tree: { children } }: BlockParser): boolean {
  const [before, last] = [children.at(-2), children.at(-1)];
  if (last?.type === "p") return true;
  return last?.type === "blank" && last.value === "\n" && before?.type === "p";
}

function readTerms(paragraph: Element): Element[] {
  const text = paragraph.children[0]?.value ?? "";
  return text.split("\n").map((line) => {
    const { text: term, list } = takeItemList(line);
    const made = parent("dt", { rawText: term });
    made.ial = list;
    addText(made, term, "raw_text");
    return made;
  });
}

type Definition = { element: Element; text: string };

const startOf = itemStarts(":");

function readDefinitions(parser: BlockParser, isApart: boolean): Definition[] {
  const { source } = parser;
  const made: Definition[] = [];
  let start = startOf(4);
  let indentation = 0;
  let asParagraph = isApart;
  let afterBlank = false;
  while (parser.at < source.length) {
    const { at } = parser;
    const found = matchAt(start, source, at);
    if (found) {
      const first = readFirstLine(found[1]!.length, found[2]!);
      indentation = first.indentation;
      const { text, list } = takeItemList(first.text);
      const element = parent("dd", { firstAsParagraph: asParagraph });
      element.ial = list;
      made.push({ element, text });
      parser.at = start.lastIndex;
      start = startOf(indentation);
      asParagraph = false;
      afterBlank = false;
      continue;
    }
    if (endOfBlockAt(source, at) >= 0) break;
    const current = made.at(-1)!;
    let to = contentEnd(source, at, indentation);
    if (to < 0 && !afterBlank) to = lazyLineEnd(source, at, indentation);
    if (to >= 0) {
      current.text += stripIndentation(source.slice(at, to), indentation).text;
      parser.at = to;
      asParagraph = false;
      afterBlank = false;
      continue;
    }
    const blank = skipBlankLines(source, at);
    if (blank === at) break;
    asParagraph = true;
    afterBlank = true;
    current.text += source.slice(at, blank);
    parser.at = blank;
  }
  return made;
}

function fill(parser: BlockParser, definitions: readonly Definition[]): Element | null {
  let rest: Element | null = null;
  for (const { element, text } of definitions) {
    parser.parseInto(element, text);
    const { children, detail } = element;
    if (children.length === 0) continue;
    rest = children.at(-1)!.type === "blank" ? children.pop()! : null;
    const first = children[0];
    if (first?.type === "p" && !detail.firstAsParagraph) {
      if (children.length > 1) addText(first, "\n", "raw_text");
      first.detail = { ...first.detail, transparent: true };
    }
  }
  return rest;
}

// A list right above goes on.
function join(children: Element[], made: Element): void {
  const last = children.at(-1);
  if (last?.type === "dl") last.children.push(...made.children);
  else if (last?.type === "blank" && children.at(-2)?.type === "dl") {
    children.pop();
    children.at(-1)!.children.push(...made.children);
  } else children.push(made);
}
