// What is left to do once a text's blocks and all definitions are known: read the spans and give attributes.
import { applyList } from "./attribute-list.ts";
import { type Element, parent } from "./element.ts";
import { rawTextOf } from "./header-id.ts";
import type { Lookups } from "./lookups.ts";
import type { KramdownOptions } from "./options.ts";
import { SpanParser } from "./span-parser.ts";

/** What running text set as an option. */
export type SaidOption = readonly [key: string, value: string];

/** Finishes trees whose blocks were just read. */
export class TreeFinisher {
  readonly #spans: SpanParser;
  #options: KramdownOptions;
  #lookups: Lookups;

  constructor(lookups: Lookups, options: KramdownOptions) {
    this.#spans = new SpanParser(lookups, options);
    this.#lookups = lookups;
    this.#options = options;
  }

  /** Finish all that lies below an element; the options that its text set itself, in order. */
  finish(element: Element, lookups: Lookups, options: KramdownOptions): SaidOption[] {
    this.#lookups = lookups;
    this.#options = options;
    this.#spans.begin(lookups, options);
    this.#finish(element);
    return this.#spans.said;
  }

  #finish(element: Element): void {
    if (element.children.length === 0) return;
    const children: Element[] = [];
    for (const child of element.children) {
      if (child.type === "raw_text") {
        const spans = parent("root");
        this.#spans.parse(spans, this.#options.removeLineBreaksForCjk ? joinLines(child.value) : child.value);
        if (element.children.length === 1) {
          element.children = spans.children;
          return;
        }
        children.push(...spans.children);
        continue;
      }
      if (child.type === "eob") continue;
      if (child.type === "blank" && children.at(-1)?.type === "blank") continue;
      this.#finish(child);
      if (child.ial) applyList(child, child.ial, this.#lookups.attributeLists);
      if (child.type === "dt" || child.type === "header")
        child.detail = { ...child.detail, rawText: this.#rawText(child) };
      children.push(child);
    }
    element.children = children;
  }

  #rawText(header: Element): string {
    const isStripped = this.#options.input === "GFM" || this.#options.autoIdStripping || header.type === "dt";
    return isStripped ? rawTextOf(header, this.#options) : header.detail.rawText!;
  }
}

const betweenIdeographs =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\n(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;

function joinLines(text: string): string {
  return text.replace(betweenIdeographs, "");
}
