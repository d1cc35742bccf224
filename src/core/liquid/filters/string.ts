import { capitalize, downcase, splitBlanks } from "#core/jekyll/ruby-string.ts";
import { dropNature } from "../drop.ts";
import { LiquidFailure } from "../failure.ts";
import { isInteger } from "../float.ts";
import { isHash, print, toText } from "../print.ts";
import { Range } from "../range.ts";
import { type Filter, type Filters, filter, plain } from "./filter.ts";

/** Liquid's filters of text (standardfilters.rb). */
export const stringFilters: Filters = {
  size: plain(sizeOf),
  downcase: onText(downcase),
  upcase: onText((text) => text.toUpperCase()),
  capitalize: onText(capitalize),
  strip: onText((text) => trimEnd(text.replace(/^[\s\0]+/, ""))),
  lstrip: onText((text) => text.replace(/^[\s\0]+/, "")),
  rstrip: onText(trimEnd),
  strip_html: onText(stripHtml),
  strip_newlines: onText((text) => text.replace(/\r?\n/g, "")),
  newline_to_br: onText((text) => text.replace(/\r?\n/g, "<br />\n")),
  replace: filter(1, 2, (input, [from, to]) =>
    toText(input).replaceAll(toText(from), replacement(toText(from), toText(to))),
  ),
  replace_first: filter(1, 2, (input, [from, to]) =>
    toText(input).replace(toText(from), replacement(toText(from), toText(to))),
  ),
  replace_last: filter(2, 2, (input, [from, to]) => replaceLast(toText(input), toText(from), toText(to))),
  remove: filter(1, 1, (input, [text]) => toText(input).replaceAll(toText(text), "")),
  remove_first: filter(1, 1, (input, [text]) => toText(input).replace(toText(text), "")),
  remove_last: filter(1, 1, (input, [text]) => replaceLast(toText(input), toText(text), "")),
  append: filter(1, 1, (input, [text]) => toText(input) + toText(text)),
  prepend: filter(1, 1, (input, [text]) => toText(text) + toText(input)),
  truncate: filter(0, 2, truncate),
  truncatewords: filter(0, 2, truncateWords),
  split: filter(1, 1, (input, [by]) => split(toText(input), toText(by))),
  slice: filter(1, 2, slice),
  default: filter(0, 2, useDefault),
};

function onText(change: (text: string) => string): Filter {
  return plain((input) => change(toText(input)));
}

// Integer#size is a count of bytes.
function sizeOf(input: unknown): number {
  if (typeof input === "string") return Array.from(input).length;
  if (Array.isArray(input)) return input.length;
  if (input instanceof Range) return input.size;
  if (isInteger(input)) return 8;
  return isHash(input) && !dropNature(input) ? Object.keys(input).length : 0;
}

const hiddenBlocks = [
  ["<script", "</script>"],
  ["<!--", "-->"],
  ["<style", "</style>"],
] as const;

// Liquid's STRIP_HTML_BLOCKS and STRIP_HTML_TAGS; what never closes is looked for once.
function stripHtml(text: string): string {
  let kept = "";
  const open = hiddenBlocks.map(([start, end]) => ({ start, end, at: text.indexOf(start) }));
  for (let from = 0; ; ) {
    for (const block of open)
      if (block.at >= 0 && block.at < from) block.at = text.indexOf(block.start, from);
    const next = open.filter(({ at }) => at >= 0).sort((a, b) => a.at - b.at)[0];
    const close = next ? text.indexOf(next.end, next.at + next.start.length) : -1;
    if (next && close < 0) next.at = -1;
    else if (next) {
      kept += text.slice(from, next.at);
      from = close + next.end.length;
    } else {
      kept += text.slice(from);
      break;
    }
  }
  const last = kept.lastIndexOf(">") + 1;
  return kept.slice(0, last).replace(/<[^>]*>/g, "") + kept.slice(last);
}

/** Without the blanks at the end that Ruby's `rstrip` takes. */
function trimEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s\0]/.test(text[end - 1]!)) end--;
  return text.slice(0, end);
}

// String#gsub reads backslashes in what it puts in: `\\0` and `\\&` are the piece found.
function replacement(from: string, to: string): () => string {
  const text = to.replace(/\\([0&1-9\\])/g, (_, sign: string) =>
    sign === "\\" ? sign : sign === "0" || sign === "&" ? from : "",
  );
  return () => text;
}

function replaceLast(text: string, from: string, to: string): string {
  const at = text.lastIndexOf(from);
  return at < 0 ? text : text.slice(0, at) + to + text.slice(at + from.length);
}

/** Liquid::Utils.to_integer. */
export function toInteger(value: unknown): number {
  if (isInteger(value)) return value;
  if (typeof value === "string" && /^\s*[+-]?\d+(?:_\d+)*\s*$/.test(value))
    return Number(value.trim().replaceAll("_", ""));
  throw new LiquidFailure("Liquid error: invalid integer");
}

function truncate(input: unknown, [length = 50, ending = "..."]: unknown[]): unknown {
  if (input === null) return null;
  const chars = Array.from(toText(input));
  const most = toInteger(length);
  const end = toText(ending);
  const kept = Math.max(0, most - Array.from(end).length);
  return chars.length > most ? chars.slice(0, kept).join("") + end : chars.join("");
}

function truncateWords(input: unknown, [words = 15, ending = "..."]: unknown[]): unknown {
  if (input === null) return null;
  const text = toText(input);
  const most = Math.max(1, toInteger(words));
  const pieces = splitBlanks(text);
  return pieces.length > most ? pieces.slice(0, most).join(" ") + toText(ending) : text;
}

/** `String#split`: empty pieces at the end go; a single blank splits at runs of blanks. */
export function split(text: string, by: string): string[] {
  if (text === "") return [];
  if (by === " ") return splitBlanks(text);
  const pieces = by === "" ? Array.from(text) : text.split(by);
  while (pieces.at(-1) === "") pieces.pop();
  return pieces;
}

function slice(input: unknown, [offset, length = 1]: unknown[]): unknown {
  const from = toInteger(offset);
  const count = length === null ? 1 : toInteger(length);
  const items: unknown[] = Array.isArray(input) ? input : Array.from(toText(input));
  const start = from < 0 ? items.length + from : from;
  const found = start < 0 || count < 0 ? [] : items.slice(start, start + count);
  return Array.isArray(input) ? found : found.map(print).join("");
}

function useDefault(input: unknown, [value = "", options]: unknown[]): unknown {
  // A keyword alone comes first.
  const keywords = isHash(options) ? options : isHash(value) && "allow_false" in value ? value : null;
  const allowsFalse = keywords?.allow_false === true;
  const isEmpty =
    input === null ||
    (input === false && !allowsFalse) ||
    input === "" ||
    (Array.isArray(input) && input.length === 0) ||
    (isHash(input) && !dropNature(input) && Object.keys(input).length === 0);
  return isEmpty ? value : input;
}
