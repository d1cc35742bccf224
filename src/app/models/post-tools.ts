import { bodyOf } from "#core/front-matter/block.ts";
import { moveField, removeField, renameField, setField } from "#core/front-matter/edit.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";
import { setDate } from "#core/front-matter/set-date.ts";
import { readDocument } from "#core/jekyll/document.ts";
import { countWords, readingMinutes } from "#core/text/count.ts";
import { fromEditorText, toEditorText } from "#core/text/line-endings.ts";

/** All that an open post needs of the ground floor, in one lazy chunk: the list alone never loads it. */
export const postTools = {
  bodyOf,
  countWords,
  fromEditorText,
  moveField,
  readDocument,
  readFrontMatter,
  readingMinutes,
  removeField,
  renameField,
  setDate,
  setField,
  toEditorText,
};

export type PostTools = typeof postTools;
