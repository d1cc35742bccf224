import { printAttributes, withAttribute } from "../attributes.ts";
import type { Element } from "../element.ts";
import { printCharacter } from "./character.ts";
import { blanks } from "./layout.ts";
import type { Printer } from "./printer.ts";

/** A cell: a header's in the head, aligned as its column is; an empty one holds a no-break space. */
export function printCell(printer: Printer, cell: Element, indent: number): string {
  const html = printer.inner(cell, indent);
  const [part, table] = [printer.above(2)!, printer.above(3)!];
  const name = part.type === "thead" ? "th" : "td";
  const alignment = table.detail.alignment?.[cell.detail.column ?? 0] ?? "default";
  let attributes = cell.attributes;
  if (alignment !== "default") {
    const style = attributes?.get("style");
    attributes = withAttribute(attributes, "style", `${style ? `${style}; ` : ""}text-align: ${alignment}`);
  }
  return `${blanks(indent)}<${name}${printAttributes(attributes)}>${html || printCharacter("\u00a0", null, printer.options)}</${name}>\n`;
}
