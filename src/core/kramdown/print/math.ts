import { escapeCode } from "#core/rouge/highlight.ts";
import { printAttributes, withAttribute } from "../attributes.ts";
import type { Element } from "../element.ts";
import type { KramdownOptions } from "../options.ts";
import { blanks } from "./layout.ts";

/** A formula on its own, marked for MathJax. */
export function printMathBlock(element: Element, { mathEngine }: KramdownOptions, indent: number): string {
  const formula = element.children[0]?.value ?? "";
  if (mathEngine === null) return `${blanks(indent)}<div${unrendered(element)}>$$\n${formula}\n$$</div>\n`;
  const html = `\\[${escapeCode(formula)}\\]\n`;
  return element.attributes?.size
    ? `${blanks(indent)}<div${printAttributes(element.attributes)}>${html}</div>\n`
    : html;
}

/** A formula in running text. */
export function printMathSpan(element: Element, { mathEngine }: KramdownOptions): string {
  if (mathEngine === null) return `<span${unrendered(element)}>$${element.value}$</span>`;
  return element.attributes?.size
    ? `<span${printAttributes(element.attributes)}>$${element.value}$</span>`
    : `\\(${escapeCode(element.value)}\\)`;
}

function unrendered({ attributes }: Element): string {
  const before = attributes?.get("class");
  return printAttributes(withAttribute(attributes, "class", before ? `${before} kdmath` : "kdmath"));
}
