import { Tokenizer, type Tokens } from "marked";
import { attributeLineIn } from "./attribute-list.ts";
import { elementAt, isSpanHtml } from "./html-block.ts";

export type KramdownHeading = Tokens.Heading & { id?: string };

/** `marked`'s GFM tokenizer where kramdown's blocks and spans start or end elsewhere. */
export class KramdownTokenizer extends Tokenizer<string, string> {
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
    return this.#endAtAttributes(source, (text) => super.paragraph(text));
  }

  override list(source: string): Tokens.List | undefined {
    return this.#endAtAttributes(source, (text) => super.list(text));
  }

  override blockquote(source: string): Tokens.Blockquote | undefined {
    return this.#endAtAttributes(source, (text) => super.blockquote(text));
  }

  override table(source: string): Tokens.Table | undefined {
    return this.#endAtAttributes(source, (text) => super.table(text));
  }

  #endAtAttributes<T extends { raw: string }>(
    source: string,
    read: (text: string) => T | undefined,
  ): T | undefined {
    const token = read(source);
    const end = token ? attributeLineIn(token.raw) : -1;
    return end < 0 ? token : read(source.slice(0, end));
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

  /** kramdown's parser for GFM makes no link of a bare URL. */
  override url(): undefined {
    return undefined;
  }

  override del(source: string, maskedSource: string, prevChar?: string): Tokens.Del | undefined {
    return source.startsWith("~~") ? super.del(source, maskedSource, prevChar) : undefined;
  }
}
