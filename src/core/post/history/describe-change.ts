import { bodyOf } from "#core/front-matter/block.ts";
import { countWords } from "#core/text/count.ts";

/** What became of a post from one text to another, in a writer's terms. */
export type TextChange = {
  /** Words of the body that are new; less `removed`, it is by how much the word count grew. */
  added: number;
  /** Words of the body that are gone. */
  removed: number;
  /** The heading, without its marks, under which most of it happened; null above the first one. */
  part: string | null;
};

/** What changed in the words of a post; front matter is none of them. */
export function describeChange(before: string, after: string): TextChange {
  const growth = countWords(bodyOf(after)) - countWords(bodyOf(before));
  return { added: Math.max(0, growth), removed: Math.max(0, -growth), part: null };
}
