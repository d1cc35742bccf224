/** Attributes of an element, in the order in which kramdown prints them. */
export type Attributes = Map<string, string>;

const reference = "&(?:[\\w:][\\w.:-]*|#\\d+|#x[0-9a-fA-F]+);";
const inText = new RegExp(`${reference}|[&<>]`, "g");
const inAttribute = new RegExp(`${reference}|[&<>"]`, "g");
const escapes: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Escape for text between tags; entities stay as they are. */
export function escapeText(text: string): string {
  return /[&<>]/.test(text) ? text.replace(inText, (found) => escapes[found] ?? found) : text;
}

/** Escape for a double-quoted attribute; entities stay as they are. */
export function escapeAttribute(text: string): string {
  return /[&<>"]/.test(text) ? text.replace(inAttribute, (found) => escapes[found] ?? found) : text;
}

/** All attributes with a blank before each, for an opening tag; an empty `id` is not printed. */
export function printAttributes(attributes: Attributes | null): string {
  if (!attributes) return "";
  let printed = "";
  for (const [name, value] of attributes)
    if (name !== "id" || value.trim() !== "") printed += ` ${name}="${escapeAttribute(value)}"`;
  return printed;
}

/** A copy with one attribute set. */
export function withAttribute(attributes: Attributes | null, name: string, value: string): Attributes {
  return new Map(attributes).set(name, value);
}

/** Add a class to those that are there. */
export function addClass(attributes: Attributes, name: string): void {
  const before = attributes.get("class");
  attributes.set("class", before ? `${before} ${name}` : name);
}
