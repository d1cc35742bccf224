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
  // Whether it was closed above or is closed now, the same tag needs nothing more.
  for (const name of new Set(tagNames(head).reverse())) {
    if (!blocks.has(name) || new RegExp(`\\{%-?\\s*end${name}[^]*?%\\}`).test(head)) continue;
    closing += `\n{% end${name} %}`;
  }
  return closing;
}

// Jekyll::Excerpt::LIQUID_TAG_REGEX
function tagNames(head: string): string[] {
  const names: string[] = [];
  const opening = /-?\s*(\w+)/y;
  for (let at = head.indexOf("{%"); at >= 0; at = head.indexOf("{%", at)) {
    opening.lastIndex = at + 2;
    const name = opening.exec(head)?.[1];
    const end = name === undefined ? at : head.indexOf("%}", opening.lastIndex);
    if (end < 0) break;
    if (name !== undefined) names.push(name);
    at = end + 2;
  }
  return names;
}

// Jekyll::Excerpt::MKDWN_LINK_REF_REGEX: definitions below whose label is used above; footnotes look the same.
function linkDefinitions(head: string, tail: string): string[] {
  const definitions: string[] = [];
  let close = -1;
  for (let line = 0; line < tail.length; ) {
    const lineEnd = tail.indexOf("\n", line);
    let next = lineEnd < 0 ? tail.length : lineEnd + 1;
    const from = line + (/^ {0,3}(?=\[)/.exec(tail.slice(line, line + 4))?.[0].length ?? Number.NaN);
    if (!Number.isNaN(from)) {
      // A label may go over several lines.
      if (close < from + 2) close = tail.indexOf("]", from + 2);
      if (close < 0) break;
      const after = tail.indexOf("\n", close);
      const end = after < 0 ? tail.length : after;
      if (tail[close + 1] === ":" && end > close + 2) {
        const label = tail.slice(from, close + 1);
        if (head.includes(label)) definitions.push(label + tail.slice(close + 1, end));
        next = end + 1;
      }
    }
    line = next;
  }
  return definitions;
}
