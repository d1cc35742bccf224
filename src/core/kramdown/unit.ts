// A unit is a run of blocks that nothing behind the next blank line can change: what it is depends on its own text, and
// on definitions, which are asked for by name. It is what an edit makes anew; all others are kept.
import { type Abbreviations, replaceAbbreviations } from "./abbreviation.ts";
import { refersTo } from "./attribute-list.ts";
import { BlockParser } from "./block-parser.ts";
import { Definitions } from "./definitions.ts";
import { type Element, leaf, parent } from "./element.ts";
import { attributeLineAt, countLines, isDefinitionStart } from "./line.ts";
import { breakLines } from "./line-breaks.ts";
import { Lookups } from "./lookups.ts";
import type { KramdownOptions } from "./options.ts";
import type { SaidOption, TreeFinisher } from "./tree.ts";

/** One printed block, and the line at which it begins, counted from the beginning of its unit. */
export type Piece = { html: string; line: number };

/** A part of a text with its tree. */
export type Unit = {
  /** The text of the unit. */
  readonly source: string;
  readonly lines: number;
  readonly isFirst: boolean;
  /** The options with which its blocks were read: what text sets comes too late for them. */
  readonly readWith: KramdownOptions;
  /** How far behind the beginning the parser looked. */
  readonly reach: number;
  readonly definitions: Definitions;
  /** The blocks as they were read; gone once their spans were read into them. */
  blocks: Element | null;
  finished: Finished | null;
  /** `key` is all that the printed form depends on beside the tree. */
  printed: { key: string; pieces: Piece[] } | null;
};

/** A tree with its spans: what was asked for, and what must be counted over the whole text. */
export type Finished = {
  readonly tree: Element;
  readonly lookups: Lookups;
  readonly abbreviations: string;
  /** The options with which the spans were read, and what they set themselves. */
  readonly options: KramdownOptions;
  readonly said: readonly SaidOption[];
  readonly headers: readonly UnitHeader[];
  /** Footnotes, in order of their mentions. */
  readonly mentions: readonly Mention[];
  /** The first list with `{:toc}`. */
  readonly toc: Element | null;
  /** The first list with `{:footnotes}`. */
  readonly footnotePlace: Element | null;
};

/** What lies around something: the unit's lists that give way to the table of contents or to the footnotes, or HTML. */
export type Around = { isInToc: boolean; isInFootnotePlace: boolean; isInHtml: boolean };

/** A header, and what lies around it. */
export type UnitHeader = Around & { header: Element };

/** A footnote by name, and what lies around its mention. */
export type Mention = Around & { name: string };

/** What spans depend on. */
export type Setting = {
  options: KramdownOptions;
  definitions: Definitions;
  abbreviations: Abbreviations;
  finisher: TreeFinisher;
};

/** Read the unit at the parser's place, which is the beginning of one; all but the first have a blank line above. */
export function readUnit(parser: BlockParser, isFirst: boolean): Unit {
  const from = parser.at;
  const { source, options: readWith } = parser;
  const blocks = parent("root");
  if (!isFirst) blocks.children.push(leaf("blank", ""));
  const definitions = new Definitions();
  parser.tree = blocks;
  parser.definitions = definitions;
  parser.reach = from;
  let lines = 0;
  do {
    const before = blocks.children.length;
    const { at } = parser;
    parser.step();
    for (let n = Math.max(0, before - 2); n < blocks.children.length; n++) {
      const child = blocks.children[n]!;
      if (child.line < 0) child.line = lines;
    }
    lines += countLines(source, at, parser.at);
  } while (parser.at < source.length && !isBetween(parser));
  lookForBraces(parser, from);
  return {
    source: source.slice(from, parser.at),
    lines,
    isFirst,
    readWith,
    reach: Math.max(parser.reach, parser.at) - from,
    definitions,
    blocks,
    finished: null,
    printed: null,
  };
}

// An attribute list may go on over blank lines: it was looked for up to a brace, or in vain up to the end.
function lookForBraces(parser: BlockParser, from: number): void {
  const { source, at } = parser;
  // Known from the units above until it is passed.
  if (parser.braces < from) parser.braces = next(source, "{:", from);
  while (parser.braces < at) {
    const end = next(source, "}", parser.braces);
    parser.looked(end);
    if (end >= at) return;
    parser.braces = next(source, "{:", end);
  }
}

function next(source: string, sign: string, from: number): number {
  const found = source.indexOf(sign, from);
  return found < 0 ? source.length : found;
}

// Nothing above is changed by what follows: a definition would take the paragraph above the blank line, and go on in the
// list above it.
function isBetween({ tree: { children }, pending, source, at }: BlockParser): boolean {
  if (children.at(-1)?.type !== "blank" || pending) return false;
  let here = at;
  for (let line = attributeLineAt(source, at); line; line = attributeLineAt(source, here)) here = line.to;
  return children.at(-2)?.type !== "dl" && !isDefinitionStart(source, here);
}

/** Read the spans of a unit, unless that was done with the same definitions. */
export function finishUnit(unit: Unit, { options, definitions, abbreviations, finisher }: Setting): Finished {
  const words = abbreviations?.signature ?? "";
  const { finished } = unit;
  const isSame = finished?.abbreviations === words && finished.options === options;
  if (isSame && finished.lookups.isStillTrue(definitions)) return finished;
  if (!unit.blocks) readAgain(unit);
  const tree = unit.blocks!;
  unit.blocks = null;
  const lookups = new Lookups(definitions);
  const said: SaidOption[] = [];
  const finish = (root: Element) => {
    said.push(...finisher.finish(root, lookups, options));
    if (abbreviations) replaceAbbreviations(root, abbreviations.pattern);
  };
  finish(tree);
  if (!unit.definitions.isEmpty)
    for (const { content } of unit.definitions.footnotes.values()) finish(content);
  if (options.input === "GFM") breakLines(tree, options.hardWrap);
  unit.finished = { tree, lookups, abbreviations: words, options, said, ...collect(tree) };
  unit.printed = null;
  return unit.finished;
}

// Its text says all: what it defines comes out the same, in trees that are not finished.
function readAgain(unit: Unit): void {
  const parser = new BlockParser(unit.readWith);
  parser.source = unit.source;
  const { blocks, definitions } = readUnit(parser, unit.isFirst);
  unit.blocks = blocks;
  for (const [name, { content }] of definitions.footnotes) {
    const note = unit.definitions.footnotes.get(name);
    if (note) note.content.children = content.children;
  }
}

type Collected = Pick<Finished, "headers" | "mentions" | "toc" | "footnotePlace">;

// What must be counted over the whole text, in the order in which it is printed.
function collect(tree: Element): Collected {
  const headers: UnitHeader[] = [];
  const mentions: Mention[] = [];
  let toc: Element | null = null;
  let footnotePlace: Element | null = null;
  const walk = (element: Element, around: Around) => {
    for (const child of element.children) {
      if (child.type === "header") headers.push({ header: child, ...around });
      else if (child.type === "footnote") mentions.push({ name: child.value, ...around });
      if (child.children.length === 0) continue;
      const isList = child.type === "ul" || child.type === "ol";
      const isToc = isList && !toc && refersTo(child, "toc");
      const isPlace = isList && !isToc && !footnotePlace && refersTo(child, "footnotes");
      const isHtml = child.type === "html_element";
      if (isToc) toc = child;
      if (isPlace) footnotePlace = child;
      walk(child, isToc || isPlace || isHtml ? within(around, { isToc, isPlace, isHtml }) : around);
    }
  };
  walk(tree, { isInToc: false, isInFootnotePlace: false, isInHtml: false });
  return { headers, mentions, toc, footnotePlace };
}

function within(
  { isInToc, isInFootnotePlace, isInHtml }: Around,
  { isToc, isPlace, isHtml }: { isToc: boolean; isPlace: boolean; isHtml: boolean },
): Around {
  return {
    isInToc: isInToc || isToc,
    isInFootnotePlace: isInFootnotePlace || isPlace,
    isInHtml: isInHtml || isHtml,
  };
}
