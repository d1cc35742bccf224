/** Attributes of an element, in the order in which kramdown prints them. */
export type Attributes = Map<string, string>;

const part =
  /(?:^|\s)(?:#([A-Za-z][\w:-]*)|\.(-?[A-Za-z_][\w-]*)|([A-Za-z_][\w:-]*)=(?:"((?:\\.|[^"\\])*)"|'((?:\\.|[^'\\])*)')|([A-Za-z][\w:-]*))/g;

/** Read what stands between `{:` and `}`; `named` gives what an attribute definition (`{:name: …}`) said. */
export function parseAttributes(text: string, named?: ReadonlyMap<string, Attributes>): Attributes {
  const attributes: Attributes = new Map();
  // `{:.a.b}` and `{:#id.x}` need no blank between classes.
  const spaced = text.replace(
    /("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*')|(?<=[\w-])([.#])(?=[A-Za-z_-])/g,
    (all, quoted) => (quoted === undefined ? " " + all : all),
  );
  for (const [, id, name, key, double, single, reference] of spaced.matchAll(part)) {
    if (id) attributes.set("id", id);
    else if (name) addClass(attributes, name);
    else if (key) {
      const value = (double ?? single ?? "").replace(/\\(["'}\\])/g, "$1");
      if (key === "class") for (const one of value.split(/\s+/)) addClass(attributes, one);
      else attributes.set(key, value);
    } else if (reference) {
      const found = named?.get(reference);
      if (found) merge(attributes, found);
      else attributes.set(" " + reference, "");
    }
  }
  return attributes;
}

/** Whether the list names something, such as `toc` in `{:toc}`. */
export function hasReference(attributes: Attributes, name: string): boolean {
  return attributes.has(" " + name);
}

/** Add the second's attributes to the first: classes are united, the rest is replaced. */
export function merge(into: Attributes, from: Attributes): Attributes {
  for (const [key, value] of from) {
    if (key === "class") for (const one of value.split(" ")) addClass(into, one);
    else into.set(key, value);
  }
  return into;
}

function addClass(attributes: Attributes, name: string): void {
  const before = attributes.get("class");
  if (name) attributes.set("class", before ? before + " " + name : name);
}

const firstTag = /^(\s*<[A-Za-z][\w-]*)((?:\s+[^\s=>"'/]+(?:="[^"]*")?)*)/;

/** Put attributes on the first tag of a piece of HTML; classes already there stay. */
export function withAttributes(html: string, attributes: Attributes): string {
  if (attributes.size === 0) return html;
  return html.replace(firstTag, (_, open: string, rest: string) => {
    let present = rest;
    let added = "";
    for (const [key, value] of attributes) {
      if (key.startsWith(" ")) continue;
      const already = new RegExp(`(\\s${key.replace(/[^\w-]/g, "\\$&")}=")([^"]*)"`);
      const found = already.exec(present);
      if (!found) added += ` ${key}="${escapeAttribute(value)}"`;
      else {
        const joined = key === "class" ? classes(found[2]!, value) : value;
        present = present.replace(already, () => `${found[1]}${escapeAttribute(joined)}"`);
      }
    }
    return open + present + added;
  });
}

// kramdown leaves its own marker class last: `language-ruby more highlighter-rouge`.
function classes(before: string, more: string): string {
  const own = " highlighter-rouge";
  return before.endsWith(own) ? `${before.slice(0, -own.length)} ${more}${own}` : `${before} ${more}`;
}

/** Escape for a double-quoted attribute; entities stay as they are. */
export function escapeAttribute(text: string): string {
  return escapeText(text).replaceAll('"', "&quot;");
}

/** Escape for text between tags; entities stay as they are. */
export function escapeText(text: string): string {
  return text
    .replace(/&(?!(?:[A-Za-z][A-Za-z0-9]{1,31}|#\d{1,7}|#[xX][0-9a-fA-F]{1,6});)/g, "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;");
}
