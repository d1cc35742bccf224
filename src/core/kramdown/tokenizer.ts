import { type Token, Tokenizer, type Tokens } from "marked";
import { attributeLineIn } from "./attribute-list.ts";
import { elementAt, isSpanHtml } from "./html-block.ts";

export type KramdownHeading = Tokens.Heading & { id?: string };

const deepest = 50;

/** `marked`'s GFM tokenizer where kramdown's blocks and spans start or end elsewhere. */
export class KramdownTokenizer extends Tokenizer<string, string> {
  #depth = 0;
  /** How far from the end of the text the next attribute list stands; 0: there is none. */
  #fromEnd = Number.POSITIVE_INFINITY;

  override heading(source: string): Tokens.Heading | undefined {
    return this.#withId(super.heading(source));
  }

  override lheading(source: string): Tokens.Heading | undefined {
    return this.#withId(super.lheading(source));
  }

  // `## Title {#id}`
  #withId(token: KramdownHeading | undefined): KramdownHeading | undefined {
    const found = token && /[ \t]+\{#([A-Za-z][\w:-]*)\}[ \t]*$/.exec(token.text);
    if (!found) return token;
    const text = token.text.slice(0, found.index);
    return { ...token, text, id: found[1]!, tokens: this.lexer.inline(text) };
  }

  override paragraph(source: string): Tokens.Paragraph | undefined {
    return this.#nest(() => this.#endAtAttributes(source, (text) => super.paragraph(text)));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#nest(() => this.#endAtAttributes(source, (text) => super.list(text)));
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#nest(() => this.#endAtAttributes(source, (text) => super.blockquote(text)));
  }

  override table(source: string): Tokens.Table | undefined {
    return this.#nest(() => this.#endAtAttributes(source, (text) => super.table(text)));
  }

  /** Read a text that is not the outermost one, such as a footnote's. */
  inside(text: string): Token[] {
    this.#depth++;
    try {
      return this.lexer.blockTokens(text, []);
    } finally {
      this.#depth--;
    }
  }

  // Deeper than anyone writes, the marks are text: the stack has an end.
  #nest<T>(read: () => T | undefined): T | undefined {
    if (this.#depth >= deepest) return undefined;
    this.#depth++;
    try {
      return read();
    } finally {
      this.#depth--;
    }
  }

  // Cut off before reading: `marked` would take the line for a lazy one, and read all that follows with it.
  #endAtAttributes<T>(source: string, read: (text: string) => T | undefined): T | undefined {
    const end = this.#attributeLine(source);
    return read(end > 0 ? source.slice(0, end) : source);
  }

  #attributeLine(source: string): number {
    if (this.#depth > 1) return attributeLineIn(source);
    // The outermost text only ever loses its head: the next list stays as far from its end as it was.
    if (this.#fromEnd > source.length) {
      const at = attributeLineIn(source);
      this.#fromEnd = at < 0 ? 0 : source.length - at;
    }
    return this.#fromEnd === 0 ? -1 : source.length - this.#fromEnd;
  }

  override html(source: string): Tokens.HTML | undefined {
    const element = elementAt(source);
    if (!element) return isSpanHtml(source) ? undefined : super.html(source);
    const pre = element.name === "pre" || element.name === "script" || element.name === "style";
    return {
      type: "html",
      block: true,
      raw: element.raw,
      pre,
      text: element.raw.replace(/ markdown=["']?0["']?/, ""),
    };
  }

  override link(source: string): Tokens.Link | Tokens.Image | undefined {
    return super.link(source) ?? this.#linkWithBlanks(source);
  }

  // kramdown/parser/kramdown/link.rb: an address may hold blanks, as a Liquid output with single braces does.
  #linkWithBlanks(source: string): Tokens.Link | undefined {
    const found = /^\[([^^[\]\\\n][^[\]\\\n]*)\]\(([^()<>"'\n]+)\)/.exec(source);
    if (!found || this.lexer.state.inLink) return undefined;
    const [raw, text = "", href = ""] = found;
    this.lexer.state.inLink = true;
    const tokens = this.lexer.inlineTokens(text);
    this.lexer.state.inLink = false;
    return { type: "link", raw, href: href.trim(), title: null, text, tokens };
  }

  /** kramdown's parser for GFM makes no link of a bare URL. */
  override url(): undefined {
    return undefined;
  }

  override del(source: string, maskedSource: string, prevChar?: string): Tokens.Del | undefined {
    return source.startsWith("~~") ? super.del(source, maskedSource, prevChar) : undefined;
  }
}
