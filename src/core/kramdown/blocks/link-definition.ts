import type { BlockConstruct } from "../block-parser.ts";
import { normalizeId } from "../definitions.ts";
import { matchAt } from "../line.ts";

const definition =
  / {0,3}\[([^\n\]]+)\]:[ \t]*(?:<([^\n]*?)>|([^ \t\r\n\f\v][^\n]*?))(?:(?:[ \t]*\n|[ \t]+)[ \t]*(["'])([^\n]+?)\4)?[ \t]*\n/y;

/** `[id]: url "title"`, the title on the next line if need be. */
export const linkDefinition: BlockConstruct = {
  name: "link-definition",
  starts: "[",
  parse(parser) {
    const found = matchAt(definition, parser.source, parser.at);
    if (!found) return false;
    const [, id = "", inAngles, bare, , title] = found;
    if (bare !== undefined && /[ \t]+["']/.test(bare)) return false;
    parser.at = definition.lastIndex;
    const place = parser.end("link_def");
    const url = inAngles ?? bare ?? "";
    parser.definitions.links.set(normalizeId(id), { url, title: title ?? null, place });
    return true;
  },
};
