import type { BlockConstruct } from "../block-parser.ts";
import { matchAt } from "../line.ts";
import { trim } from "../white-space.ts";

const definition = / {0,3}\*\[([^\n]+?)\]:([^\n]*)\n/y;

/** `*[HTML]: Hyper Text Markup Language`. */
export const abbreviationDefinition: BlockConstruct = {
  name: "abbreviation-definition",
  starts: "*",
  parse(parser) {
    const found = matchAt(definition, parser.source, parser.at);
    if (!found) return false;
    parser.at = definition.lastIndex;
    const place = parser.end("abbrev_def");
    parser.definitions.abbreviations.set(found[1]!, { text: trim(found[2]!), place });
    return true;
  },
};
