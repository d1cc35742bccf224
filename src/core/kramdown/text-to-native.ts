import { type Element, leaf } from "./element.ts";
import type { KramdownOptions, QuoteName, SymbolName } from "./options.ts";
import { entityAt } from "./spans/entity.ts";

const quotes: ReadonlySet<string> = new Set<QuoteName>(["lsquo", "rsquo", "ldquo", "rdquo"]);
const symbols: ReadonlySet<string> = new Set<SymbolName>(["mdash", "ndash", "hellip", "laquo", "raquo"]);

/** Append the text of an HTML element: its entities become elements, quotes and symbols among them. */
export function textToNative(
  to: Element[],
  text: string,
  options: KramdownOptions,
  isVerbatim: boolean,
): void {
  const source = isVerbatim ? text : text.replace(/[ \t\r\n\f\v]+/g, " ");
  let from = 0;
  for (let at = source.indexOf("&"); at >= 0; at = source.indexOf("&", at + 1)) {
    const found = entityAt(source, at);
    if (!found?.element) continue;
    if (at > from) to.push(leaf("text", source.slice(from, at)));
    to.push(named(found.original.slice(1, -1), options) ?? found.element);
    from = at + found.original.length;
  }
  if (from < source.length) to.push(leaf("text", source.slice(from)));
}

function named(name: string, { smartQuotes, typographicSymbols }: KramdownOptions): Element | null {
  if (quotes.has(name)) return leaf("smart_quote", smartQuotes[name as QuoteName]);
  return symbols.has(name) ? leaf("typographic_sym", typographicSymbols[name as SymbolName]) : null;
}

/** Text with its entities replaced by what they stand for. */
export function decodeText(text: string): string {
  return text.replace(/&[^&;]+;/g, (written) => entityAt(written, 0)?.element?.value ?? written);
}
