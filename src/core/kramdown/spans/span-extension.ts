import { applyList, emptyList, joinLists, parseAttributeList } from "../attribute-list.ts";
import { leaf } from "../element.ts";
import { formatsOf, isExtensionTag, readExtension } from "../extension.ts";
import { withInlineOption } from "../inline-options.ts";
import { matchAt } from "../line.ts";
import { nextIndex, nextOf } from "../span-memory.ts";
import type { SpanConstruct, SpanParser } from "../span-parser.ts";

const attributes = /\{:((?:\\\}|[^}])+)\}/y;

/** `{:…}` right behind a span gives it attributes; `{::comment}` and the like stand for themselves. */
export const spanExtension: SpanConstruct = {
  name: "span-extension",
  starts: "{",
  parse(parser) {
    const { text, at, memory } = parser;
    if (text.charCodeAt(at + 1) !== 0x3a) return false;
    if (nextIndex(memory, text, "}", at) < 0) return parser.skip(at + 1);
    if (isExtensionTag(text, at)) return readTag(parser) || parser.skip(at + 1);
    return readList(parser) || parser.skip(at + 1);
  },
};

function readTag(parser: SpanParser): boolean {
  const { text, at, memory } = parser;
  const found = readExtension(text, at, false, (name, from, search) =>
    nextOf(memory, `{:/${name}`, from, search),
  );
  if (!found) return false;
  const { name, options, body, to } = found;
  if (name === "comment") {
    if (body === null) parser.pushText("", at, to);
    else parser.push(leaf("comment", body, { span: true }), at, to);
    return true;
  }
  if (name === "options") {
    for (const [key, value] of options) {
      parser.options = withInlineOption(parser.options, key, value);
      parser.said.push([key, value]);
    }
    parser.pushText("", at, to);
    return true;
  }
  if (name !== "nomarkdown") return false;
  if (body === null) parser.pushText("", at, to);
  else parser.push(leaf("raw", body, { span: true, formats: formatsOf(found) }), at, to);
  return true;
}

function readList(parser: SpanParser): boolean {
  const { text, at, frame, lookups } = parser;
  const last = frame.pendingFrom === at ? frame.element.children.at(-1) : undefined;
  if (!last || last.type === "text") return false;
  const found = matchAt(attributes, text, at);
  if (!found) return false;
  const list = parseAttributeList(found[1]!, emptyList());
  if (last.ial) joinLists(last.ial, list);
  else last.ial = list;
  applyList(last, list, lookups.attributeLists);
  parser.pushText("", at, attributes.lastIndex);
  return true;
}
