const blockNames =
  "address|article|aside|body|center|dd|details|dialog|dir|div|dl|dt|fieldset|figcaption|figure|footer|form|header|hgroup|iframe|legend|main|map|math|menu|nav|noscript|object|ol|option|pre|script|section|select|style|summary|table|tbody|td|template|textarea|tfoot|th|thead|tr|ul|video|audio|canvas|embed|svg";
const opening = new RegExp(`^ {0,3}<(${blockNames})\\b((?:[^>"']|"[^"]*"|'[^']*')*)>`, "i");
/** How far an element's end is looked for: an element that is never closed must not be searched again and again. */
const reach = 100_000;

/**
 * The raw text of a block element up to its own closing tag, which kramdown keeps as it is, blank lines included;
 * null when none starts here, when it is not closed, or when `markdown="…"` wants its content read.
 */
export function elementAt(source: string): { raw: string; name: string } | null {
  if (!/^ {0,3}</.test(source)) return null;
  const found = opening.exec(source);
  if (!found || /\bmarkdown\s*=\s*["']?(?!0)/.test(found[2]!)) return null;
  const name = found[1]!.toLowerCase();
  if (found[2]!.endsWith("/")) return null;
  const tag = new RegExp(`<(/?)${name}(?=[\\s>/])[^>]*>`, "gi");
  tag.lastIndex = found[0].length;
  const near = source.length > reach ? source.slice(0, reach) : source;
  let depth = 1;
  for (let next = tag.exec(near); next; next = tag.exec(near)) {
    depth += next[1] ? -1 : next[0].endsWith("/>") ? 0 : 1;
    if (depth > 0) continue;
    const end = near.slice(tag.lastIndex).match(/^[ \t]*(?:\n|$)/);
    return { raw: near.slice(0, tag.lastIndex) + (end?.[0] ?? ""), name };
  }
  return null;
}

/** Whether HTML that starts a line only starts a paragraph: a span element is never a block of its own. */
export function isSpanHtml(source: string): boolean {
  const name = /^ {0,3}<\/?([A-Za-z][\w-]*)/.exec(source)?.[1]?.toLowerCase();
  return name !== undefined && !block.test(name);
}

const block = new RegExp(
  `^(?:${blockNames}|h[1-6]|p|hr|blockquote|col|colgroup|caption|link|meta|base|html|head|frame|frameset|noframes|param|source|track|title)$`,
);
