import { bodyOf } from "#core/front-matter/block.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { readDocument } from "#core/jekyll/document.ts";
import { countWords, readingMinutes } from "#core/text/count.ts";
import { applyEdits } from "#core/text/edit.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { fromEditorText, toEditorText } from "#core/text/line-endings.ts";

/** All that an open post needs of the ground floor, in one lazy chunk: the list alone never loads it. */
export const postTools = {
  applyEdits,
  bodyOf,
  countWords,
  fingerprint,
  fromEditorText,
  readDocument,
  readFrontMatter,
  readingMinutes,
  toEditorText,
};

export type PostTools = typeof postTools;
