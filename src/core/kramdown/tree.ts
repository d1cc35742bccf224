// What is left to do once a text's blocks and all definitions are known: read the spans, give attributes, make task lists.
import { applyList } from "./attribute-list.ts";
import { type Element, leaf, parent } from "./element.ts";
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

  /** Finish all that lies below an element. */
  finish(element: Element): void {
    const children: Element[] = [];
    for (const child of element.children) {
      if (child.type === "raw_text") {
        const spans = parent("root");
        this.#spans.parse(spans, child.value);
        children.push(...spans.children);
        continue;
      }
      if (child.type === "eob") {
        if (child.ial) applyList(child, child.ial, this.#lookups.attributeLists);
        continue;
      }
      if (child.type === "blank" && children.at(-1)?.type === "blank") continue;
      this.finish(child);
      if (child.ial) applyList(child, child.ial, this.#lookups.attributeLists);
      if (child.type === "dt" || child.type === "header") child.detail.rawText = this.#rawText(child);
      if (this.#options.input === "GFM" && (child.type === "ul" || child.type === "ol")) makeTasks(child);
      children.push(child);
    }
    if (element.children.length > 0) element.children = children;
  }

  #rawText(header: Element): string {
    const isStripped = this.#options.input === "GFM" || this.#options.autoIdStripping || header.type === "dt";
    return isStripped ? rawTextOf(header) : header.detail.rawText!;
  }
}

const box = /^\[([ xX])\][ \t\r\n\f\v]/;

// Items that begin with `[ ]` or `[x]`.
function makeTasks(list: Element): void {
  let isTaskList = false;
  for (const item of list.children) {
    const first = item.children[0];
    const text = first?.type === "p" ? first.children[0] : undefined;
    const found = text?.type === "text" ? box.exec(text.value) : null;
    if (!found) continue;
    isTaskList = true;
    text!.value = text!.value.slice(4);
    const checked = found[1] === " " ? "open" : "checked";
    first!.children.unshift(leaf("raw", "", { checkbox: checked }));
    addClass(item, "task-list-item");
  }
  if (isTaskList) addClass(list, "task-list");
}

function addClass(element: Element, name: string): void {
  element.attributes ??= new Map();
  const before = element.attributes.get("class");
  element.attributes.set("class", before ? `${before} ${name}` : name);
}
