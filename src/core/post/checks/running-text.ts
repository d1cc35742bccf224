import { firstLine } from "./destinations.ts";
import type { PageBlock } from "./page.ts";
import type { CheckSource } from "./rule.ts";
import { proseOf, type Span } from "./source-prose.ts";

/** A piece of running text that readers see, and where its source says it. */
export type Said = Span & { found: RegExpExecArray };

/**
 * Where the page's running text says what a global pattern matches: the n-th of a block is the n-th of its source,
 * outside of code, where it is `written` so; what only Liquid says there is shown at the first line of the block.
 */
export function saidInText(source: CheckSource, pattern: RegExp, written?: string): Said[] {
  const perBlock = new Map<PageBlock, RegExpExecArray[]>();
  for (const { text, block } of source.page.texts) {
    pattern.lastIndex = 0;
    for (let found = pattern.exec(text); found; found = pattern.exec(text)) {
      const list = perBlock.get(block);
      if (list) list.push(found);
      else perBlock.set(block, [found]);
    }
  }
  const said: Said[] = [];
  for (const [block, list] of perBlock) {
    const prose = proseOf(source).text.slice(block.from, block.to);
    // What is not there once is not there behind.
    const missing = new Set<string>();
    let at = 0;
    for (const found of list) {
      // From the first sign that kramdown makes of quotes and dashes on, the source reads otherwise.
      const words = written ?? (found[0].split(/[‘’“”–—…«»\u00a0]/, 1)[0] || found[0]);
      const from = missing.has(words) ? -1 : prose.indexOf(words, at);
      if (from < 0) {
        missing.add(words);
        said.push({ ...firstLine(source.text, block), found });
        continue;
      }
      at = from + words.length;
      said.push({ from: block.from + from, to: block.from + at, found });
    }
  }
  return said;
}
