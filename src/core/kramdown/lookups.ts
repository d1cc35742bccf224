import { type AttributeLists, listAsText } from "./attribute-list.ts";
import type { Definitions, LinkDefinition } from "./definitions.ts";

/** What spans ask the definitions for, and what they were told: if an answer changes, the spans must be read again. */
export class Lookups {
  readonly #definitions: Definitions;
  #links: Map<string, LinkDefinition | undefined> | null = null;
  #footnotes: Map<string, boolean> | null = null;
  readonly #lists: string;

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
    this.#lists = definitions.attributeListsAsText;
  }

  link(id: string): LinkDefinition | undefined {
    const found = this.#definitions.links.get(id);
    this.#links ??= new Map();
    this.#links.set(id, found);
    return found;
  }

  hasFootnote(name: string): boolean {
    const found = this.#definitions.footnotes.has(name);
    this.#footnotes ??= new Map();
    this.#footnotes.set(name, found);
    return found;
  }

  get attributeLists(): AttributeLists {
    return this.#definitions.attributeLists;
  }

  /** Whether other definitions would give the same answers. */
  isStillTrue(definitions: Definitions): boolean {
    if (definitions.attributeListsAsText !== this.#lists) return false;
    if (this.#links)
      for (const [id, known] of this.#links) {
        const now = definitions.links.get(id);
        if (now !== known && linkAnswer(now) !== linkAnswer(known)) return false;
      }
    if (this.#footnotes)
      for (const [name, known] of this.#footnotes)
        if (definitions.footnotes.has(name) !== known) return false;
    return true;
  }
}

function linkAnswer(link: LinkDefinition | undefined): string {
  return link ? JSON.stringify([link.url, link.title, listAsText(link.place?.ial)]) : "";
}
