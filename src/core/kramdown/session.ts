import type { Token } from "marked";
import type { Attributes } from "./attributes.ts";
import { HeadingIds } from "./heading-id.ts";
import type { KramdownOptions } from "./options.ts";

/** A footnote's definition, and how often and as which number the text refers to it. */
export type Footnote = { name: string; tokens: Token[]; number: number; references: number };

/** A heading that a table of contents may list. */
export type TocEntry = { level: number; id: string; html: string };

/** What the constructs of one document share while it is read and printed. */
export class Session {
  readonly options: KramdownOptions;
  readonly ids: HeadingIds;
  /** Attribute definitions: `{:name: .class}`. */
  readonly named = new Map<string, Attributes>();
  readonly footnotes = new Map<string, Footnote>();
  /** Footnotes in the order of their first reference. */
  readonly cited: Footnote[] = [];
  readonly headings: TocEntry[] = [];
  readonly abbreviations = new Map<string, string>();

  constructor(options: KramdownOptions) {
    this.options = options;
    this.ids = new HeadingIds(options.autoIdPrefix);
  }
}
