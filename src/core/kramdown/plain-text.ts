import type { Token, Tokens } from "marked";
import { setSymbols } from "./typographic-symbols.ts";

/** What spans say without their marks: the text that a heading's id is made of. */
export function plainText(tokens: readonly Token[]): string {
  let text = "";
  for (const token of tokens) {
    if (token.type === "html" || token.type === "image" || token.type === "footnoteReference") continue;
    if ("tokens" in token && token.tokens) text += plainText(token.tokens);
    else if (token.type === "text") text += setSymbols(token.raw).replace(/&[#\w]+;/g, "");
    else if (token.type === "br") text += " ";
    else text += (token as Tokens.Escape | Tokens.Codespan).text ?? "";
  }
  return text;
}
