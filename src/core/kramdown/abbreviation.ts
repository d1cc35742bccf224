import { listAsText } from "./attribute-list.ts";
import type { AbbreviationDefinition } from "./definitions.ts";
import { type Element, leaf } from "./element.ts";

/** Finds the defined abbreviations in texts; `signature` is another whenever one is defined otherwise. */
export type Abbreviations = { readonly pattern: RegExp; readonly signature: string } | null;

/** One pattern for all of them, the longest first; null when there is none. */
export function compileAbbreviations(known: ReadonlyMap<string, AbbreviationDefinition>): Abbreviations {
  if (known.size === 0) return null;
  const any = anyOf([...known.keys()].sort(), 0);
  const pattern = new RegExp(`(?<![\\p{L}\\p{N}\\p{Pc}])${any}(?![\\p{L}\\p{N}\\p{Pc}])`, "gu");
  const signature = JSON.stringify(
    [...known].map(([word, { text, place }]) => [word, text, listAsText(place.ial)]),
  );
  return { pattern, signature };
}

// A pattern for sorted words from an offset on, which looks at what some of them have in common once.
function anyOf(words: readonly string[], from: number): string {
  const first = words[0]!;
  const last = words.at(-1)!;
  let to = from;
  while (to < first.length && first[to] === last[to]) to++;
  // Half a character is no pattern, unless it was typed alone.
  const isHalf =
    isHigh(first.charCodeAt(to - 1)) && (isLow(first.charCodeAt(to)) || isLow(last.charCodeAt(to)));
  if (to > from && isHalf) to--;
  const common = escapeForPattern(first.slice(from, to));
  const rest = words.filter((word) => word.length > to);
  if (rest.length === 0) return common;
  const groups: string[][] = [];
  for (const word of rest) {
    const group = groups.at(-1);
    if (group && word.codePointAt(to) === group[0]!.codePointAt(to)) group.push(word);
    else groups.push([word]);
  }
  const others = groups.map((group) => anyOf(group, to)).join("|");
  return `${common}(?:${others})${rest.length < words.length ? "?" : ""}`;
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code < 0xdc00;
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code < 0xe000;
}

function escapeForPattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&");
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
