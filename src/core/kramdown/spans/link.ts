// kramdown's syntax, “Links and Images”. What stands in the brackets is read as spans first; only then is looked at
// what follows them.
import { applyList } from "../attribute-list.ts";
import { type LinkDefinition, normalizeId } from "../definitions.ts";
import { type Element, parent } from "../element.ts";
import { matchAt, matches } from "../line.ts";
import type { Frame, SpanConstruct, SpanParser, Stop } from "../span-parser.ts";
import { readDestination } from "./link-destination.ts";

const idInBrackets = /[ \t\r\n\f\v]*?\[([^\]]+)?\]/y;
/** A longer text names no definition. */
const longestId = 2000;

/** `[text](url "title")`, `[text][id]`, `[id]`, and the same behind `!` for an image. */
export const link: SpanConstruct = {
  name: "link",
  starts: "[!",
  parse(parser) {
    const { text, at } = parser;
    const isImage = text.charCodeAt(at) === 0x21;
    const bracket = isImage ? at + 1 : at;
    if (text.charCodeAt(bracket) !== 0x5b || bracket + 1 >= text.length) return false;
    if (text.charCodeAt(bracket + 1) === 0x5e) return false;
    const { open, memory } = parser;
    const mayBe =
      (isImage || open.a + open.img === 0) && !memory.unclosed.has(at) && !isLost(parser, bracket);
    if (!mayBe || !read(parser, isImage, bracket + 1)) {
      parser.at = at;
      return parser.skip(bracket + 1);
    }
    return true;
  },
};

function read(parser: SpanParser, isImage: boolean, from: number): boolean {
  const { text, at, open } = parser;
  const type = isImage ? "img" : "a";
  const element = parent(type);
  parser.at = from;
  open[type]++;
  const count: Count = { open: [from - 1], unclosed: false };
  counts.set(element, count);
  const found = parser.inside(element, bracketStop);
  counts.delete(element);
  open[type]--;
  if (!found) {
    parser.memory.unclosed.add(at);
    for (const one of count.open) parser.memory.unclosed.add(one);
    return false;
  }
  const end = parser.at;
  const inner = text.slice(from, end);
  const target = readTarget(parser, end + 1, inner);
  parser.at = at;
  if (!target) return false;
  finish(parser, element, target.definition, inner);
  parser.push(element, at, target.to);
  if (isImage) counts.get(parser.frame.element)?.open.pop();
  return true;
}

function finish(parser: SpanParser, element: Element, definition: LinkDefinition, inner: string): void {
  element.attributes = new Map();
  const list = definition.place?.ial;
  if (list) applyList(element, list, parser.lookups.attributeLists);
  if (element.type === "a") element.attributes.set("href", definition.url);
  else {
    element.attributes.set("src", definition.url);
    element.attributes.set("alt", unescaped(inner));
    element.children = [];
  }
  if (definition.title) element.attributes.set("title", definition.title);
}

// What stands in the brackets as it was written, without the backslashes before signs.
function unescaped(inner: string): string {
  return inner.includes("\\") ? inner.replace(/\\([\\.*_+`<>()[\]{}#!:|"'$=~-])/g, "$1") : inner;
}

/** The brackets open in a link's text, the link's own first. */
type Count = { open: number[]; unclosed: boolean };

const counts = new WeakMap<Element, Count>();

const bracketStop: Stop = {
  signs: "[]!",
  isHere(parser, frame: Frame) {
    const { text, at, memory } = parser;
    const { open } = counts.get(frame.element)!;
    const code = text.charCodeAt(at);
    if (code === 0x5d) {
      const closed = open.pop()!;
      memory.closing.set(closed, at);
      return open.length === 0;
    }
    if (code === 0x5b) open.push(at);
    // An image takes its bracket with it, unless it is none.
    else if (text.charCodeAt(at + 1) === 0x5b) open.push(at + 1);
    return false;
  },
};

type Target = { definition: LinkDefinition; to: number };

function readTarget(parser: SpanParser, after: number, inner: string): Target | null {
  const { text, lookups } = parser;
  const named = matchAt(idInBrackets, text, after);
  if (named || text.charCodeAt(after) !== 0x28) {
    const definition = lookups.link(normalizeId(named?.[1] ?? unescaped(inner)));
    return definition ? { definition, to: named ? idInBrackets.lastIndex : after } : null;
  }
  const found = readDestination(parser.memory, text, after);
  return found && { definition: { url: found.url, title: found.title, place: null }, to: found.to };
}

// A bracket known to be closed where nothing follows that a link could have: not worth reading again.
function isLost(parser: SpanParser, bracket: number): boolean {
  const { memory, text } = parser;
  const closing = memory.closing.get(bracket);
  if (closing === undefined) return false;
  const next = text.charCodeAt(closing + 1);
  const isNamed = next === 0x28 || matches(idInBrackets, text, closing + 1);
  if (!isNamed && closing - bracket > longestId) return true;
  return readTarget(parser, closing + 1, text.slice(bracket + 1, closing)) === null;
}
