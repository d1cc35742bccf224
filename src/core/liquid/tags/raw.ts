import { LiquidFailure } from "../failure.ts";
import { renderNodes } from "../node.ts";
import type { TagMaker } from "../tag.ts";

/** `{% raw %}…{% endraw %}`. */
export const rawTag: TagMaker = ({ markup, place, parser }) => {
  if (markup.trim() !== "")
    throw new LiquidFailure("Liquid syntax error: Syntax Error in 'raw' - Valid syntax: raw");
  const { nodes } = parser.readBody("raw", ["endraw"]);
  return {
    place,
    blank: nodes.length === 0,
    render: (context, output) => renderNodes(nodes, context, output),
  };
};

/** `{% comment %}…{% endcomment %}`: what it holds must be whole, known or not. */
export const commentTag: TagMaker = ({ place, parser }) => {
  const mistakes = parser.readComment("comment", "endcomment");
  return {
    place,
    blank: mistakes.length === 0,
    render: (context, output) => renderNodes(mistakes, context, output),
  };
};

/** `{% # … %}`: Liquid 5 alone. */
export const inlineCommentTag: TagMaker = ({ place }) => ({ place, blank: true, render: () => undefined });
