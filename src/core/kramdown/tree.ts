// What is left to do once a text's blocks and all definitions are known: read the spans and give attributes.
import { applyList } from "./attribute-list.ts";
import { type Element, parent } from "./element.ts";
import { rawTextOf } from "./header-id.ts";
import type { Lookups } from "./lookups.ts";
import type { KramdownOptions } from "./options.ts";
import { SpanParser } from "./span-parser.ts";

/** Finishes trees whose blocks were just read. */
export class TreeFinisher {
  readonly #spans: SpanParser;
  readonly #options: KramdownOptions;
  readonly #lookups: Lookups;

  constructor(options: KramdownOptions, lookups: Lookups) {
    this.#spans = new SpanParser(options, lookups);
    this.#options = options;
    this.#lookups = lookups;
  }

  /** Options that running text set itself, in order. */
  get said(): readonly (readonly [key: string, value: string])[] {
    return this.#spans.said;
  }

  /** Finish all that lies below an element. */
  finish(element: Element): void {
    const children: Element[] = [];
    for (const child of element.children) {
      if (child.type === "raw_text") {
        const spans = parent("root");
        this.#spans.parse(spans, this.#options.removeLineBreaksForCjk ? joinLines(child.value) : child.value);
        children.push(...spans.children);
        continue;
      }
      if (child.type === "eob") continue;
      if (child.type === "blank" && children.at(-1)?.type === "blank") continue;
      this.finish(child);
      if (child.ial) applyList(child, child.ial, this.#lookups.attributeLists);
      if (child.type === "dt" || child.type === "header") child.detail.rawText = this.#rawText(child);
      children.push(child);
    }
    if (element.children.length > 0) element.children = children;
  }

  #rawText(header: Element): string {
    const isStripped = this.#options.input === "GFM" || this.#options.autoIdStripping || header.type === "dt";
    return isStripped ? rawTextOf(header) : header.detail.rawText!;
  }
}

const betweenIdeographs =
  /(?<=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])\n(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])/gu;

function joinLines(text: string): string {
  return text.replace(betweenIdeographs, "");
}
