import type { BlockConstruct } from "../block-parser.ts";
import { matches } from "../line.ts";

const rule = / {0,3}([*_-])[ \t]*\1[ \t]*\1(?:\1|[ \t])*\n/y;

/** Whether a line is a rule. */
export function isRule(source: string, at: number): boolean {
  return matches(rule, source, at);
}

/** Three or more `*`, `-` or `_`. */
export const horizontalRule: BlockConstruct = {
  name: "horizontal-rule",
  starts: "*-_",
  parse(parser) {
    if (!isRule(parser.source, parser.at)) return false;
    parser.tree.children.push(parser.make("hr"));
    parser.at = rule.lastIndex;
    return true;
  },
};
