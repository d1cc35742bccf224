import { applyList } from "../attribute-list.ts";
import { escapeText, printAttributes, withAttribute } from "../attributes.ts";
import { type Element, leaf } from "../element.ts";
import { voidElements } from "../html-names.ts";
import { printCharacter, printCharacters } from "./character.ts";
import { printCodeSpan } from "./code.ts";
import { isForHtml } from "./layout.ts";
import { printMathSpan } from "./math.ts";
import type { Printer } from "./printer.ts";

/** The HTML of a span, or null for an element that is none. */
export function printSpan(printer: Printer, element: Element, indent: number): string | null {
  switch (element.type) {
    case "text":
      return escapeText(element.value);
    case "em":
    case "strong":
    case "del":
    case "a":
      return printer.span(element.type, element, indent);
    case "img":
      return `<img${printAttributes(element.attributes)} />`;
    case "codespan":
      return printCodeSpan(printer, element);
    case "br":
      return "<br />";
    case "smart_quote":
    case "typographic_sym":
      return printCharacters(element.value, printer.options);
    case "entity":
      return printEntity(element, printer);
    case "footnote":
      return printer.context.footnotes.printMarker(element, printer);
    case "abbreviation":
      return printAbbreviation(printer, element);
    default:
      return printDetailed(printer, element, indent);
  }
}

// Types that are blocks too.
function printDetailed(printer: Printer, element: Element, indent: number): string | null {
  const { type, value, detail } = element;
  if (type === "raw" && detail.formats === undefined) return value;
  if (!detail.span) return null;
  if (type === "html_element") return printHtml(printer, element, indent);
  if (type === "xml") return value;
  if (type === "comment") return `<!-- ${value} -->`;
  if (type === "raw") return isForHtml(element) ? value : "";
  if (type === "math") return printMathSpan(element, printer.options);
  return null;
}

function printHtml(printer: Printer, element: Element, indent: number): string {
  const { value: name } = element;
  const html = printer.inner(element, indent);
  const open = `<${name}${printAttributes(element.attributes)}`;
  return html === "" && voidElements.has(name) ? `${open} />` : `${open}>${html}</${name}>`;
}

function printAbbreviation(printer: Printer, element: Element): string {
  const definition = printer.context.abbreviations.get(element.value);
  // A copy: a header is printed again in the table of contents, and a unit whenever what it is counted by changes.
  const abbreviation = leaf("abbreviation", element.value);
  const list = definition?.place.ial;
  if (list) applyList(abbreviation, list, printer.context.attributeLists);
  const text = definition?.text;
  const { attributes } = abbreviation;
  const said = text ? withAttribute(attributes, "title", text) : attributes;
  return `<abbr${printAttributes(said)}>${escapeText(element.value)}</abbr>`;
}

function printEntity({ value, detail }: Element, { options }: Printer): string {
  const original = detail.original ?? null;
  // A name that means nothing: its ampersand is text.
  const isUnknown = value.length > 2 && value.startsWith("&");
  return isUnknown ? (original ?? "") : printCharacter(value, original, options);
}
