// Running text is read sign by sign. A construct is asked where one of its signs stands; what none of them takes is text.
// Where a construct tries and fails, the same search further on would fail as well: `Frame.failed` and `memory` keep that,
// so that no text takes more than its share of time.
import { addText, append, type Element } from "./element.ts";
import type { Lookups } from "./lookups.ts";
import type { KramdownOptions } from "./options.ts";
import { SpanMemory } from "./span-memory.ts";
import { spanConstructs } from "./spans/constructs.ts";
import { isQuote, smartQuotes } from "./spans/smart-quote.ts";

/** One kind of span. */
export type SpanConstruct = {
  readonly name: string;
  /** The signs it begins with. */
  readonly starts: string;
  /** Read the span at the parser's place and push it, or return false. */
  readonly parse: (parser: SpanParser) => boolean;
};

/** Where the text inside a span may end. */
export type Stop = {
  /** The signs at which `isHere` is asked. */
  readonly signs: string;
  readonly isHere: (parser: SpanParser, frame: Frame) => boolean;
};

/** One level of spans being read. */
export type Frame = {
  readonly element: Element;
  /** Text from here up to the place is not in the element yet. */
  pendingFrom: number;
  /** How often something was tried in vain in this frame. */
  failed: Map<string, number> | null;
  /** Where the text went on behind signs that began no emphasis. */
  readonly passed: number[] | null;
};

/** Which spans are read: all, HTML alone (inside an element whose text is raw), or those that a table's row may hold. */
export type SpanSet = "all" | "html" | "code" | "code-html";

const deepest = 100;

/** Reads spans into an element. */
export class SpanParser {
  options!: KramdownOptions;
  /** Options that the texts set themselves, in order. */
  said: [key: string, value: string][] = [];
  lookups!: Lookups;
  text = "";
  /** Offset into `text`. */
  at = 0;
  /** Nothing before this offset may be taken back: it belongs to another span. */
  floor = 0;
  frame!: Frame;
  memory = new SpanMemory();
  /** How many of these are open around the place. */
  readonly open = { em: 0, strong: 0, a: 0, img: 0 };
  depth = 0;
  #sets!: SpanSets;

  constructor(lookups: Lookups, options: KramdownOptions) {
    this.begin(lookups, options);
  }

  /** Read texts with these from now on. */
  begin(lookups: Lookups, options: KramdownOptions): void {
    this.lookups = lookups;
    if (this.said.length > 0) this.said = [];
    if (this.options === options) return;
    this.options = options;
    this.#sets = setsFor(options);
  }

  /** Read a whole text into an element. */
  parse(element: Element, text: string, set: SpanSet = "all"): void {
    const { text: outer, at, frame, memory } = this;
    this.text = text;
    this.at = 0;
    this.memory = new SpanMemory();
    this.inside(element, null, set);
    this.text = outer;
    this.at = at;
    this.frame = frame;
    this.memory = memory;
  }

  /**
   * Read on into an element until the stop, whose place is then the parser's; false when the text ended before, whose
   * rest is in the element if it `keepsRest`.
   */
  inside(
    element: Element,
    stop: Stop | null,
    set: SpanSet = "all",
    keepsRest = stop === null,
    passed: number[] | null = null,
  ): boolean {
    const outer = this.frame;
    const frame: Frame = { element, pendingFrom: this.at, failed: null, passed };
    this.frame = frame;
    this.depth++;
    const found = this.depth < deepest && this.#read(stop, set, frame);
    if (found || keepsRest) this.flush(found ? this.at : this.text.length);
    this.depth--;
    this.frame = outer;
    return found;
  }

  #read(stop: Stop | null, set: SpanSet, frame: Frame): boolean {
    const { text } = this;
    const constructs = this.#sets[set];
    const quotes = set === "all";
    const signs = stop ? stop.signs : "";
    let floor = this.at;
    for (let here = this.at; here < text.length; ) {
      const code = text.charCodeAt(here);
      const found = code < 128 ? constructs[code] : undefined;
      const isStop = signs !== "" && code < 128 && signs.includes(text[here]!);
      const isMark = found !== undefined || isStop;
      const quote =
        quotes && (isQuote(code) || (isMark && code !== 0x5c && isQuote(text.charCodeAt(here + 1))));
      if (!isMark && !quote) {
        here++;
        continue;
      }
      // A quote is judged together with the character before it, if that is still free.
      const isPlainQuote = isQuote(code);
      this.at = isPlainQuote ? beforeQuote(text, here, floor) : here;
      if (isStop && stop!.isHere(this, frame)) {
        this.at = here;
        return true;
      }
      if (this.#take(found, floor, here) || (quote && smartQuotes(this))) {
        here = this.at;
        floor = here;
        continue;
      }
      here++;
      if (isMark) floor = here;
    }
    this.at = text.length;
    return false;
  }

  #take(constructs: readonly SpanConstruct[] | undefined, floor: number, here: number): boolean {
    if (!constructs) return false;
    this.at = here;
    this.floor = floor;
    for (const { parse } of constructs) {
      if (parse(this)) return true;
      this.at = here;
    }
    return false;
  }

  /** Put text that was passed over into the element, up to an offset. */
  flush(to: number): void {
    const { frame, text } = this;
    if (to > frame.pendingFrom) addText(frame.element, text.slice(frame.pendingFrom, to));
    frame.pendingFrom = to;
  }

  /** Append a span that lies between two offsets. */
  push(element: Element, from: number, to: number): void {
    this.flush(from);
    append(this.frame.element, element);
    this.frame.pendingFrom = to;
    this.at = to;
  }

  /** Append text that stands for what lies between two offsets. */
  pushText(text: string, from: number, to: number): void {
    this.flush(from);
    addText(this.frame.element, text);
    this.frame.pendingFrom = to;
    this.at = to;
  }

  /** Leave what lies before an offset as text. */
  skip(to: number): true {
    this.at = to;
    return true;
  }
}

type SpanSets = Record<SpanSet, readonly (readonly SpanConstruct[] | undefined)[]>;

const known = new Map<string, SpanSets>();
const knownFor = new WeakMap<KramdownOptions, SpanSets>();

function setsFor(options: KramdownOptions): SpanSets {
  let sets = knownFor.get(options);
  if (!sets) {
    sets = setsByName(options);
    knownFor.set(options, sets);
  }
  return sets;
}

function setsByName(options: KramdownOptions): SpanSets {
  const key = `${options.input} ${options.hardWrap} ${options.gfmQuirks.join()}`;
  let sets = known.get(key);
  if (!sets) {
    const all = spanConstructs(options);
    const table = (names?: readonly string[]) =>
      tableOf(names ? all.filter(({ name }) => names.includes(name)) : all);
    sets = {
      all: table(),
      html: table(["span-html"]),
      code: table(["code-span"]),
      "code-html": table(["code-span", "span-html"]),
    };
    known.set(key, sets);
  }
  return sets;
}

// A character is two code units at times.
function beforeQuote(text: string, quote: number, floor: number): number {
  if (quote <= floor) return quote;
  const code = text.charCodeAt(quote - 1);
  if (code === 0x5c) return quote;
  return code >= 0xdc00 && code < 0xe000 && quote - 2 >= floor ? quote - 2 : quote - 1;
}

function tableOf(all: readonly SpanConstruct[]): (readonly SpanConstruct[] | undefined)[] {
  const table: (readonly SpanConstruct[] | undefined)[] = [];
  for (let code = 0; code < 128; code++) {
    const found = all.filter(({ starts }) => starts.includes(String.fromCharCode(code)));
    table.push(found.length > 0 ? found : undefined);
  }
  return table;
}
