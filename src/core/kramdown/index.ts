import { Lexer, type MarkedOptions, Parser, type Token } from "marked";
import { abbreviationDefinition } from "./abbreviation.ts";
import { attributeList } from "./attribute-list.ts";
import { type Attributes, withAttributes } from "./attributes.ts";
import { finishBlocks } from "./blocks.ts";
import type { Construct } from "./construct.ts";
import { definitionList } from "./definition-list.ts";
import { extensionBlock } from "./extension.ts";
import { type FootnoteReference, footnoteDefinition, printFootnotes, printReference } from "./footnote.ts";
import { headlessTable } from "./headless-table.ts";
import { mathBlock, mathSpan } from "./math.ts";
import { defaultOptions, type KramdownOptions } from "./options.ts";
import { KramdownRenderer } from "./renderer.ts";
import { Session } from "./session.ts";
import { printToc, tocMark } from "./table-of-contents.ts";
import { KramdownTokenizer } from "./tokenizer.ts";

/** What one call of `toHtml` may be told beside kramdown's own options. */
export type HtmlRequest = {
  options?: KramdownOptions;
  /** Gives top-level blocks and list items a `data-line`: called with a 1-based line of the Markdown. */
  line?: (markdownLine: number) => number;
};

/** Markdown to HTML as Jekyll's kramdown does it, as far as `marked`'s grammar goes; never throws on any text. */
export function toHtml(markdown: string, request: HtmlRequest = {}): string {
  return toBlocks(markdown, request).join("");
}

/** The same, one piece for each top-level block of the Markdown. */
export function toBlocks(markdown: string, { options = defaultOptions, line }: HtmlRequest = {}): string[] {
  const session = new Session(options);
  const settings = settingsFor(session, markdown);
  const source = markdown.includes("\r") ? markdown.replace(/\r\n?/g, "\n") : markdown;
  const tokens = new Lexer(settings).lex(source);
  for (const { tokens: note } of session.footnotes.values()) finishBlocks(note, session);
  finishBlocks(tokens, session);
  const parser = new Parser(settings);
  const blocks = line ? printWithLines(tokens, parser, line) : tokens.map((token) => parser.parse([token]));
  const footnotes = printFootnotes(session, parser);
  if (footnotes !== "") blocks.push(footnotes);
  return blocks.map((html) =>
    html.includes(tocMark)
      ? html.replace(new RegExp(`${tocMark}(ol|ul)`, "g"), (_, tag) => printToc(session, tag === "ol"))
      : html,
  );
}

function settingsFor(session: Session, markdown: string): MarkedOptions<string, string> {
  const math = markdown.includes("$$");
  const block: Construct[] = [
    footnoteDefinition(session),
    abbreviationDefinition(session),
    attributeList(session),
    extensionBlock,
    ...(math ? [mathBlock] : []),
    ...(/\n\n? {0,3}:[ \t]/.test(markdown) ? [definitionList] : []),
    ...(markdown.includes("|") ? [headlessTable] : []),
  ];
  const inline: Construct[] = math ? [mathSpan] : [];
  const renderers: NonNullable<NonNullable<MarkedOptions<string, string>["extensions"]>["renderers"]> = {
    footnoteReference: (token) => {
      const reference = token as FootnoteReference & { attributes?: Map<string, string> };
      return withAttributes(printReference(reference.footnote, session), reference.attributes ?? new Map());
    },
  };
  for (const one of [...block, ...inline]) renderers[one.name] = one.renderer;
  return {
    gfm: true,
    breaks: session.options.hardWrap,
    silent: true,
    tokenizer: new KramdownTokenizer(),
    renderer: new KramdownRenderer(session),
    extensions: {
      renderers,
      childTokens: {},
      block: block.map((one) => one.tokenizer),
      inline: inline.map((one) => one.tokenizer),
      ...(inline.length > 0 ? { startInline: inline.map((one) => one.start!) } : {}),
    },
  };
}

function printWithLines(
  tokens: Token[],
  parser: Parser<string, string>,
  line: (n: number) => number,
): string[] {
  const blocks: string[] = [];
  let at = 1;
  for (const token of tokens) {
    if (token.type === "list") {
      let inner = at;
      for (const item of token.items as (Token & { attributes?: Attributes })[]) {
        item.attributes = new Map(item.attributes).set("data-line", String(line(inner)));
        inner += newlines(item.raw);
      }
    }
    const printed = parser.parse([token]);
    // Blank lines that `marked` leaves at the head of a block do not count as its beginning.
    const head = /^(?:[ \t]*\n)*/.exec(token.raw)?.[0] ?? "";
    blocks.push(withAttributes(printed, new Map([["data-line", String(line(at + newlines(head)))]])));
    at += newlines(token.raw);
  }
  return blocks;
}

function newlines(text: string): number {
  let count = 0;
  for (let at = text.indexOf("\n"); at >= 0; at = text.indexOf("\n", at + 1)) count++;
  return count;
}
