import { anchorMissing } from "./anchor-missing.ts";
import { baseurlDoubled, baseurlMissing } from "./baseurl.ts";
import { braceSingle } from "./brace-single.ts";
import { fileNowhere } from "./file-nowhere.ts";
import { footnoteUndefined, footnoteUnused } from "./footnotes.ts";
import { headingSkipped, headingTop } from "./headings.ts";
import { includeMissing } from "./include-missing.ts";
import { commentOpen, fenceOpen } from "./left-open.ts";
import { linkHidden } from "./link-hidden.ts";
import { linkMissing } from "./link-missing.ts";
import { linkNowhere } from "./link-nowhere.ts";
import { blockMisplaced, blockUnclosed, bracesUnclosed, liquidFailed } from "./liquid-broken.ts";
import { liquidInCode } from "./liquid-in-code.ts";
import { noteLeft } from "./note-left.ts";
import { referenceUndefined } from "./reference-undefined.ts";
import { schemeMissing } from "./scheme-missing.ts";
import { tagUnknown } from "./tag-unknown.ts";
import { imageAlt, linkEmpty } from "./words-missing.ts";

/** What Liquid and Markdown can do to a text. */
export const bodyRules = [
  linkMissing,
  linkHidden,
  includeMissing,
  tagUnknown,
  blockUnclosed,
  bracesUnclosed,
  blockMisplaced,
  liquidFailed,
  braceSingle,
  liquidInCode,
  baseurlDoubled,
  baseurlMissing,
  linkNowhere,
  fileNowhere,
  anchorMissing,
  schemeMissing,
  footnoteUndefined,
  referenceUndefined,
  fenceOpen,
  commentOpen,
  linkEmpty,
  imageAlt,
  headingSkipped,
  headingTop,
  noteLeft,
  footnoteUnused,
] as const;
