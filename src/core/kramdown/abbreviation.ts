import type { AbbreviationDefinition } from "./definitions.ts";
import { type Element, leaf } from "./element.ts";

/** Finds the defined abbreviations in texts; `signature` is another whenever one is defined otherwise. */
export type Abbreviations = { readonly pattern: RegExp; readonly signature: string } | null;

/** One pattern for all of them, the longest first; null when there is none. */
export function compileAbbreviations(known: ReadonlyMap<string, AbbreviationDefinition>): Abbreviations {
  if (known.size === 0) return null;
  const words = [...known.keys()].sort((a, b) => b.length - a.length);
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|");
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{Pc}])(?:${any})(?![\\p{L}\\p{N}\\p{Pc}])`, "gu");
  const signature = JSON.stringify(
    [...known].map(([word, { text, place }]) => [word, text, place.ial && [...place.ial.pairs]]),
  );
  return { pattern, signature };
}

/** Put elements in place of the abbreviations in all text below an element, but in HTML that is raw. */
export function replaceAbbreviations(element: Element, pattern: RegExp): void {
  const isRaw = element.type === "html_element" && element.detail.contentModel === "raw";
  if (element.children.length === 0) return;
  const children: Element[] = [];
  for (const child of element.children) {
    if (child.type !== "text" || isRaw) {
      replaceAbbreviations(child, pattern);
      children.push(child);
    } else splitText(child, pattern, children);
  }
  element.children = children;
}

function splitText(text: Element, pattern: RegExp, into: Element[]): void {
  let from = 0;
  for (const { 0: word, index } of text.value.matchAll(pattern)) {
    if (index > from) into.push(leaf("text", text.value.slice(from, index)));
    into.push(leaf("abbreviation", word));
    from = index + word.length;
  }
  if (from === 0) into.push(text);
  else if (from < text.value.length) into.push(leaf("text", text.value.slice(from)));
}
