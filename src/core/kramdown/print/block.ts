import { refersTo } from "../attribute-list.ts";
import { printAttributes, withAttribute } from "../attributes.ts";
import type { Element } from "../element.ts";
import { baseId } from "../header-id.ts";
import { voidElements } from "../html-names.ts";
import { printCodeBlock } from "./code.ts";
import { blanks, isForHtml } from "./layout.ts";
import { printMathBlock } from "./math.ts";
import type { Printer } from "./printer.ts";
import { printCell } from "./table.ts";

/** Stands where the table of contents goes until all headers are known. */
export const tocMark = "\u0000toc\u0000";
/** Stands where the footnotes go. */
export const footnotesMark = "\u0000footnotes\u0000";

/** The HTML of a block. */
export function printBlock(printer: Printer, element: Element, indent: number): string {
  switch (element.type) {
    case "blank":
      return "\n";
    case "p":
      return printParagraph(printer, element, indent);
    case "header":
      return printHeader(printer, element, indent);
    case "codeblock":
      return printCodeBlock(printer, element, indent);
    case "hr":
      return `${blanks(indent)}<hr${printAttributes(element.attributes)} />\n`;
    case "ul":
    case "ol":
      return printList(printer, element, indent);
    case "li":
    case "dd":
      return printItem(printer, element, indent);
    case "dt":
      return printTerm(printer, element, indent);
    case "blockquote":
    case "dl":
    case "table":
    case "thead":
    case "tbody":
    case "tfoot":
    case "tr":
      return indented(printer, element.type, element, indent);
    case "td":
      return printCell(printer, element, indent);
    case "html_element":
      return printHtml(printer, element, indent);
    case "xml":
      return isInRawHtml(printer) ? element.value : `${blanks(indent)}${element.value}\n`;
    case "comment":
      return `${blanks(indent)}<!-- ${element.value} -->\n`;
    case "raw":
      return isForHtml(element) ? `${element.value}\n` : "";
    case "math":
      return printMathBlock(element, printer.options, indent);
    default:
      return printer.inner(element, indent);
  }
}

function line(name: string, element: Element, html: string, indent: number): string {
  return `${blanks(indent)}<${name}${printAttributes(element.attributes)}>${html}</${name}>\n`;
}

function indented(printer: Printer, name: string, element: Element, indent: number): string {
  const html = printer.inner(element, indent);
  return `${blanks(indent)}<${name}${printAttributes(element.attributes)}>\n${html}${blanks(indent)}</${name}>\n`;
}

function printParagraph(printer: Printer, element: Element, indent: number): string {
  if (element.detail.transparent) return printer.inner(element, indent);
  const [only] = element.children;
  if (element.children.length === 1 && only!.type === "img" && refersTo(only!, "standalone"))
    return printFigure(element, only!, indent);
  return line("p", element, printer.inner(element, indent), indent);
}

// kramdown's syntax, “Standalone images”
function printFigure(paragraph: Element, image: Element, indent: number): string {
  const own = new Map(image.attributes);
  const figure = new Map(paragraph.attributes);
  for (const name of ["class", "id"]) {
    const value = own.get(name);
    if (value === undefined || figure.has(name)) continue;
    figure.set(name, value);
    own.delete(name);
  }
  const inside = blanks(indent + 2);
  return (
    `${blanks(indent)}<figure${printAttributes(figure)}>\n${inside}<img${printAttributes(own)} />\n` +
    `${inside}<figcaption>${own.get("alt") ?? ""}</figcaption>\n${blanks(indent)}</figure>\n`
  );
}

function printHeader(printer: Printer, element: Element, indent: number): string {
  const { headerOffset } = printer.options;
  const level = Math.max(1, Math.min(6, (element.detail.level ?? 1) + headerOffset));
  const id = printer.context.ids.of(element);
  const html = printer.inner(element, indent);
  const attributes = id === null ? element.attributes : withAttribute(element.attributes, "id", id);
  return `${blanks(indent)}<h${level}${printAttributes(attributes)}>${html}</h${level}>\n`;
}

function printList(printer: Printer, element: Element, indent: number): string {
  if (element === printer.toc) return tocMark;
  if (element === printer.footnotePlace) return footnotesMark;
  return indented(printer, element.type, element, indent);
}

function printItem(printer: Printer, element: Element, indent: number): string {
  const { type, children } = element;
  const html = printer.inner(element, indent);
  const hasLine = printer.context.withLines && indent === 2 && element.line >= 0;
  const where = hasLine ? ` data-line="${element.line}"` : "";
  const open = `${blanks(indent)}<${type}${printAttributes(element.attributes)}${where}>`;
  const first = children[0];
  const isTight = !first || (first.type === "p" && first.detail.transparent);
  const end = isTight && !html.endsWith("\n") ? "" : blanks(indent);
  return `${open}${isTight ? "" : "\n"}${html}${end}</${type}>\n`;
}

// `{:auto_ids}` and `{:auto_ids-prefix}` on a definition list
function printTerm(printer: Printer, element: Element, indent: number): string {
  const references = printer.above()?.ial?.references ?? [];
  const found = references
    .map((name) => /^auto_ids(?:-([\w-]+))?/.exec(name))
    .find((match) => match !== null);
  const html = printer.inner(element, indent);
  if (!found || element.attributes?.has("id")) return line("dt", element, html, indent);
  const id =
    (found[1] ?? "") + baseId(element.detail.rawText ?? "", { ...printer.options, input: "kramdown" });
  return `${blanks(indent)}<dt${printAttributes(withAttribute(element.attributes, "id", id))}>${html}</dt>\n`;
}

function isInRawHtml(printer: Printer): boolean {
  const above = printer.above();
  return above?.type === "html_element" && above.detail.contentModel === "raw";
}

function printHtml(printer: Printer, element: Element, indent: number): string {
  const { value: name, detail } = element;
  const html = printer.inner(element, indent);
  const isRaw = isInRawHtml(printer);
  const open = `${isRaw ? "" : blanks(indent)}<${name}${printAttributes(element.attributes)}`;
  const end = isRaw ? "" : "\n";
  if (detail.closed && detail.contentModel === "raw") return `${open} />${end}`;
  if (html !== "" && detail.contentModel !== "block") return `${open}>${html}</${name}>${end}`;
  if (html !== "") return `${open}>\n${html.replace(/\n$/, "")}\n${blanks(indent)}</${name}>${end}`;
  return voidElements.has(name) ? `${open} />${end}` : `${open}></${name}>${end}`;
}
