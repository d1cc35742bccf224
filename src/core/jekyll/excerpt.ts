/** Jekyll::Excerpt#extract_excerpt: the Markdown of the excerpt; the whole body when the separator is not in it. */
export function excerptSource(body: string, separator: string): string {
  const at = separator === "" ? -1 : body.indexOf(separator);
  if (at < 0) return body;
  const head = body.slice(0, at);
  const tail = body.slice(at + separator.length);
  if (tail === "") return head;
  const closed = head + closingTags(head);
  const definitions = linkDefinitions(closed, tail);
  return definitions.length > 0 ? `${closed}\n\n${definitions.join("\n")}` : closed;
}

// The tags of Liquid and Jekyll that are blocks.
const blocks = new Set([
  "if",
  "unless",
  "case",
  "for",
  "tablerow",
  "capture",
  "comment",
  "raw",
  "ifchanged",
  "highlight",
]);

// Jekyll::Excerpt#sanctify_liquid_tags: what was opened above the separator is closed there.
function closingTags(head: string): string {
  if (!head.includes("{%")) return "";
  let closing = "";
  const names = Array.from(head.matchAll(/\{%-?\s*(\w+)[^%]*(?:%(?!\})[^%]*)*%\}/g), ([, name]) => name!);
  for (const name of names.reverse()) {
    if (!blocks.has(name) || new RegExp(`\\{%-?\\s*end${name}`).test(head + closing)) continue;
    closing += `\n{% end${name} %}`;
  }
  return closing;
}

// Jekyll::Excerpt::MKDWN_LINK_REF_REGEX: definitions below whose label is used above; footnotes look the same.
function linkDefinitions(head: string, tail: string): string[] {
  const definitions: string[] = [];
  for (const [, label = "", target = ""] of tail.matchAll(/(?<![^\n]) {0,3}(\[[^\]]+\])(:[^\n]+)/g))
    if (head.includes(label)) definitions.push(label + target);
  return definitions;
}
