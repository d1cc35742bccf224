import type { BlockConstruct } from "../block-parser.ts";
import { matchAt } from "../line.ts";
import { trimEnd } from "../white-space.ts";
import { addHeader, readContents } from "./header.ts";

const loose = /(#{1,6})[\t ]*([^ \t\n][^\n]*)\n/y;
const spaced = /(#{1,6})[\t ]+([^ \t\n][^\n]*)\n/y;

/** Signs at the end that only close the header; a backslash makes one text. */
const closing = /(?<!\\)#+$/;
const closingOfGfm = /[\t ]#+$/;

/** `# Header`; `gfm` wants a blank behind the signs, `anywhere` needs no blank line before. */
export function atxHeader({ gfm, anywhere }: { gfm: boolean; anywhere: boolean }): BlockConstruct {
  return {
    name: "atx-header",
    starts: "#",
    parse(parser) {
      if (!anywhere && !parser.isAfterBoundary()) return false;
      const pattern = gfm ? spaced : loose;
      const found = matchAt(pattern, parser.source, parser.at);
      if (!found) return false;
      const to = pattern.lastIndex;
      const { text, id } = readContents(found[2]!);
      const bare = trimEnd(text.replace(gfm ? closingOfGfm : closing, ""));
      if (bare === "") return false;
      addHeader(parser, found[1]!.length, bare, id);
      parser.at = to;
      return true;
    },
  };
}
