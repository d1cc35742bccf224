import { Marked, type Token, type Tokens } from "marked";
import { KramdownDocument } from "./document.ts";
import { defaultOptions, type KramdownOptions } from "./options.ts";
import type { CodeHighlighter } from "./print/printer.ts";
import type { Piece } from "./unit.ts";

export type { CodeHighlighter, Piece };

/** What Markdown is made into HTML with. */
export type MarkupSetting = {
  options?: KramdownOptions;
  /** Colors code; a language that it does not know (null) leaves the code plain. */
  highlighter?: { highlight: CodeHighlighter };
  /** Gives items of lists a `data-line`: lines below the beginning of their block. */
  withLines?: boolean;
};

/** One text's way from Markdown to HTML, walked again after each edit; never throws on any text. */
export class Markup {
  readonly #document: KramdownDocument;
  readonly #setting: { highlight: CodeHighlighter; withLines: boolean };
  readonly #marked: Marked<string, string>;
  #pieces: Piece[] = [];
  #version = 0;

  constructor({
    options = defaultOptions,
    highlighter = { highlight: escaped },
    withLines = false,
  }: MarkupSetting = {}) {
    this.#document = new KramdownDocument(options);
    this.#setting = { highlight: highlighter.highlight, withLines };
    this.#marked = new Marked<string, string>({
      hooks: {
        provideLexer: () => (markdown: string) => this.#read(markdown),
        provideParser: () => () => this.#print(),
      },
    });
  }

  /** The HTML of a text, a piece for each block; lines are counted from 0. */
  render(markdown: string): readonly Piece[] {
    this.#marked.parse(markdown, { async: false });
    return this.#pieces;
  }

  /** Say that code would be colored otherwise now. */
  recolor(): void {
    this.#version++;
  }

  #read(markdown: string): Token[] {
    return this.#document
      .read(markdown)
      .map((unit): Tokens.Generic => ({ type: "kramdown", raw: unit.source }));
  }

  #print(): string {
    this.#pieces = this.#document.print({ ...this.#setting, highlightVersion: this.#version });
    return "";
  }
}

/** Markdown to HTML as Jekyll's kramdown prints it, byte for byte. */
export function toHtml(markdown: string, setting: MarkupSetting = {}): string {
  const pieces = new Markup(setting).render(markdown);
  return pieces.map(({ html }) => html).join("");
}

// Without lexers every language is one that Rouge knows and prints plain.
function escaped(code: string): string {
  return code.replace(/[&<>]/g, (sign) => (sign === "&" ? "&amp;" : sign === "<" ? "&lt;" : "&gt;"));
}
