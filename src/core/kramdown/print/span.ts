import { escapeText, printAttributes, withAttribute } from "../attributes.ts";
import type { Element } from "../element.ts";
import { nameOfCharacter } from "../entities.ts";
import { voidElements } from "../html-names.ts";
import type { KramdownOptions } from "../options.ts";
import { isForHtml } from "./block.ts";
import { printCodeSpan } from "./code.ts";
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
      return `<br${printAttributes(element.attributes)} />`;
    case "smart_quote":
    case "typographic_sym":
      return printCharacters(element.value, printer.options);
    case "entity":
      return printCharacter(element.value, element.detail.original ?? null, printer.options);
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
  if (detail.checkbox) {
    const checked = detail.checkbox === "checked" ? ' checked="checked"' : "";
    return `<input type="checkbox" class="task-list-item-checkbox" disabled="disabled"${checked} />`;
  }
  if (type === "raw" && detail.formats === undefined) return value;
  if (!detail.span) return null;
  if (type === "html_element") return printHtml(printer, element, indent);
  if (type === "xml") return value;
  if (type === "comment") return `<!-- ${value.replaceAll("--", "&#8211;")} -->`;
  if (type === "raw") return isForHtml(element) ? value : "";
  if (type === "math") return printMath(printer, element);
  return null;
}

function printHtml(printer: Printer, element: Element, indent: number): string {
  const { value: name } = element;
  const html = printer.inner(element, indent);
  const open = `<${name}${printAttributes(element.attributes)}`;
  return html === "" && voidElements.has(name) ? `${open} />` : `${open}>${html}</${name}>`;
}

function printMath(printer: Printer, element: Element): string {
  const formula = escapeText(element.value);
  const html = printer.options.mathEngine === null ? formula : `\\(${formula}\\)`;
  const needsTag = printer.options.mathEngine === null || element.attributes?.size;
  return needsTag ? `<span${printAttributes(element.attributes)}>${html}</span>` : html;
}

function printAbbreviation(printer: Printer, element: Element): string {
  const definition = printer.context.abbreviations.get(element.value);
  let attributes = element.attributes ?? definition?.place.attributes ?? null;
  if (definition?.text) attributes = withAttribute(attributes, "title", definition.text);
  return `<abbr${printAttributes(attributes)}>${escapeText(element.value)}</abbr>`;
}

function printCharacters(text: string, options: KramdownOptions): string {
  if (options.entityOutput === "as_char") return escapeText(text);
  let html = "";
  for (const character of text)
    html += character > "\u007f" ? printCharacter(character, null, options) : character;
  return html;
}

const escaped = '<>&"';

function printCharacter(
  character: string,
  original: string | null,
  { entityOutput }: KramdownOptions,
): string {
  if (entityOutput === "as_char" && (character === '"' || !escaped.includes(character))) return character;
  if ((entityOutput === "as_input" || entityOutput === "as_char") && original !== null) return original;
  const name = nameOfCharacter(character);
  if (name !== null && (entityOutput === "symbolic" || escaped.includes(character))) return `&${name};`;
  return entityOutput === "as_input" || entityOutput === "as_char"
    ? character
    : `&#${character.codePointAt(0)};`;
}
