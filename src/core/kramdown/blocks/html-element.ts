import type { BlockParser } from "../block-parser.ts";
import { addText, type ContentModel, type Element, leaf, parent } from "../element.ts";
import { contentModelOf, isHtmlName, voidElements } from "../html-names.ts";
import { nameSource, readClosingTag, readTag, type Tag } from "../html-tag.ts";
import { htmlToNative } from "../html-to-native.ts";
import { matchAt } from "../line.ts";

const restOfLine = /[ \t]*\n/y;
const mark = new RegExp(`<(?:${nameSource}|/|!--|\\?)`, "gu");

/** Pass over blanks up to the next line, if there is nothing else. */
export function skipRestOfLine(parser: BlockParser): void {
  if (matchAt(restOfLine, parser.source, parser.at)) parser.at = restOfLine.lastIndex;
}

/** Read an element whose opening tag has just been read into the tree: what its content is, is its own to say. */
export function openElement(parser: BlockParser, { name, attributes, closed }: Tag): void {
  const { tree } = parser;
  const isInRaw = tree.type === "html_element" && tree.detail.contentModel === "raw";
  const element = parent("html_element");
  element.value = name;
  element.ial = parser.pending;
  parser.pending = null;
  const said = attributes.get("markdown");
  attributes.delete("markdown");
  element.attributes = attributes;
  const model =
    saidModel(said, name) ?? (!isInRaw && parser.options.parseBlockHtml ? contentModelOf(name) : "raw");
  element.detail = { contentModel: model, closed: closed || voidElements.has(name) };
  tree.children.push(element);
  const isScript = name === "script" || name === "style";
  if (isScript) addText(element, takeUntilClosing(parser, name), "raw");
  if (model === "block") skipRestOfLine(parser);
  if (!element.detail.closed && !isScript) readContent(parser, element, model);
  if (!isInRaw && !element.detail.closed && !isScript) skipRestOfLine(parser);
  if (!isInRaw && parser.options.htmlToNative) {
    // The list written above it is lost.
    element.ial = null;
    htmlToNative(element, parser.options);
  }
}

function saidModel(said: string | undefined, name: string): ContentModel | undefined {
  if (said === "0") return "raw";
  if (said === "1") return contentModelOf(name);
  return said === "span" || said === "block" ? said : undefined;
}

function readContent(parser: BlockParser, element: Element, model: ContentModel): void {
  if (model === "block") parser.parseInside(element);
  else if (model === "span") addText(element, takeUntilClosing(parser, element.value), "raw_text");
  else readRawHtml(parser, element);
}

// The text before the closing tag of an element, or all that is left; the place is behind the tag then.
function takeUntilClosing(parser: BlockParser, name: string): string {
  const { source, at } = parser;
  const closing = new RegExp(`</${name.replace(/[^\w-]/g, "\\$&")}[ \\t\\r\\n\\f\\v]*>`, "gi");
  closing.lastIndex = at;
  const found = closing.exec(source);
  parser.looked(found ? closing.lastIndex : source.length);
  parser.at = found ? closing.lastIndex : source.length;
  return source.slice(at, found ? found.index : source.length);
}

// Up to the closing tag of an element whose text is not Markdown; elements inside are read by their own rules.
function readRawHtml(parser: BlockParser, element: Element): void {
  const { tree, source } = parser;
  parser.tree = element;
  for (;;) {
    mark.lastIndex = parser.at;
    const found = mark.exec(source);
    const to = found ? found.index : source.length;
    addText(element, source.slice(parser.at, to));
    parser.at = to;
    if (!found) {
      parser.looked(source.length);
      break;
    }
    const closing = source.charCodeAt(to + 1) === 0x2f ? readClosingTag(source, to) : null;
    if (closing) {
      parser.at = closing.to;
      const name = isHtmlName(element.value) ? closing.name.toLowerCase() : closing.name;
      if (name === element.value) break;
      addText(element, source.slice(to, closing.to));
    } else if (!readInner(parser, element)) {
      addText(element, "<");
      parser.at = to + 1;
    }
  }
  parser.tree = tree;
}

function readInner(parser: BlockParser, element: Element): boolean {
  const { source, at } = parser;
  if (source.startsWith("<!--", at)) {
    const end = parser.find("-->", at + 4);
    if (end < 0) return false;
    element.children.push(leaf("xml", source.slice(at, end + 3)));
    parser.at = end + 3;
    return true;
  }
  if (source.startsWith("<?", at)) {
    const end = parser.find("?>", at + 2);
    if (end < 0) return false;
    element.children.push(leaf("xml", source.slice(at, end + 2)));
    parser.at = end + 2;
    return true;
  }
  const tag = readTag(source, at, (to) => parser.looked(to));
  if (!tag || !parser.mayNest) return false;
  parser.at = tag.to;
  parser.deeper(() => openElement(parser, tag));
  return true;
}
