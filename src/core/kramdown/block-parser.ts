// Blocks are read line by line: at the start of a line the constructs that may begin with its first sign are asked in
// order. A block that holds others (a quote, a list item) reads its own text, stripped of its marks, the same way.
import type { AttributeList } from "./attribute-list.ts";
import type { ClosingFences } from "./blocks/closing-fence.ts";
import { blockConstructs } from "./blocks/constructs.ts";
import { Definitions } from "./definitions.ts";
import { type Detail, type Element, type ElementType, leaf, parent } from "./element.ts";
import { isBlankLine, isBoundaryAhead } from "./line.ts";
import type { KramdownOptions } from "./options.ts";

/** One kind of block. */
export type BlockConstruct = {
  readonly name: string;
  /** The signs that may come first, behind up to three blanks; "" is any. */
  readonly starts: string;
  /** Read the block at the parser's place, or return false and leave the place as it was. */
  readonly parse: (parser: BlockParser) => boolean;
};

/** Deeper than anyone writes, marks are text: the stack has an end. */
const deepest = 100;

/** Reads blocks into a tree. */
export class BlockParser {
  /** The text being read; ends with a newline. */
  source = "";
  /** Offset into `source`, at the beginning of a line except within HTML. */
  at = 0;
  /** What blocks are put into. */
  tree: Element = parent("root");
  /** An attribute list that waits for the block below it. */
  pending: AttributeList | null = null;
  definitions = new Definitions();
  options: KramdownOptions;
  /** How far the outermost text was looked at, in offsets; a failed search for an end has looked everywhere. */
  reach = 0;
  /** What was looked for in vain in the text being read, and will not be found further down either. */
  hopeless = new Set<string>();
  /** The lines of the text being read that may close a fence, once one was not closed soon. */
  fences: ClosingFences | null = null;
  /** The offset of the next `{:`, or one that was passed. */
  braces = -1;
  /** A closing tag ended the blocks of an HTML element. */
  isStopped = false;
  #depth = 0;
  #constructs: (readonly BlockConstruct[])[];

  constructor(options: KramdownOptions) {
    this.options = options;
    this.#constructs = dispatchTableFor(options);
  }

  /** Read a text of its own into an element. */
  parseInto(element: Element, text: string): void {
    const { source, at, tree, pending, reach, hopeless, fences } = this;
    this.source = text;
    this.hopeless = new Set();
    this.fences = null;
    this.at = 0;
    this.tree = element;
    this.pending = null;
    this.#depth++;
    while (this.at < this.source.length) this.step();
    this.#depth--;
    this.source = source;
    this.at = at;
    this.tree = tree;
    this.pending = pending;
    this.reach = reach;
    this.hopeless = hopeless;
    this.fences = fences;
  }

  /** Read on in the same text into an HTML element, until its closing tag; whether that was found. */
  parseInside(element: Element): boolean {
    const { tree, pending } = this;
    this.tree = element;
    this.pending = null;
    this.#depth++;
    this.isStopped = false;
    while (this.at < this.source.length && !this.isStopped) this.step();
    const found = this.isStopped;
    this.isStopped = false;
    this.#depth--;
    this.tree = tree;
    this.pending = pending;
    return found;
  }

  /** Do something one level further down. */
  deeper(read: () => void): void {
    this.#depth++;
    read();
    this.#depth--;
  }

  /** Whether another level may be opened. */
  get mayNest(): boolean {
    return this.#depth < deepest;
  }

  /** Read one block. */
  step(): void {
    const { source, at } = this;
    for (const { parse } of this.#constructs[firstSign(source, at)]!) if (parse(this)) return;
    // No paragraph begins with white space that is no blank: the line is text all the same.
    const end = source.indexOf("\n", at) + 1 || source.length;
    this.tree.children.push(leaf("raw_text", source.slice(at, end)));
    this.at = end;
  }

  /** An element that takes the attribute list written above it. */
  make(type: ElementType, detail: Detail = {}): Element {
    const made = parent(type, detail);
    made.ial = this.pending;
    this.pending = null;
    return made;
  }

  /** Append an invisible mark of what ended here. */
  end(ended: Exclude<Detail["ended"], undefined> | "marker"): Element {
    const made = this.make("eob", ended === "marker" ? {} : { ended });
    this.tree.children.push(made);
    return made;
  }

  /** Remember how far ahead a construct has looked. */
  looked(to: number): void {
    if (to > this.reach) this.reach = to;
  }

  /** Where a sign comes next, -1 for nowhere; what is looked for in vain is not looked for again. */
  find(sign: string, from: number): number {
    const found = this.hopeless.has(sign) ? -1 : this.source.indexOf(sign, from);
    this.looked(found < 0 ? this.source.length : found);
    if (found < 0) this.hopeless.add(sign);
    return found;
  }

  /** Whether a block that needs a blank line before it may begin here. */
  isAfterBoundary(): boolean {
    const last = this.tree.children.at(-1);
    return (
      !last ||
      last.type === "blank" ||
      (last.type === "eob" && last.detail.ended === undefined) ||
      this.pending !== null
    );
  }

  /** Whether a block that needs a blank line behind it may end here. */
  isBeforeBoundary(): boolean {
    return isBoundaryAhead(this.source, this.at);
  }
}

const otherSign = 128;
const blankSign = 129;
const indentSign = 130;

// The code of the first sign of a line, or what it is if the line is blank or indented.
function firstSign(source: string, at: number): number {
  let here = at;
  while (here < at + 3 && source.charCodeAt(here) === 0x20) here++;
  const code = source.charCodeAt(here);
  if (code === 0x20 || (code >= 9 && code <= 13)) {
    if (isBlankLine(source, here)) return blankSign;
    return code === 9 || (code === 0x20 && here === at + 3) ? indentSign : otherSign;
  }
  return code < 128 ? code : otherSign;
}

const tables = new Map<string, (readonly BlockConstruct[])[]>();

function dispatchTableFor(options: KramdownOptions): (readonly BlockConstruct[])[] {
  const key = `${options.input} ${options.gfmQuirks.join()}`;
  let table = tables.get(key);
  if (!table) {
    table = dispatchTable(options);
    tables.set(key, table);
  }
  return table;
}

function dispatchTable(options: KramdownOptions): (readonly BlockConstruct[])[] {
  const all = blockConstructs(options);
  const any = all.filter(({ starts }) => starts === "");
  const table: (readonly BlockConstruct[])[] = [];
  for (let code = 0; code < 128; code++)
    table.push(all.filter(({ starts }) => starts === "" || starts.includes(String.fromCharCode(code))));
  table[otherSign] = any;
  table[blankSign] = all.filter(({ name }) => name === "blank-line");
  table[indentSign] = all.filter(({ name }) => name === "code-block" || name === "paragraph");
  return table;
}
