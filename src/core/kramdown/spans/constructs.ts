import type { KramdownOptions } from "../options.ts";
import type { SpanConstruct } from "../span-parser.ts";
import { autolink } from "./autolink.ts";
import { codeSpan } from "./code-span.ts";
import { emphasis } from "./emphasis.ts";
import { htmlEntity } from "./entity.ts";
import { escapedCharacter, escapedCharacterOfGfm } from "./escaped-character.ts";
import { footnoteMarker } from "./footnote-marker.ts";
import { lineBreak } from "./line-break.ts";
import { link } from "./link.ts";
import { mathSpan } from "./math-span.ts";
import { spanExtension } from "./span-extension.ts";
import { spanHtml } from "./span-html.ts";
import { strikethrough } from "./strikethrough.ts";
import { typographicSymbol } from "./typographic-symbol.ts";

/** All kinds of spans in the order in which they are tried; smart quotes, which begin with any sign, are the parser's. */
export function spanConstructs({ input, gfmQuirks, hardWrap }: KramdownOptions): SpanConstruct[] {
  const gfm = input === "GFM";
  return [
    emphasis,
    codeSpan,
    autolink,
    spanHtml,
    footnoteMarker,
    link,
    mathSpan,
    spanExtension,
    htmlEntity,
    ...(gfm && gfmQuirks.includes("no_auto_typographic") ? [] : [typographicSymbol]),
    ...(gfm && hardWrap ? [] : [lineBreak]),
    gfm ? escapedCharacterOfGfm : escapedCharacter,
    ...(gfm ? [strikethrough] : []),
  ];
}
