// How headers get their ids: the parser for GFM keeps every letter and digit, kramdown's own only ASCII ones.
import type { Element, ElementType } from "./element.ts";
import type { KramdownOptions } from "./options.ts";

const notInGfmId = /[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu;

const textual: ReadonlySet<ElementType> = new Set(["text", "codespan", "math", "entity"]);

/** The text of spans without their marks; quotes and symbols count for nothing. */
export function rawTextOf(element: Element): string {
  let text = "";
  for (const child of element.children) {
    if (textual.has(child.type)) text += child.value;
    else text += rawTextOf(child);
  }
  return text;
}

/** An id before it is told from others of the same text. */
export function baseId(rawText: string, { input }: KramdownOptions): string {
  if (input === "GFM") return rawText.toLowerCase().replace(notInGfmId, "").replace(/[ \t]/g, "-");
  const id = rawText
    .replace(/^[^a-zA-Z]+/, "")
    .replace(/[^a-zA-Z0-9 -]/g, "")
    .replaceAll(" ", "-")
    .toLowerCase();
  return id === "" ? "section" : id;
}

/** Hands out ids: the second of a kind gets `-1`. */
export class HeaderIds {
  readonly #used = new Map<string, number>();

  next(base: string): string {
    const count = this.#used.get(base) ?? 0;
    this.#used.set(base, count + 1);
    return count === 0 ? base : `${base}-${count}`;
  }
}
