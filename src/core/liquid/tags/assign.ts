import { LiquidFailure } from "../failure.ts";
import { type Node, printNodes } from "../node.ts";
import type { TagMaker } from "../tag.ts";
import { parseVariable } from "../variable.ts";

/** `{% assign name = value | filter %}`. */
export const assignTag: TagMaker = ({ markup, place }) => {
  const found = /((?:\(?[\w\-.[\]]\)?)+)\s*=\s*([\s\S]*)\s*/.exec(markup);
  if (!found)
    throw new LiquidFailure(
      "Liquid syntax error: Syntax Error in 'assign' - Valid syntax: assign [var] = [source]",
    );
  const name = found[1]!;
  const value = parseVariable(found[2]!);
  return { place, blank: true, render: (context) => context.assign(name, value(context)) };
};

/** `{% capture name %}…{% endcapture %}`. */
export const captureTag: TagMaker = ({ markup, place, parser }) => {
  const name = /["']?([\w\-.[\]]+)["']?/.exec(markup)?.[1];
  if (name === undefined)
    throw new LiquidFailure("Liquid syntax error: Syntax Error in 'capture' - Valid syntax: capture [var]");
  const { nodes } = parser.readBody("capture", ["endcapture"]);
  return { place, blank: true, render: (context) => context.assign(name, printNodes(nodes, context)) };
};

/** `{% increment name %}`: prints 0, then 1. */
export const incrementTag: TagMaker = (source) => counter(source, 1);

/** `{% decrement name %}`: prints -1, then -2. */
export const decrementTag: TagMaker = (source) => counter(source, -1);

function counter({ markup, place }: Parameters<TagMaker>[0], step: 1 | -1): Node {
  const name = markup.trim();
  return {
    place,
    blank: false,
    render: (context, output) => output.write(String(context.count(name, step))),
  };
}
