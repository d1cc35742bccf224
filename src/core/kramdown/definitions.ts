import { type AttributeList, emptyList, joinLists } from "./attribute-list.ts";
import type { Element } from "./element.ts";

/** What `[id]: url "title"` said. */
export type LinkDefinition = {
  url: string;
  title: string | null;
  /** The place of the definition, which may have been given attributes. */
  place: Element | null;
};

export type FootnoteDefinition = { name: string; content: Element; place: Element };

export type AbbreviationDefinition = { text: string; place: Element };

/** What one part of a text tells all others, by name. */
export class Definitions {
  readonly links = new Map<string, LinkDefinition>();
  readonly footnotes = new Map<string, FootnoteDefinition>();
  readonly abbreviations = new Map<string, AbbreviationDefinition>();
  readonly attributeLists = new Map<string, AttributeList>();

  #asText: string | null = null;

  /** The list of that name, to add to. */
  attributeList(name: string): AttributeList {
    this.#asText = null;
    const known = this.attributeLists.get(name);
    if (known) return known;
    const list = emptyList();
    this.attributeLists.set(name, list);
    return list;
  }

  /** All attribute list definitions in one text, to compare. */
  get attributeListsAsText(): string {
    if (this.attributeLists.size === 0) return "";
    this.#asText ??= JSON.stringify(
      [...this.attributeLists].map(([name, { pairs, references }]) => [name, [...pairs], references]),
    );
    return this.#asText;
  }

  get isEmpty(): boolean {
    const { links, footnotes, abbreviations, attributeLists } = this;
    return links.size + footnotes.size + abbreviations.size + attributeLists.size === 0;
  }

  /** Take over what a later part says: of two definitions of one name the last counts. */
  add({ links, footnotes, abbreviations, attributeLists }: Definitions): void {
    for (const [id, link] of links) this.links.set(id, link);
    for (const [name, note] of footnotes) this.footnotes.set(name, note);
    for (const [word, one] of abbreviations) this.abbreviations.set(word, one);
    for (const [name, list] of attributeLists) {
      joinLists(this.attributeList(name), list);
    }
  }
}

/** How a reference is compared: white space counts once, case not at all. */
export function normalizeId(id: string): string {
  return id.replace(/[ \t\r\n\f\v]+/g, " ").toLowerCase();
}
