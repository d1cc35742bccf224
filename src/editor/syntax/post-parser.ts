import { type Input, Parser, type PartialParse, type TreeFragment } from "@lezer/common";
import type { MarkdownParser } from "@lezer/markdown";
import { type Block, findBlock } from "#core/front-matter/block.ts";
import { frontMatterUntil } from "./front-matter.ts";
import { parseInWindow } from "./parse-window.ts";

/** A front matter block longer than this is coloured as body text: each keystroke looks for its end. */
const longestFrontMatter = 65_536;

/**
 * Markdown with a front matter block at its very first character. Whether `---` opens front matter depends on a
 * closing line further down, which Lezer's Markdown parser cannot look ahead for: so the block is found first.
 */
export class PostParser extends Parser {
  readonly markdown: MarkdownParser;
  private end = 0;
  private withFrontMatter: MarkdownParser;

  constructor(markdown: MarkdownParser) {
    super();
    this.markdown = markdown;
    this.withFrontMatter = markdown;
  }

  createParse(
    input: Input,
    fragments: readonly TreeFragment[],
    ranges: readonly { from: number; to: number }[],
  ): PartialParse {
    const block = blockOf(input);
    if (!block) return parseInWindow(this.markdown, input, fragments, ranges);
    if (block.to !== this.end) {
      this.end = block.to;
      this.withFrontMatter = this.markdown.configure(frontMatterUntil(block.to));
    }
    return parseInWindow(this.withFrontMatter, input, reusable(fragments, block), ranges);
  }
}

function blockOf(input: Input): Block | null {
  if (input.length < 3 || input.read(0, 3) !== "---") return null;
  return findBlock(input.read(0, Math.min(input.length, longestFrontMatter)));
}

/** When a closing line has just been typed, the tree of before knows these lines as body text: parse them anew. */
function reusable(fragments: readonly TreeFragment[], block: Block): readonly TreeFragment[] {
  const first = fragments[0];
  if (first?.from !== 0 || first.tree.topNode.firstChild?.name === "FrontMatter") return fragments;
  return fragments.filter((fragment) => fragment.from >= block.to);
}
