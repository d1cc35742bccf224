import { type Expression, fragment, parseExpression } from "../expression.ts";
import { LiquidFailure } from "../failure.ts";
import { print } from "../print.ts";
import type { TagMaker } from "../tag.ts";

const named = new RegExp(`^\\s*(${fragment})\\s*:\\s*([\\s\\S]*)$`);

/** `{% cycle "a", "b" %}`, `{% cycle name: "a", "b" %}`. */
export const cycleTag: TagMaker = ({ markup, place }) => {
  const group = named.exec(markup.replace(/^\s*([\w-]+|"[^"]*"|'[^']*')\s*:/, "$1 :"));
  const values = readValues(group ? group[2]! : markup);
  if (values.length === 0)
    throw new LiquidFailure(
      "Liquid syntax error: Syntax Error in 'cycle' - Valid syntax: cycle [name :] var [, var2, var3 ...]",
    );
  const key: Expression = group ? parseExpression(group[1]!) : () => markup.trim();
  return {
    place,
    blank: false,
    render(context, output) {
      const cycles = (context.registers.get("cycles") as Map<unknown, number> | undefined) ?? new Map();
      context.registers.set("cycles", cycles);
      const own = key(context);
      const at = (cycles.get(own) as number | undefined) ?? 0;
      output.write(print(values[at]?.(context)));
      cycles.set(own, at + 1 >= values.length ? 0 : at + 1);
    },
  };
};

function readValues(markup: string): Expression[] {
  return markup.split(",").flatMap((piece) => {
    const found = new RegExp(`\\s*(${fragment})\\s*`).exec(piece);
    return found ? [parseExpression(found[1]!)] : [];
  });
}
