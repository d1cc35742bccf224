import { findBlock } from "#core/front-matter/block.ts";
import { toEditorText } from "#core/text/line-endings.ts";
import { type Passage, passagesOf } from "#core/text/passages.ts";
import { wordDiff } from "#core/text/word-diff.ts";
import type { Version } from "./history.ts";

export type { Passage } from "#core/text/passages.ts";
export type { WordPiece } from "#core/text/word-diff.ts";

/** What differs between two texts of a post, as it is read. */
export type Comparison = {
  /** Null: the text after is the first one that was kept. */
  before: Version | null;
  after: Version;
  /** LF, no BOM: what the places of the passages are in. */
  texts: { before: string; after: string };
  passages: readonly Passage[];
  /** How many places differ. */
  changes: number;
  /** Where the body of the text after begins: what lies before it is front matter. */
  bodyFrom: number;
  /** The words are the same, the line endings or the byte order mark are not. */
  isOnlyEndings: boolean;
  /** A text can no longer be read. */
  isUnreadable: boolean;
};

/** Compares two texts as they are stored; one that is undefined can no longer be read. */
export function compare({
  before,
  after,
  texts: [stored, storedAfter],
}: {
  before: Version | null;
  after: Version;
  texts: (string | undefined)[];
}): Comparison {
  const texts = { before: toEditorText(stored ?? ""), after: toEditorText(storedAfter ?? "") };
  const isUnreadable = stored === undefined || storedAfter === undefined;
  const hunks = isUnreadable ? [] : wordDiff(texts.before, texts.after);
  return {
    before,
    after,
    texts,
    passages: isUnreadable ? [] : passagesOf(texts.after, hunks),
    changes: hunks.length,
    bodyFrom: findBlock(texts.after)?.to ?? 0,
    isOnlyEndings: hunks.length === 0 && stored !== storedAfter,
    isUnreadable,
  };
}
