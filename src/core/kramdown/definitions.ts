import { type AttributeList, emptyList, joinLists, listAsText } from "./attribute-list.ts";
import type { Element } from "./element.ts";

/** What `[id]: url "title"` said. */
export type LinkDefinition = {
  url: string;
  title: string | null;
  /** The place of the definition, which may have been given attributes. */
  place: Element | null;
};

/** What `[^name]: text` said. */
export type FootnoteDefinition = { content: Element };

/** What `*[word]: text` said; the place may have been given attributes. */
export type AbbreviationDefinition = { text: string; place: Element };

/** What one part of a text tells all others, by name. */
export class Definitions {
  // Most parts of a text define nothing.
  #links: Map<string, LinkDefinition> | null = null;
  #footnotes: Map<string, FootnoteDefinition> | null = null;
  #abbreviations: Map<string, AbbreviationDefinition> | null = null;
  #attributeLists: Map<string, AttributeList> | null = null;
  #asText: string | null = null;

  get links(): Map<string, LinkDefinition> {
    this.#links ??= new Map();
    return this.#links;
  }

  get footnotes(): Map<string, FootnoteDefinition> {
    this.#footnotes ??= new Map();
    return this.#footnotes;
  }

  get abbreviations(): Map<string, AbbreviationDefinition> {
    this.#abbreviations ??= new Map();
    return this.#abbreviations;
  }

  get attributeLists(): Map<string, AttributeList> {
    this.#attributeLists ??= new Map();
    return this.#attributeLists;
  }

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
    if (!this.#attributeLists?.size) return "";
    this.#asText ??= JSON.stringify([...this.attributeLists].map(([name, list]) => [name, listAsText(list)]));
    return this.#asText;
  }

  get isEmpty(): boolean {
    return !(
      this.#links?.size ||
      this.#footnotes?.size ||
      this.#abbreviations?.size ||
      this.#attributeLists?.size
    );
  }

  /** Take over what a later part says: of two definitions of one name the last counts. */
  add({ links, footnotes, abbreviations, attributeLists }: Definitions): void {
    for (const [id, link] of links) this.links.set(id, link);
    for (const [name, note] of footnotes) this.footnotes.set(name, note);
    for (const [word, one] of abbreviations) this.abbreviations.set(word, one);
    for (const [name, list] of attributeLists) joinLists(this.attributeList(name), list);
  }
}

/** How a reference is compared: white space counts once, case not at all. */
export function normalizeId(id: string): string {
  return id.replace(/[ \t\r\n\f\v]+/g, " ").toLowerCase();
}
