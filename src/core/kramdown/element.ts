import type { AttributeList } from "./attribute-list.ts";
import type { Attributes } from "./attributes.ts";

/** kramdown's own names of what a text is made of. */
export type ElementType =
  | "root"
  | "blank"
  | "eob"
  | "p"
  | "header"
  | "blockquote"
  | "codeblock"
  | "hr"
  | "ul"
  | "ol"
  | "li"
  | "dl"
  | "dt"
  | "dd"
  | "table"
  | "thead"
  | "tbody"
  | "tfoot"
  | "tr"
  | "td"
  | "math"
  | "html_element"
  | "xml"
  | "comment"
  | "raw"
  | "raw_text"
  | "text"
  | "em"
  | "strong"
  | "del"
  | "a"
  | "img"
  | "codespan"
  | "br"
  | "entity"
  | "smart_quote"
  | "typographic_sym"
  | "footnote"
  | "abbreviation";

/** How an HTML element's content is read. */
export type ContentModel = "raw" | "block" | "span";

export type Alignment = "default" | "left" | "right" | "center";

/** What only some types have. */
export type Detail = {
  /** Header: 1 to 6. */
  level?: number;
  /** Header and term: the text that an id is made of. */
  rawText?: string;
  /** Code block: the word behind the fence. */
  language?: string;
  /** Paragraph: printed without its tags, as in a tight list. */
  transparent?: boolean;
  /** HTML: it stood in running text. */
  span?: boolean;
  contentModel?: ContentModel;
  /** HTML: written as `<x />`. */
  closed?: boolean;
  /** Columns of a table. */
  alignment?: Alignment[];
  /** Cell: which of the columns, from 0. */
  column?: number;
  /** Definition: a blank line came before it. */
  firstAsParagraph?: boolean;
  /** `eob`: what ended here; only a bare `^` has none. */
  ended?: "ial" | "ald" | "link_def" | "abbrev_def" | "footnote_def" | "extension";
  /** Entity: as it was written. */
  original?: string;
  /** Raw text: for which converters; none is all of them. */
  formats?: string[];
};

const none: Element[] = [];

/** A node of the tree; children that are `raw_text` are read for spans once all definitions are known. */
export class Element {
  type: ElementType;
  /** The text of a leaf, the name of an HTML element. */
  value: string;
  /** Shared and empty on leaves: push on those made by `parent` only. */
  children: Element[];
  attributes: Attributes | null = null;
  /** What `{:…}` said; its references are looked up when the tree is complete. */
  ial: AttributeList | null = null;
  /** Shared at times: replaced, never changed. */
  detail: Detail;
  /** Of what lies directly in the root, and of list items: lines below the beginning of the unit or of the list; else -1. */
  line = -1;

  constructor(type: ElementType, value: string, children: Element[], detail: Detail) {
    this.type = type;
    this.value = value;
    this.children = children;
    this.detail = detail;
  }
}

const plain: Detail = Object.freeze({});

/** An element without children. */
export function leaf(type: ElementType, value: string, detail: Detail = plain): Element {
  return new Element(type, value, none, detail);
}

/** An element that children will be put into. */
export function parent(type: ElementType, detail: Detail = plain): Element {
  return new Element(type, "", [], detail);
}

/** Append a child; most elements have one alone, which is all that is then kept room for. */
export function append(to: Element, child: Element): void {
  if (to.children.length === 0) to.children = [child];
  else to.children.push(child);
}

/** Append text, to the text already at the end if there is one. */
export function addText(to: Element, text: string, type: "text" | "raw_text" | "raw" = "text"): void {
  const { children } = to;
  const last = children[children.length - 1];
  if (last?.type === type) last.value += text;
  else if (text !== "") append(to, leaf(type, text));
}
