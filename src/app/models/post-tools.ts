import { bodyOf } from "#core/front-matter/block.ts";
import { countWords, readingMinutes } from "#core/text/count.ts";
import { applyEdits } from "#core/text/edit.ts";
import { fingerprint } from "#core/text/fingerprint.ts";
import { fromEditorText, toEditorText } from "#core/text/line-endings.ts";

/** All that the first words of an open post need of the ground floor, in one lazy chunk. */
export const postTools = {
  applyEdits,
  bodyOf,
  countWords,
  fingerprint,
  fromEditorText,
  readingMinutes,
  toEditorText,
};

export type PostTools = typeof postTools;
