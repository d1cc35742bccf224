import type { Rule } from "./lexer.ts";

/** The states of JavaScript or TypeScript with elements written where an expression may begin. */
export function withElements(states: Record<string, readonly Rule[]>): Record<string, readonly Rule[]> {
  const { blank = [], operand = [] } = states;
  return {
    ...states,
    operand: [...blank, [/</, "p", ["attributes", "tagName"]], ...operand],
    tagName: [{ include: "names" }, [/(?:)/, "", "#pop"]],
    attributes: [
      ...blank,
      [/\/>/, "p", "#pop"],
      [/>/, "p", ["#pop", "children"]],
      [/\w[\w-]*/, "na"],
      [/=/, "p"],
      [/"[^"\n]*"|'[^'\n]*'/, "s"],
      [/\{/, "si", ["embedded", "operand"]],
    ],
    // Braces within are counted once only.
    embedded: [[/\}/, "si", "#pop"], [/\{/, "p", ["braces", "statement"]], { include: "root" }],
    braces: [[/\}/, "p", "#pop"], { include: "root" }],
    children: [
      [/[^<{&]+/, ""],
      [/&[^\s;]{0,1000};/, "ni"],
      [/\{/, "si", ["embedded", "operand"]],
      [/<\//, "p", ["#pop", "closingTag"]],
      [/</, "p", ["attributes", "tagName"]],
    ],
    closingTag: [{ include: "names" }, [/(?:)/, "", ["#pop", "closed"]]],
    closed: [...blank, [/>/, "p", "#pop"], [/\w[\w-]*/, "na"]],
    names: [
      [/[A-Z]\w*/, "nc"],
      [/\w+/, "nt"],
      [/\./, "p"],
    ],
  };
}
