/** Ids of one document's headings: kramdown-parser-gfm's rule, made unique in order of appearance. */
export class HeadingIds {
  readonly #used = new Map<string, number>();
  readonly #prefix: string;

  constructor(prefix: string) {
    this.#prefix = prefix;
  }

  /** The id of a heading whose text, without marks, is `text`; accents stay, signs go, blanks become dashes. */
  next(text: string): string {
    const plain = text
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- \t]/gu, "")
      .replace(/[ \t]/g, "-");
    const id = this.#prefix + plain;
    const seen = this.#used.get(id);
    this.#used.set(id, (seen ?? -1) + 1);
    return seen === undefined ? id : `${id}-${seen + 1}`;
  }
}
