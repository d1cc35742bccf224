// kramdown's syntax, “Attribute Lists”: `#id`, `.class`, `key="value"` and references to attribute list definitions.
import { type Attributes, addClass } from "./attributes.ts";
import type { Element } from "./element.ts";

/** What stands in `{:…}`: attributes, and the names of definitions or of kramdown's own marks such as `toc`. */
export type AttributeList = { pairs: Attributes; references: string[] };

/** Attribute list definitions (`{:name: …}`) by name. */
export type AttributeLists = ReadonlyMap<string, AttributeList>;

const part =
  /(?:^|[ \t\r\n\f\v])(?:(\w[\w:-]*)=(?:"((?:\\\}|\\"|[^}])*?)"|'((?:\\\}|\\'|[^}])*?)')|(\w[\w:-]*)|((?:#[A-Za-z][\w:-]*|\.(?:\\\}|[^ \t\r\n\f\v.#}])+)+))(?=[ \t\r\n\f\v]|$)/g;
const idOrClass = /#([A-Za-z][\w:-]*)|\.((?:\\\}|[^ \t\r\n\f\v.#}])+)/g;

/** A list that says nothing yet. */
export function emptyList(): AttributeList {
  return { pairs: new Map(), references: [] };
}

/** Read the text between the braces into a list; what is not understood is passed over. */
export function parseAttributeList(text: string, into: AttributeList): AttributeList {
  for (const [, key, double, single, reference, names] of text.matchAll(part)) {
    if (reference !== undefined) into.references.push(reference);
    else if (names !== undefined) {
      for (const [, id, name] of names.matchAll(idOrClass))
        if (id !== undefined) into.pairs.set("id", id);
        else addClass(into.pairs, name!);
    } else {
      const value = (double ?? single ?? "").replace(double === undefined ? /\\([}'])/g : /\\([}"])/g, "$1");
      into.pairs.set(key!, value);
    }
  }
  return into;
}

/** Give an element what a list says: definitions first, classes are added, the rest is replaced. */
export function applyList(element: Element, list: AttributeList, definitions: AttributeLists): void {
  element.attributes ??= new Map();
  mergeList(element.attributes, list, { definitions, left: mostMerged }, 0);
}

/** Definitions that name others may say more than anyone can read. */
const mostMerged = 1000;

type Merging = { readonly definitions: AttributeLists; left: number };

function mergeList(into: Attributes, list: AttributeList, merging: Merging, depth: number): void {
  for (const name of list.references) {
    const definition = merging.definitions.get(name);
    // A definition may name itself.
    if (definition && depth < 20 && merging.left-- > 0) mergeList(into, definition, merging, depth + 1);
  }
  for (const [key, value] of list.pairs)
    if (key === "class") addClass(into, value);
    else into.set(key, value);
}

/** Add all that one list says to another. */
export function joinLists(into: AttributeList, from: AttributeList): void {
  into.references.push(...from.references);
  for (const [key, value] of from.pairs)
    if (key === "class") addClass(into.pairs, value);
    else into.pairs.set(key, value);
}

/** All that a list says in one text, to compare; "" for none. */
export function listAsText(list: AttributeList | null | undefined): string {
  return list ? JSON.stringify([[...list.pairs], list.references]) : "";
}

/** Whether the element's list names something, such as `toc`. */
export function refersTo(element: Element, name: string): boolean {
  return element.ial?.references.includes(name) ?? false;
}
