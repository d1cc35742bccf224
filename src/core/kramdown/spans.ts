import type { Token, Tokens } from "marked";
import { abbreviate } from "./abbreviation.ts";
import { spanAttributes } from "./attribute-list.ts";
import { type Attributes, escapeText, merge } from "./attributes.ts";
import type { FootnoteReference } from "./footnote.ts";
import type { Session } from "./session.ts";
import { curlQuotes } from "./smart-quotes.ts";
import { setSymbols } from "./typographic-symbols.ts";

/** A run of text whose HTML is settled. */
export type SetText = Tokens.Text & { html: string };

const footnoteMark = /\[\^([A-Za-z0-9_][\w:-]*)\]/;
/** Spans that a `{:.x}` behind them may dress. */
const dressed = new Set(["em", "strong", "link", "image", "codespan", "del", "footnoteReference"]);

/**
 * Finish a list of spans in place: attribute lists go to the span before them, footnote references become tokens,
 * and text gets its typography. `next` is the character behind the list.
 */
export function finishSpans(tokens: Token[], session: Session, next = ""): void {
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!;
    if (token.type === "text" && !("tokens" in token && token.tokens)) {
      const text = token as SetText;
      if (text.escaped) {
        text.html = escapeText(text.raw);
        continue;
      }
      at = finishText(tokens, at, session, next);
      continue;
    }
    if (token.type !== "image" && "tokens" in token && token.tokens)
      finishSpans(token.tokens, session, closing(token));
  }
}

function closing(token: Token): string {
  return token.type === "link" ? "]" : (token.raw.at(-1) ?? "");
}

function finishText(tokens: Token[], index: number, session: Session, next: string): number {
  let at = index;
  const token = tokens[at] as SetText;
  let raw = token.raw;
  const before = tokens[at - 1];
  if (before && dressed.has(before.type)) {
    for (let list = spanAttributes(raw, session); list; list = spanAttributes(raw, session)) {
      const dress = before as Tokens.Generic & { attributes?: Attributes };
      dress.attributes = merge(dress.attributes ?? new Map(), list.attributes);
      raw = raw.slice(list.length);
    }
  }
  const mark = session.footnotes.size > 0 ? footnoteMark.exec(raw) : null;
  const footnote = mark ? session.footnotes.get(mark[1]!) : undefined;
  if (mark && footnote) {
    const reference: FootnoteReference = { type: "footnoteReference", raw: mark[0], footnote };
    const rest = raw.slice(mark.index + mark[0].length);
    const tail: Token[] = rest ? [{ type: "text", raw: rest, text: rest } as Tokens.Text] : [];
    token.raw = raw.slice(0, mark.index);
    token.html = set(token.raw, "[", session);
    tokens.splice(at + 1, 0, reference, ...tail);
    return at + 1;
  }
  const following = tokens[at + 1];
  token.raw = raw;
  token.html = set(raw, following ? (following.raw[0] ?? "") : next, session);
  if (raw === "" && before) at = index;
  return at;
}

function set(raw: string, next: string, session: Session): string {
  const text = setSymbols(curlQuotes(raw, next, session.options.smartQuotes));
  return abbreviate(escapeText(text), session);
}
