import { escapeAttribute, escapeText } from "#core/kramdown/attributes.ts";

/** What Liquid could not do as Jekyll would, to be shown once Markdown has become HTML. */
export type Mark =
  | { kind: "chip"; text: string; source: string }
  | { kind: "missing"; path: string; source: string }
  | { kind: "hidden"; path: string; url: string };

/**
 * Placeholders that pass through Markdown untouched, as plain letters do. In the HTML a chip becomes a labelled
 * `span`, a link to a missing post an `a` without target, a link to a hidden one an `a` that says so.
 */
export class Marks {
  readonly #marks: Mark[] = [];
  readonly #stem: string;

  /** `text` is all that the placeholders must be told from. */
  constructor(text: string) {
    let stem = "xLiquidMark";
    while (text.includes(stem)) stem += "x";
    this.#stem = stem;
  }

  /** Register a mark and get its placeholder. */
  add(mark: Mark): string {
    this.#marks.push(mark);
    return `${this.#stem}${this.#marks.length - 1}z`;
  }

  /** Put the marks where their placeholders are. */
  restore(html: string): string {
    if (this.#marks.length === 0) return html;
    const placeholder = new RegExp(`${this.#stem}(\\d+)z`, "g");
    const piece = new RegExp(
      `<!--[\\s\\S]*?-->|<[A-Za-z/](?:[^>"']|"[^"]*"|'[^']*')*>|${placeholder.source}`,
      "g",
    );
    return html.replace(piece, (found, number?: string) => {
      if (number !== undefined) return this.#inText(this.#marks[Number(number)]);
      return found.includes(this.#stem) ? this.#inTag(found, placeholder) : found;
    });
  }

  /** Leave the Liquid itself where Jekyll alone knows what it prints; `left` has each piece of it once. */
  spellOut(html: string): { html: string; left: string[] } {
    const left = new Set<string>();
    const placeholder = new RegExp(`${this.#stem}(\\d+)z`, "g");
    const spelled = html.replace(placeholder, (_, number: string) => {
      const mark = this.#marks[Number(number)];
      if (!mark) return "";
      if (mark.kind === "hidden") return escapeAttribute(mark.url);
      left.add(mark.source);
      return escapeAttribute(mark.source);
    });
    return { html: spelled, left: [...left] };
  }

  #inText(mark: Mark | undefined): string {
    if (!mark) return "";
    if (mark.kind === "hidden") return escapeText(mark.url);
    if (mark.kind === "missing")
      return `<span class="liquid-chip liquid-missing">${escapeText(mark.path)}</span>`;
    return `<span class="liquid-chip">${escapeText(mark.text)}</span>`;
  }

  #inTag(tag: string, placeholder: RegExp): string {
    let extra = "";
    const plain = tag
      .replace(/\s(?:href|src)="([^"]*)"/g, (whole, value: string) => {
        const mark = this.#marks[Number(new RegExp(placeholder.source).exec(value)?.[1] ?? -1)];
        if (mark?.kind === "missing") {
          extra = ` data-missing="${escapeAttribute(mark.path)}"`;
          return "";
        }
        if (mark?.kind === "hidden") extra = ` data-hidden="${escapeAttribute(mark.path)}"`;
        return whole;
      })
      .replace(placeholder, (_, number: string) => {
        const mark = this.#marks[Number(number)];
        return mark?.kind === "hidden" ? escapeAttribute(mark.url) : "";
      });
    return plain.replace(/^<[A-Za-z][\w-]*/, (open) => open + extra);
  }
}
