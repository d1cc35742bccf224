import type { Token, Tokens } from "marked";
import { type Attributes, merge } from "./attributes.ts";
import type { Session } from "./session.ts";
import { finishSpans } from "./spans.ts";

/** A token with what an attribute list or the line count said of it. */
export type Dressed = { attributes?: Attributes };

/** Finish blocks in place: attribute lists go to their neighbor, and every run of spans is finished. */
export function finishBlocks(tokens: Token[], session: Session): void {
  giveAttributes(tokens);
  for (const token of tokens) finishBlock(token, session);
}

function finishBlock(token: Token, session: Session): void {
  switch (token.type) {
    case "list":
      for (const item of (token as Tokens.List).items) finishBlocks(item.tokens, session);
      return;
    case "blockquote":
      finishBlocks((token as Tokens.Blockquote).tokens, session);
      return;
    case "table": {
      const { header, rows } = token as Tokens.Table;
      for (const cell of [header, ...rows].flat()) finishSpans(cell.tokens, session);
      return;
    }
    case "headlessTable":
      for (const cell of ((token as Tokens.Generic).rows as Token[][][]).flat()) finishSpans(cell, session);
      return;
    case "definitionList":
      for (const item of (token as Tokens.Generic).items as { term: Token[] | null; tokens: Token[] }[]) {
        if (item.term) finishSpans(item.term, session);
        else finishBlocks(item.tokens, session);
      }
      return;
    case "html":
      return;
    default:
      if ("tokens" in token && token.tokens) finishSpans(token.tokens, session);
  }
}

// With a blank line before and none after, the list belongs to what follows; else to what stands before.
function giveAttributes(tokens: Token[]): void {
  for (const [at, token] of tokens.entries()) {
    if (token.type !== "attributeList") continue;
    const { attributes } = token as Tokens.Generic & { attributes: Attributes };
    const target = blockBefore(tokens, at) ?? blockAfter(tokens, at);
    if (!target) continue;
    const dressed = target as Token & Dressed;
    dressed.attributes = merge(new Map(attributes), dressed.attributes ?? new Map());
  }
}

function blockBefore(tokens: Token[], index: number): Token | null {
  let at = index - 1;
  while (tokens[at]?.type === "attributeList" && !endsBlank(tokens[at]!)) at--;
  const found = tokens[at];
  return found && found.type !== "space" && found.type !== "attributeList" && !endsBlank(found)
    ? found
    : null;
}

function blockAfter(tokens: Token[], index: number): Token | null {
  let at = index + 1;
  while (tokens[at]?.type === "attributeList") at++;
  const found = tokens[at];
  return found && found.type !== "space" && !endsBlank(tokens[at - 1]!) ? found : null;
}

function endsBlank(token: Token): boolean {
  return /\n[ \t]*\n$/.test(token.raw);
}
