import { isSame } from "../condition.ts";
import type { Context } from "../context.ts";
import { dropNature } from "../drop.ts";
import { LiquidFailure } from "../failure.ts";
import { isInteger } from "../float.ts";
import { lookUp } from "../lookup.ts";
import { inspect, isHash, print, toText } from "../print.ts";
import { Range } from "../range.ts";
import { type Filters, filter, plain } from "./filter.ts";
import { toInteger } from "./string.ts";

/** The lists that Liquid makes of anything (standardfilters.rb, InputIterator). */
export const arrayFilters: Filters = {
  join: filter(0, 1, (input, [glue = " "]) => flat(toList(input)).map(print).join(toText(glue))),
  first: plain((input) => (Array.isArray(input) ? (input[0] ?? null) : firstOf(input))),
  last: plain((input) => (Array.isArray(input) ? (input.at(-1) ?? null) : null)),
  reverse: plain((input) => [...toList(input)].reverse()),
  uniq: filter(0, 1, (input, [property]) => unique(toList(input), property)),
  compact: filter(0, 1, (input, [property]) =>
    toList(input).filter((one) => (property === undefined ? one : lookUp(one, property)) != null),
  ),
  concat: filter(1, 1, (input, [other], context) => {
    if (!Array.isArray(other))
      throw new LiquidFailure("Liquid error: concat filter requires an array argument");
    payFor(other, context);
    return [...toList(input), ...other];
  }),
  map: filter(1, 1, (input, [property]) => toList(input).map((one) => mapped(one, property))),
  // Jekyll::Filters: what is no list stays as it is.
  push: filter(1, 1, (input, [one], context) =>
    Array.isArray(input) ? [...input, payFor(one, context)] : input,
  ),
  unshift: filter(1, 1, (input, [one], context) =>
    Array.isArray(input) ? [payFor(one, context), ...input] : input,
  ),
  pop: filter(0, 1, (input, [count = 1]) =>
    without(input, count, (items, n) => items.slice(0, items.length - n)),
  ),
  shift: filter(0, 1, (input, [count = 1]) => without(input, count, (items, n) => items.slice(n))),
  // Chance would make the preview flicker: the first ones stand for any.
  sample: filter(0, 1, (input, [count = 1]) => {
    if (!Array.isArray(input)) return input;
    const most = toInteger(count);
    return most === 1 ? (input[0] ?? null) : input.slice(0, most);
  }),
  array_to_sentence_string: filter(0, 1, (input, [connector = "and"]) => sentence(input, toText(connector))),
};

/**
 * Count what a value unfolds to when it is put into a list. Lists that hold each other many times over take no room
 * until someone walks through them, and no walk would end.
 */
function payFor(value: unknown, context: Context): unknown {
  context.hold(1);
  if (Array.isArray(value)) for (const one of value) payFor(one, context);
  else if (isHash(value) && !dropNature(value))
    for (const one of Object.values(value)) if (typeof one === "object") payFor(one, context);
  return value;
}

/** Ruby's `Array(input).flatten`, but a hash is one item. */
export function toList(input: unknown): unknown[] {
  if (Array.isArray(input)) return flat(input);
  if (input === null || input === undefined) return [];
  if (input instanceof Range) return input.items(1_000_000);
  if (dropNature(input)) return Object.keys(input as object);
  return [input];
}

function flat(items: unknown[]): unknown[] {
  return items.some(Array.isArray) ? (items.flat(Number.POSITIVE_INFINITY) as unknown[]) : items;
}

function toArray(input: unknown): unknown[] {
  if (!Array.isArray(input)) throw new LiquidFailure(`Liquid error: ${inspect(input)} is not an Array`);
  return input;
}

function firstOf(input: unknown): unknown {
  if (input instanceof Range) return input.from;
  if (!isHash(input)) return null;
  return dropNature(input) ? Object.keys(input)[0] : (Object.entries(input)[0] ?? null);
}

function mapped(one: unknown, property: unknown): unknown {
  if (isHash(one)) return lookUp(one, property) ?? null;
  if (isInteger(one))
    throw new LiquidFailure(`Liquid error: cannot select the property '${toText(property)}'`);
  // String#[] finds itself.
  return typeof one === "string" && typeof property === "string" && one.includes(property) ? property : null;
}

function unique(items: unknown[], property: unknown): unknown[] {
  const seen = new Set<unknown>();
  const others: unknown[] = [];
  return items.filter((one) => {
    const key = property === undefined ? one : lookUp(one, property);
    if (typeof key !== "object" || key === null) return seen.has(key) ? false : seen.add(key);
    if (others.some((other) => other === key || isSame(other, key))) return false;
    others.push(key);
    return true;
  });
}

function without(
  input: unknown,
  count: unknown,
  keep: (items: unknown[], count: number) => unknown[],
): unknown {
  if (!Array.isArray(input)) return input;
  const many = toInteger(count);
  if (many < 0) throw new LiquidFailure("Liquid error: negative array size");
  return keep(input, Math.min(many, input.length));
}

function sentence(input: unknown, connector: string): string {
  const items = toArray(input).map(print);
  if (items.length < 2) return items.join("");
  if (items.length === 2) return `${items[0]} ${connector} ${items[1]}`;
  return `${items.slice(0, -1).join(", ")}, ${connector} ${items.at(-1)}`;
}
