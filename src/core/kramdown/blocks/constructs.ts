import type { BlockConstruct } from "../block-parser.ts";
import type { KramdownOptions } from "../options.ts";
import { abbreviationDefinition } from "./abbreviation-definition.ts";
import { atxHeader } from "./atx-header.ts";
import { blankLine } from "./blank-line.ts";
import { blockExtension } from "./block-extension.ts";
import { blockquote } from "./blockquote.ts";
import { codeBlock } from "./code-block.ts";
import { definitionList } from "./definition-list.ts";
import { endOfBlock } from "./end-of-block.ts";
import { fencedCode, fencedCodeOfGfm } from "./fenced-code.ts";
import { footnoteDefinition } from "./footnote-definition.ts";
import { horizontalRule } from "./horizontal-rule.ts";
import { htmlBlock } from "./html-block.ts";
import { linkDefinition } from "./link-definition.ts";
import { list } from "./list.ts";
import { mathBlock } from "./math-block.ts";
import { paragraph } from "./paragraph.ts";
import { setextHeader } from "./setext-header.ts";
import { table } from "./table.ts";

/** All kinds of blocks in the order in which they are tried. */
export function blockConstructs({ input, gfmQuirks }: KramdownOptions): BlockConstruct[] {
  const gfm = input === "GFM";
  return [
    blankLine,
    codeBlock,
    gfm ? fencedCodeOfGfm : fencedCode,
    blockquote,
    atxHeader({ gfm, anywhere: gfm && gfmQuirks.includes("paragraph_end") }),
    horizontalRule,
    list,
    definitionList,
    htmlBlock,
    setextHeader,
    mathBlock,
    table,
    footnoteDefinition,
    linkDefinition,
    abbreviationDefinition,
    blockExtension,
    endOfBlock,
    paragraph({ gfm: gfm && gfmQuirks.includes("paragraph_end") }),
  ];
}
