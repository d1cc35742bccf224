import { renderNodes } from "../node.ts";
import type { TagMaker } from "../tag.ts";
import type { Token } from "../tokens.ts";

/** `{% liquid … %}`, a tag on each line: Liquid 5 alone. */
export const liquidTag: TagMaker = ({ markup, place, parser }) => {
  const tokens = markup.split("\n").flatMap((line): Token[] => {
    const found = /^\s*(#|\w+)\s*(.*?)\s*$/.exec(line);
    if (!found) return [];
    return [{ kind: "tag", name: found[1]!, markup: found[2]!, begin: place.begin, end: place.end }];
  });
  const nodes = parser.readLines(tokens);
  return {
    place,
    blank: nodes.every((node) => node.blank),
    render: (context, output) => renderNodes(nodes, context, output),
  };
};
