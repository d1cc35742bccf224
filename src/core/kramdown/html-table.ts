import type { Element } from "./element.ts";
import { blockElements } from "./html-names.ts";

const parts: ReadonlySet<string> = new Set(["thead", "tbody", "tfoot"]);
const alignment = /text-align:\s*(center|left|right|justify|inherit)/;

/** Whether an HTML table has nothing but what a table of kramdown's own can have. */
export function isSimpleTable(table: Element): boolean {
  const inside = elementsOf(table);
  const rows = inside.flatMap((element) => {
    if (element.value === "tr") return [{ row: element, cell: "td" }];
    return elementsOf(element).map((row) => ({ row, cell: element.value === "thead" ? "th" : "td" }));
  });
  if (inside.length === 0 || rows.some(({ row }) => row.value !== "tr")) return false;
  const isBare = inside.every(({ value }) => value === "tr");
  if (!isBare && !inside.every(({ value }) => parts.has(value))) return false;
  if (!isBare && !inside.some(({ value }) => value === "tbody")) return false;
  const first = rows[0] && columnsOf(rows[0].row);
  return rows.every(({ row, cell }) => {
    const cells = elementsOf(row);
    return columnsOf(row) === first && cells.every((one) => one.value === cell && !holdsBlock(one));
  });
}

function elementsOf(element: Element): Element[] {
  return element.children.filter(({ type }) => type !== "text");
}

// How many columns there are and how each is aligned, in one word.
function columnsOf(row: Element): string {
  return elementsOf(row)
    .map(({ attributes }) => alignment.exec(attributes?.get("style") ?? "")?.[1] ?? "default")
    .join();
}

function holdsBlock(cell: Element): boolean {
  if (/text-align:\s*(?:justify|inherit)/.test(cell.attributes?.get("style") ?? "")) return true;
  return cell.children.some(holdsBlockElement);
}

function holdsBlockElement(element: Element): boolean {
  if (element.type === "html_element" && blockElements.has(element.value)) return true;
  return element.children.some(holdsBlockElement);
}
