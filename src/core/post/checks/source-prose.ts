import { findBlock } from "#core/front-matter/block.ts";
import { readProse } from "../link-destinations.ts";
import { type Good, readLiquid } from "../post-links.ts";
import type { Page, PageBlock } from "./page.ts";
import type { CheckSource } from "./rule.ts";

/** A piece of the whole text. */
export type Span = { from: number; to: number };

/** The source as a rule reads it that looks for words: offsets are those of the whole text. */
export type SourceProse = {
  /** As long as the text; front matter, Liquid, code and comments are painted over. */
  text: string;
  /** The Liquid that Jekyll runs. */
  liquid: readonly Good[];
  /** Code in fences, indented, or in `highlight` tags. */
  codeBlocks: readonly Span[];
  /** Between backticks, these included. */
  codeSpans: readonly Span[];
};

const known = new WeakMap<CheckSource, SourceProse>();

/** Reads the source once for all rules. */
export function proseOf(source: CheckSource): SourceProse {
  const before = known.get(source);
  if (before) return before;
  const { text } = source;
  const offset = findBlock(text)?.to ?? 0;
  const body = text.slice(offset);
  const moved = ({ from, to }: Span) => ({ from: from + offset, to: to + offset });
  const runs = runsLiquid(source);
  const { good, hidden, highlighted } = runs ? readLiquid(body) : { good: [], hidden: [], highlighted: [] };
  const prose = readProse(body, { liquid: good, hidden, highlighted });
  const made: SourceProse = {
    text: "\n".repeat(offset) + prose.text,
    liquid: good.map((token) => ({ ...token, begin: token.begin + offset, end: token.end + offset })),
    codeBlocks: prose.codeBlocks.map(moved).sort((one, other) => one.from - other.from),
    codeSpans: prose.inline.map(moved).filter(({ from }) => text[from] === "`"),
  };
  known.set(source, made);
  return made;
}

/** Whether Jekyll runs the Liquid of the post: version 3 does not know the key that says no. */
export function runsLiquid({ document, site }: CheckSource): boolean {
  return site.jekyll === 3 || document.data.render_with_liquid !== false;
}

const sorted = new WeakMap<Page, readonly PageBlock[]>();

/** The block of the page that a place of the source belongs to; null outside of all. */
export function blockAt({ page }: CheckSource, at: number): PageBlock | null {
  // Footnotes come last, from above.
  const blocks = sorted.get(page) ?? [...page.blocks].sort((one, other) => one.from - other.from);
  sorted.set(page, blocks);
  return spanAround(blocks, at);
}

/** The span that holds a place, of spans in their order; null when none does. */
export function spanAround<Each extends Span>(spans: readonly Each[], at: number): Each | null {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.from <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && at < span.to ? span : null;
}
