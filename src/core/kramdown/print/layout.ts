import type { Element } from "../element.ts";

/** As many blanks as a block stands in. */
export function blanks(indent: number): string {
  return " ".repeat(indent);
}

/** Whether text for certain converters is for HTML too. */
export function isForHtml({ detail: { formats = [] } }: Element): boolean {
  return formats.length === 0 || formats.includes("html");
}
