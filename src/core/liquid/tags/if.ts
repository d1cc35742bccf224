import { isTrue, parseCondition } from "../condition.ts";
import { constant, type Expression } from "../expression.ts";
import { type Node, printNodes, renderNodes } from "../node.ts";
import type { TagMaker, TagSource } from "../tag.ts";
import { withoutBlanks } from "./blank.ts";

/** `{% if %}`. */
export const ifTag: TagMaker = (source) => branches(source, (value) => isTrue(value));

/** `{% unless %}`: its first condition alone is turned round. */
export const unlessTag: TagMaker = (source) => branches(source, (value) => !isTrue(value));

type Branch = { condition: Expression; nodes: Node[] };

function branches({ name, markup, place, parser }: TagSource, first: (value: unknown) => boolean): Node {
  const opening = parseCondition(markup, name);
  const found: Branch[] = [];
  let condition: Expression = (context) => first(opening(context));
  const ends = ["elsif", "else", `end${name}`];
  for (;;) {
    const { nodes, end } = parser.readBody(name, ends);
    found.push({ condition, nodes });
    if (end.name === `end${name}`) break;
    condition = end.name === "elsif" ? parseCondition(end.markup, name) : constant(true);
  }
  const [blank, bodies] = withoutBlanks(found.map(({ nodes }) => nodes));
  return {
    place,
    blank,
    render(context, output) {
      const at = found.findIndex((branch) => isTrue(branch.condition(context)));
      if (at >= 0) renderNodes(bodies[at]!, context, output);
    },
  };
}

/** `{% ifchanged %}`: prints what differs from what it printed before. */
export const ifChangedTag: TagMaker = ({ place, parser }) => {
  const { nodes } = parser.readBody("ifchanged", ["endifchanged"]);
  return {
    place,
    blank: false,
    render(context, output) {
      const text = printNodes(nodes, context);
      if (text === context.registers.get("ifchanged")) return;
      context.registers.set("ifchanged", text);
      output.write(text);
    },
  };
};
