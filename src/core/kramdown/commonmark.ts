import { Marked, type Token } from "marked";
import type { Piece } from "./unit.ts";

// marked reads each level of a quote anew with all that is below it: a line of 3,000 of them would last 18 seconds.
const deepestQuote = 50;
const tooDeep = new RegExp(`^((?: {0,3}>){${deepestQuote}})(?: {0,3}>)+`, "gm");

/** `markdown: CommonMark` or `GFM` in `_config.yml`: what plugins for Jekyll make with other parsers, as near as we know. */
export class CommonMark {
  readonly #marked = new Marked<string, string>({ gfm: true });

  /** The HTML of a text, a piece for each block; lines are counted from 0. */
  render(markdown: string): readonly Piece[] {
    const tokens = this.#read(markdown.replace(/\r\n?/g, "\n").replace(tooDeep, "$1"));
    const pieces: Piece[] = [];
    let line = 0;
    for (const token of tokens) {
      const html = this.#marked.parser([token]);
      if (html !== "") pieces.push({ html, line: line + (/^\n*/.exec(token.raw)?.[0].length ?? 0) });
      line += token.raw.split("\n").length - 1;
    }
    return pieces;
  }

  // marked's own lexer breaks on some quotes in lists (`- :\n  >-\n0`): such a text is shown as it was typed.
  #read(markdown: string): Token[] {
    try {
      return this.#marked.lexer(markdown);
    } catch (error) {
      if (!(error instanceof TypeError)) throw error;
      return [{ type: "code", raw: markdown, text: markdown }];
    }
  }
}
