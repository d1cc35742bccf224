import type { AttributeList } from "./attribute-list.ts";
import type { Definitions, FootnoteDefinition, LinkDefinition } from "./definitions.ts";

/** What spans ask the definitions for, and what they were told: if an answer changes, the spans must be read again. */
export class Lookups {
  readonly #definitions: Definitions;
  readonly #answers = new Map<string, string>();
  readonly #lists: string;

  constructor(definitions: Definitions) {
    this.#definitions = definitions;
    this.#lists = definitions.attributeListsAsText;
  }

  link(id: string): LinkDefinition | undefined {
    this.#answers.set(`l${id}`, linkAnswer(this.#definitions, id));
    return this.#definitions.links.get(id);
  }

  footnote(name: string): FootnoteDefinition | undefined {
    this.#answers.set(`f${name}`, footnoteAnswer(this.#definitions, name));
    return this.#definitions.footnotes.get(name);
  }

  get attributeLists(): ReadonlyMap<string, AttributeList> {
    return this.#definitions.attributeLists;
  }

  /** Whether other definitions would give the same answers. */
  isStillTrue(definitions: Definitions): boolean {
    if (definitions.attributeListsAsText !== this.#lists) return false;
    for (const [question, answer] of this.#answers) {
      const name = question.slice(1);
      const now = question.startsWith("l")
        ? linkAnswer(definitions, name)
        : footnoteAnswer(definitions, name);
      if (now !== answer) return false;
    }
    return true;
  }
}

function linkAnswer({ links }: Definitions, id: string): string {
  const link = links.get(id);
  if (!link) return "";
  const list = link.place?.ial;
  return JSON.stringify([link.url, link.title, list ? [[...list.pairs], list.references] : null]);
}

function footnoteAnswer({ footnotes }: Definitions, name: string): string {
  const note = footnotes.get(name);
  const list = note?.place.ial;
  return note ? JSON.stringify(list ? [[...list.pairs], list.references] : null) : "";
}
