import type { BlockConstruct } from "../block-parser.ts";
import { addText } from "../element.ts";
import { endsParagraph } from "../lazy-end.ts";
import { lineEnd, matches } from "../line.ts";
import { trimEnd, trimStart } from "../white-space.ts";

const start = / {0,3}[^ \t]/y;

/** Lines that are nothing else; they join a paragraph right above. */
export function paragraph({ gfm }: { gfm: boolean }): BlockConstruct {
  return {
    name: "paragraph",
    starts: "",
    parse(parser) {
      const { source, at, tree } = parser;
      if (!matches(start, source, at)) return false;
      let to = lineEnd(source, at);
      while (!endsParagraph(source, to, gfm)) to = lineEnd(source, to);
      const text = trimEnd(source.slice(at, to));
      parser.at = to;
      const last = tree.children.at(-1);
      if (last?.type === "p" && last.children.at(-1)?.type !== "raw_text") {
        // It was HTML.
        addText(last, text, "raw_text");
        return true;
      }
      if (last?.type === "p") {
        const joiner = source.endsWith("  \n", at) ? "  \n" : "\n";
        addText(last, joiner + text, "raw_text");
        return true;
      }
      const made = parser.make("p");
      addText(made, trimStart(text), "raw_text");
      tree.children.push(made);
      return true;
    },
  };
}
