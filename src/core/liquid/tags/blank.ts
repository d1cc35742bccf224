import { type Node, TextNode } from "../node.ts";

/** The bodies of a block that prints nothing but white space lose it; the first value says whether they do. */
export function withoutBlanks(bodies: Node[][]): [boolean, Node[][]] {
  const blank = bodies.every((nodes) => nodes.every((node) => node.blank));
  return [blank, blank ? bodies.map((nodes) => nodes.filter((node) => !(node instanceof TextNode))) : bodies];
}
