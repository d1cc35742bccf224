// How headers get their ids: the parser for GFM keeps every letter and digit, kramdown's own only ASCII ones.
import type { Element, ElementType } from "./element.ts";
import type { KramdownOptions } from "./options.ts";

const notInGfmId = /[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu;

const textualInGfm: ReadonlySet<ElementType> = new Set(["text", "codespan", "math", "entity"]);
const textual: ReadonlySet<ElementType> = new Set(["text"]);

/** The text of spans without their marks; quotes and symbols count for nothing, and code only for the parser for GFM. */
export function rawTextOf(element: Element, { input }: KramdownOptions): string {
  return textOf(element, input === "GFM" ? textualInGfm : textual);
}

function textOf({ children }: Element, counted: ReadonlySet<ElementType>): string {
  let text = "";
  for (const child of children) text += counted.has(child.type) ? child.value : textOf(child, counted);
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

/** Gives headers their ids; of one text the second gets `-1`. Those that kramdown's own rules name count apart. */
export class Ids {
  readonly #options: KramdownOptions;
  readonly #given = new Map<Element, string | null>();
  readonly #counts = new Map<string, number>();

  constructor(options: KramdownOptions) {
    this.#options = options;
  }

  /** The id of a header when its turn has come; the parser for GFM does not look into HTML, nor into footnotes. */
  give(header: Element, isOwn: boolean): string | null {
    const id = header.attributes?.get("id") ?? (this.#options.autoIds ? this.#next(header, isOwn) : null);
    this.#given.set(header, id);
    return id;
  }

  /** The id that a header was given; one that had no turn is named by kramdown's own rules. */
  of(header: Element): string | null {
    const given = this.#given.get(header);
    return given === undefined ? this.give(header, true) : given;
  }

  #next({ detail }: Element, isOwn: boolean): string {
    const options: KramdownOptions = isOwn ? { ...this.#options, input: "kramdown" } : this.#options;
    const base = baseId(detail.rawText ?? "", options);
    const key = `${options.input} ${base}`;
    const count = this.#counts.get(key) ?? 0;
    this.#counts.set(key, count + 1);
    return options.autoIdPrefix + (count === 0 ? base : `${base}-${count}`);
  }
}
