import { escapeCode } from "#core/rouge/highlight.ts";
import { printAttributes, withAttribute } from "../attributes.ts";
import type { Element } from "../element.ts";
import type { KramdownOptions } from "../options.ts";

/** A formula on its own, marked for MathJax. */
export function printMathBlock(element: Element, { mathEngine }: KramdownOptions): string {
  const formula = element.children[0]?.value ?? "";
  if (mathEngine === null) return `<div${unrendered(element)}>$$\n${formula}\n$$</div>\n`;
  const html = `\\[${escapeCode(formula)}\\]\n`;
  return element.attributes?.size ? `<div${printAttributes(element.attributes)}>${html}</div>\n` : html;
}

/** A formula in running text. */
export function printMathSpan(element: Element, { mathEngine }: KramdownOptions): string {
  if (mathEngine === null) return `<span${unrendered(element)}>$${element.value}$</span>`;
  const formula = escapeCode(element.value);
  return element.attributes?.size
    ? `<span${printAttributes(element.attributes)}>$${formula}$</span>`
    : `\\(${formula}\\)`;
}

function unrendered({ attributes }: Element): string {
  const before = attributes?.get("class");
  return printAttributes(withAttribute(attributes, "class", before ? `${before} kdmath` : "kdmath"));
}
