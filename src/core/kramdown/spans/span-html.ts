import { leaf, parent } from "../element.ts";
import { blockElements, contentModelOf, isHtmlName, voidElements } from "../html-names.ts";
import { readClosingTag, readTag } from "../html-tag.ts";
import { htmlToNative } from "../html-to-native.ts";
import { nextIndex } from "../span-memory.ts";
import type { SpanConstruct, SpanParser, Stop } from "../span-parser.ts";

/** HTML in running text: a comment, or an element with all up to its closing tag. */
export const spanHtml: SpanConstruct = {
  name: "span-html",
  starts: "<",
  parse(parser) {
    const { text, at, memory } = parser;
    if (text.startsWith("<!--", at)) {
      const end = nextIndex(memory, text, "-->", at + 4);
      if (end < 0) return false;
      parser.push(leaf("xml", text.slice(at, end + 3), { span: true }), at, end + 3);
      return true;
    }
    const closing = text.charCodeAt(at + 1) === 0x2f && readClosingTag(text, at);
    if (closing) return parser.skip(closing.to);
    return readElement(parser);
  },
};

function readElement(parser: SpanParser): boolean {
  const { text, at } = parser;
  const tag = readTag(text, at);
  if (!tag) return false;
  const { name, attributes } = tag;
  if (blockElements.has(name)) return parser.skip(tag.to);
  for (const [key, value] of attributes)
    if (value.includes("\n")) attributes.set(key, value.replace(/\n+/g, " "));
  const element = parent("html_element");
  element.value = name;
  element.attributes = attributes;
  const isRead = isContentRead(parser, name, attributes.get("markdown"));
  attributes.delete("markdown");
  element.detail = { span: true, contentModel: isRead ? "span" : "raw", closed: tag.closed };
  let end = tag.to;
  if (!tag.closed && !voidElements.has(name)) {
    parser.at = tag.to;
    const found = parser.inside(element, stopAt(name), isRead ? "all" : "html", true);
    end = found ? readClosingTag(text, parser.at)!.to : text.length;
  }
  if (parser.options.htmlToNative) htmlToNative(element, parser.options);
  parser.push(element, at, end);
  return true;
}

function isContentRead(parser: SpanParser, name: string, said: string | undefined): boolean {
  if (said === "0") return false;
  if (said === "1") return contentModelOf(name) !== "raw";
  if (said === "span") return true;
  const { element } = parser.frame;
  if (contentModelOf(name) === "raw" || element.detail.contentModel === "raw") return false;
  return parser.options.parseSpanHtml;
}

function stopAt(name: string): Stop {
  const isHtml = isHtmlName(name);
  return {
    signs: "<",
    isHere({ text, at }) {
      const closing = readClosingTag(text, at)?.name;
      return closing === name || (isHtml && closing?.toLowerCase() === name);
    },
  };
}
