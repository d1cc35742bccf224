import { Tag, tags as t } from "@lezer/highlight";

/** Highlighting tags for what Jekyll and kramdown add to Markdown. */
export const tags = {
  frontMatterKey: Tag.define(),
  frontMatterMark: Tag.define(t.processingInstruction),
  frontMatterLiteral: Tag.define(),
  liquid: Tag.define(),
  liquidMark: Tag.define(),
  attributeList: Tag.define(),
  footnote: Tag.define(),
  excerptMark: Tag.define(),
  abbreviation: Tag.define(),
  math: Tag.define(),
  html: Tag.define(),
  tableMark: Tag.define(t.processingInstruction),
  listMark: Tag.define(t.processingInstruction),
};
