import { escapeText } from "../attributes.ts";
import type { FootnoteDefinition } from "../definitions.ts";
import { type Element, leaf, parent } from "../element.ts";
import type { KramdownOptions } from "../options.ts";
import { printCharacter } from "./character.ts";
import type { Printer } from "./printer.ts";

type Cited = { name: string; definition: FootnoteDefinition; number: number; repeats: number };

/** Numbers footnotes in the order of their first mention, and prints them. */
export class Footnotes {
  readonly #options: KramdownOptions;
  readonly #definitions: ReadonlyMap<string, FootnoteDefinition>;
  readonly #cited = new Map<string, Cited>();

  constructor(options: KramdownOptions, definitions: ReadonlyMap<string, FootnoteDefinition>) {
    this.#options = options;
    this.#definitions = definitions;
  }

  /** Count a mention: its number, and how many mentions came before. */
  cite(name: string): { number: number; repeat: number } | null {
    const known = this.#cited.get(name);
    if (known) return { number: known.number, repeat: ++known.repeats };
    const definition = this.#definitions.get(name);
    if (!definition) return null;
    const number = this.#options.footnoteNr + this.#cited.size;
    this.#cited.set(name, { name, definition, number, repeats: 0 });
    return { number, repeat: 0 };
  }

  /** What would be counted for these mentions, in short. */
  preview(names: readonly string[]): string {
    const counts = new Map<string, number>();
    let next = this.#options.footnoteNr + this.#cited.size;
    return names
      .map((name) => {
        const known = this.#cited.get(name);
        const before = counts.get(name) ?? (known ? known.repeats + 1 : 0);
        if (before === 0) counts.set(`#${name}`, next++);
        counts.set(name, before + 1);
        return `${known?.number ?? counts.get(`#${name}`)}:${before}`;
      })
      .join();
  }

  printMarker(element: Element, { options }: Printer): string {
    const counted = this.cite(element.value);
    if (!counted) return "";
    const name = escapeText(options.footnotePrefix + element.value);
    const repeat = counted.repeat === 0 ? "" : `:${counted.repeat}`;
    return (
      `<sup id="fnref:${name}${repeat}" role="doc-noteref">` +
      `<a href="#fn:${name}" class="footnote" rel="footnote">${counted.number}</a></sup>`
    );
  }

  /** All that were mentioned, also by one another; "" when there is none. */
  print(printer: Printer): string {
    let items = "";
    // Grows while notes mention notes.
    for (const cited of this.#cited.values()) items += this.#printItem(cited, printer);
    if (items === "") return "";
    const start = this.#options.footnoteNr === 1 ? "" : ` start="${this.#options.footnoteNr}"`;
    return `<div class="footnotes" role="doc-endnotes">\n  <ol${start}>\n${items}  </ol>\n</div>\n`;
  }

  #printItem({ name, definition, repeats }: Cited, printer: Printer): string {
    const id = this.#options.footnotePrefix + name;
    const item = parent("li");
    item.attributes = new Map([
      ["id", `fn:${id}`],
      ["role", "doc-endnote"],
    ]);
    item.children = [...definition.content.children];
    const target = paragraphFor(item, this.#options.footnoteBacklinkInline);
    const links = this.#backlinks(escapeText(id), repeats, target.isOwn);
    const { element } = target;
    element.children = [...element.children, leaf("raw", links)];
    const html = printer.print(item, 4);
    if (!target.isOwn) element.children = element.children.slice(0, -1);
    return html;
  }

  #backlinks(id: string, repeats: number, isFirst: boolean): string {
    const { footnoteBacklink } = this.#options;
    if (footnoteBacklink === "") return "";
    const text = escapeText(footnoteBacklink);
    let links = "";
    for (let n = 0; n <= repeats; n++) {
      const space = n === 0 && isFirst ? "" : printCharacter("\u00a0", null, this.#options);
      const [target, sign] = n === 0 ? [id, text] : [`${id}:${n}`, `${text}<sup>${n + 1}</sup>`];
      links += `${space}<a href="#fnref:${target}" class="reversefootnote" role="doc-backlink">${sign}</a>`;
    }
    return links;
  }
}

// The paragraph that the way back is printed in: the last one, or one of its own.
function paragraphFor(item: Element, isInline: boolean): { element: Element; isOwn: boolean } {
  const last = item.children.at(-1);
  if (last?.type === "p" || isInline) {
    let holder: Element = item;
    for (;;) {
      const inner: Element | undefined = holder.children.at(-1);
      if (!inner) break;
      if (inner.type === "p" || inner.type === "header") return { element: inner, isOwn: false };
      holder = inner;
    }
  }
  const element = parent("p");
  item.children.push(element);
  return { element, isOwn: true };
}
