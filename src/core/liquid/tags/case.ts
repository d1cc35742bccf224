import { isEqual } from "../condition.ts";
import { type Expression, fragment, parseExpression } from "../expression.ts";
import { LiquidFailure } from "../failure.ts";
import { type Node, renderNodes } from "../node.ts";
import type { TagMaker } from "../tag.ts";
import { withoutBlanks } from "./blank.ts";

/** `{% case %}` with its `{% when %}`s: every one that fits is printed, `else` when none before it did. */
export const caseTag: TagMaker = ({ markup, place, parser }) => {
  const subject = parseSubject(markup);
  const ends = ["when", "else", "endcase"];
  const found: { when: Expression[] | null; nodes: Node[] }[] = [];
  let { end } = parser.readBody("case", ends);
  while (end.name !== "endcase") {
    const when = end.name === "when" ? parseWhen(end.markup) : null;
    const body = parser.readBody("case", ends);
    found.push({ when, nodes: body.nodes });
    end = body.end;
  }
  const [blank, bodies] = withoutBlanks(found.map(({ nodes }) => nodes));
  return {
    place,
    blank,
    render(context, output) {
      const value = subject(context);
      let isDone = false;
      for (const [at, { when }] of found.entries()) {
        if (when === null ? isDone : false) continue;
        // A value that is named twice prints twice.
        const times = when === null ? 1 : when.filter((one) => isEqual(value, one(context))).length;
        for (let n = 0; n < times; n++) renderNodes(bodies[at]!, context, output);
        if (times > 0) isDone = true;
      }
    },
  };
};

function parseSubject(markup: string): Expression {
  const found = new RegExp(fragment).exec(markup);
  if (!found)
    throw new LiquidFailure("Liquid syntax error: Syntax Error in 'case' - Valid syntax: case [condition]");
  return parseExpression(found[0]);
}

const whenPiece = new RegExp(`(${fragment})(?:(?:\\s+or\\s+|\\s*,\\s*)(${fragment}[\\s\\S]*))?`);

function parseWhen(markup: string): Expression[] {
  const values: Expression[] = [];
  for (let rest: string | undefined = markup; rest !== undefined; ) {
    const found: RegExpExecArray | null = whenPiece.exec(rest);
    if (!found)
      throw new LiquidFailure(
        "Liquid syntax error: Syntax Error in tag 'case' - Valid when condition: {% when [condition] [or condition2...] %}",
      );
    values.push(parseExpression(found[1]!));
    rest = found[2];
  }
  return values;
}
