import { Marked, type Token, type Tokens } from "marked";
import { escapeCode } from "#core/rouge/highlight.ts";
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
  #pieces: Piece[] = [];
  #version = 0;

  constructor({
    options = defaultOptions,
    // Without lexers every language is one that Rouge knows and prints plain.
    highlighter = { highlight: escapeCode },
    withLines = false,
  }: MarkupSetting = {}) {
    this.#document = new KramdownDocument(options);
    this.#setting = { highlight: highlighter.highlight, withLines };
  }

  /** The HTML of a text, a piece for each block; lines are counted from 0. */
  render(markdown: string): readonly Piece[] {
    const outer = active;
    active = this;
    try {
      marked.parse(markdown, { async: false });
    } finally {
      // A highlighter may throw.
      active = outer;
    }
    return this.#pieces;
  }

  /** Say that code would be colored otherwise now. */
  recolor(): void {
    this.#version++;
  }

  /** For `marked`: the text as one token, whose units are the document's. */
  read(markdown: string): Token[] {
    this.#document.read(markdown);
    const token: Tokens.Generic = { type: "kramdown", raw: markdown };
    return [token];
  }

  /** For `marked`: print what was read. */
  print(): string {
    this.#pieces = this.#document.print({ ...this.#setting, highlightVersion: this.#version });
    return "";
  }
}

let active: Markup | null = null;

// One for all: making one costs more than a short text.
const marked = new Marked<string, string>({
  hooks: {
    provideLexer: () => (markdown: string) => active?.read(markdown) ?? [],
    provideParser: () => () => active?.print() ?? "",
  },
});

/** Markdown to HTML as Jekyll's kramdown prints it, byte for byte. */
export function toHtml(markdown: string, setting: MarkupSetting = {}): string {
  const pieces = new Markup(setting).render(markdown);
  return pieces.map(({ html }) => html).join("");
}
