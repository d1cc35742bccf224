import type { BlockConstruct } from "../block-parser.ts";
import { append, leaf } from "../element.ts";
import { endsLazyText } from "../lazy-end.ts";
import { lineEnd, matches, skipBlankLines } from "../line.ts";

const indented = /(?:\t| {4})[ \t]*[^ \t\r\n\f\v]/y;
const notBlank = /[ \t]*[^ \t\r\n\f\v]/y;
const indent = /^(?:\t| {4})/gm;
const lazyLine = /\n( {0,3}[^ \t\r\n\f\v])/g;

/** Indented lines; lazy ones behind them are joined to the line above. */
export const codeBlock: BlockConstruct = {
  name: "code-block",
  starts: "",
  parse(parser) {
    const { source, at } = parser;
    const to = indentedEnd(source, at);
    if (to === at) return false;
    const code = source.slice(at, to).replace(lazyLine, " $1").replace(indent, "");
    const made = parser.make("codeblock");
    append(made, leaf("raw", code));
    parser.tree.children.push(made);
    parser.at = to;
    return true;
  },
};

/** The end of the indented lines that begin here, blank ones between them included; the same offset if there are none. */
export function indentedEnd(source: string, at: number): number {
  let end = at;
  for (;;) {
    let here = skipBlankLines(source, end);
    if (!matches(indented, source, here)) return end;
    while (matches(indented, source, here)) here = lineEnd(source, here);
    while (!endsLazyText(source, here) && matches(notBlank, source, here)) here = lineEnd(source, here);
    end = here;
  }
}
