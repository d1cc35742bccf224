import type { Context } from "./context.ts";
import { closeUp, constant, type Expression, fragment, parseExpression } from "./expression.ts";
import { wrongCount } from "./failure.ts";
import { define } from "./value.ts";

type FilterCall = { name: string; args: Expression[]; named: [string, Expression][] };

const known = new Map<string, Expression>();
const mostKnown = 5000;

/** Read `value | filter: argument, name: argument`, as Liquid's lax mode does: what makes no sense is skipped. */
export function parseVariable(markup: string): Expression {
  const before = known.get(markup);
  if (before) return before;
  const made = read(markup);
  if (known.size >= mostKnown) known.clear();
  known.set(markup, made);
  return made;
}

function read(written: string): Expression {
  const markup = closeUp(written);
  const found = new RegExp(fragment).exec(markup);
  if (!found) return constant(null);
  const value = parseExpression(found[0]);
  const rest = markup.slice(found.index + found[0].length);
  const bar = rest.indexOf("|");
  if (bar < 0) return value;
  const calls = splitCalls(rest.slice(bar + 1)).flatMap(readCall);
  if (calls.length === 0) return value;
  return (context) => {
    let result = value(context);
    for (const call of calls) result = apply(call, result, context);
    return result;
  };
}

/** The pieces between bars that stand in no quotes. */
function splitCalls(text: string): string[] {
  return text.match(new RegExp(`(?:\\s+|${fragment}|,)+`, "g")) ?? [];
}

const argument = new RegExp(`[:,]\\s*((?:\\w+\\s*:\\s*)?${fragment})`, "g");
const namedArgument = new RegExp(`^(\\w+)\\s*:\\s*(${fragment})`);

function readCall(text: string): FilterCall[] {
  const name = /\w+/.exec(text)?.[0];
  if (name === undefined) return [];
  const args: Expression[] = [];
  const named: [string, Expression][] = [];
  for (const [, one] of text.matchAll(argument)) {
    const pair = namedArgument.exec(one!);
    if (pair) named.push([pair[1]!, parseExpression(pair[2]!)]);
    else args.push(parseExpression(one!));
  }
  return [{ name, args, named }];
}

function apply({ name, args, named }: FilterCall, input: unknown, context: Context): unknown {
  const { filters } = context.liquid;
  const filter = Object.hasOwn(filters, name) ? filters[name] : undefined;
  // strict_filters is off: an unknown filter changes nothing.
  if (!filter) return input;
  const values = args.map((one) => one(context) ?? null);
  if (named.length > 0) {
    const hash: Record<string, unknown> = {};
    for (const [key, value] of named) define(hash, key, value(context) ?? null);
    values.push(hash);
  }
  const { least, most } = filter;
  if (values.length < least || values.length > most) throw wrongCount(values.length + 1, least + 1, most + 1);
  const result = filter.run(input ?? null, values, context);
  context.spend(1, typeof result === "string" ? result.length : 0);
  if (Array.isArray(result)) context.hold(result.length);
  return result;
}
