// Prints a finished tree as kramdown's HTML converter does, byte for byte: its indentation, its line ends, its escapes.
import type { AttributeLists } from "../attribute-list.ts";
import { escapeText, printAttributes } from "../attributes.ts";
import type { AbbreviationDefinition } from "../definitions.ts";
import type { Element } from "../element.ts";
import type { Ids } from "../header-id.ts";
import type { KramdownOptions } from "../options.ts";
import { printBlock } from "./block.ts";
import type { Footnotes } from "./footnotes.ts";
import { printSpan } from "./span.ts";

/** Colors code; null when it does not know the language. */
export type CodeHighlighter = (code: string, language: string) => string | null;

/** What printing needs to know beside the tree. */
export type PrintContext = {
  readonly options: KramdownOptions;
  readonly footnotes: Footnotes;
  readonly attributeLists: AttributeLists;
  readonly abbreviations: ReadonlyMap<string, AbbreviationDefinition>;
  readonly ids: Ids;
  readonly highlight: CodeHighlighter;
  /** Whether items of outermost lists carry their line. */
  readonly withLines: boolean;
};

/** Prints elements; knows which ones it is in. */
export class Printer {
  readonly context: PrintContext;
  readonly #above: Element[] = [];
  /** The list that the table of contents takes the place of. */
  toc: Element | null = null;
  /** The list that the footnotes take the place of. */
  footnotePlace: Element | null = null;

  constructor(context: PrintContext) {
    this.context = context;
  }

  get options(): KramdownOptions {
    return this.context.options;
  }

  /** The element that holds the one being printed. */
  above(levels = 1): Element | undefined {
    return this.#above.at(-levels);
  }

  print(element: Element, indent: number): string {
    return printSpan(this, element, indent) ?? printBlock(this, element, indent);
  }

  /** All children, two blanks further in. */
  inner(element: Element, indent: number): string {
    const { children } = element;
    if (children.length === 0) return "";
    this.#above.push(element);
    let html = "";
    for (const child of children)
      html += child.type === "text" ? escapeText(child.value) : this.print(child, indent + 2);
    this.#above.pop();
    return html;
  }

  span(name: string, element: Element, indent: number): string {
    return `<${name}${printAttributes(element.attributes)}>${this.inner(element, indent)}</${name}>`;
  }
}
