import { className, compareText, orderOf } from "../condition.ts";
import { dropNature } from "../drop.ts";
import { LiquidFailure } from "../failure.ts";
import { lookUp } from "../lookup.ts";
import { inspect, isHash, toText } from "../print.ts";
import { toList } from "./array.ts";
import { type Filters, filter } from "./filter.ts";
import { itemProperty, sortKey } from "./property.ts";

/** `sort` as Jekyll has it, `sort_natural` as Liquid has it. */
export const sortFilters: Filters = {
  sort: filter(0, 2, (input, [property, nils = "first"]) => {
    if (input === null) throw new LiquidFailure("Liquid error: Cannot sort a null object.");
    const isPlain = property === undefined || property === null;
    // Ruby's Hash sorts as its pairs.
    if (isPlain && isHash(input) && !dropNature(input)) return sorted(Object.entries(input), order);
    if (isPlain) return sorted(toList(input), order);
    const nilsOrder = nils === "first" ? -1 : nils === "last" ? 1 : null;
    if (nilsOrder === null)
      throw new LiquidFailure(
        `Liquid error: Invalid nils order: '${toText(nils)}' is not a valid nils order. It must be 'first' or 'last'.`,
      );
    const pairs = toList(input).map((item) => ({ item, key: sortKey(itemProperty(item, property)) }));
    return sorted(pairs, (a, b) => orderWithNils(a.key, b.key, nilsOrder)).map(({ item }) => item);
  }),
  sort_natural: filter(0, 1, (input, [property]) => {
    const key = (one: unknown) => (property === undefined ? one : isHash(one) ? lookUp(one, property) : null);
    const pairs = toList(input).map((item) => ({ item, key: key(item) ?? null }));
    return sorted(pairs, (a, b) => {
      if (a.key === null || b.key === null) return Number(a.key === null) - Number(b.key === null);
      return compareText(toText(a.key).toLowerCase(), toText(b.key).toLowerCase());
    }).map(({ item }) => item);
  }),
};

function sorted<T>(items: readonly T[], compare: (a: T, b: T) => number): T[] {
  return [...items].sort(compare);
}

function order(a: unknown, b: unknown): number {
  const found = orderOf(a, b);
  if (found === null)
    throw new LiquidFailure(`Liquid error: comparison of ${className(a)} with ${describe(b)} failed`);
  return found;
}

function describe(value: unknown): string {
  return typeof value === "string" || typeof value === "object" ? className(value) : inspect(value);
}

function orderWithNils(a: unknown, b: unknown, nilsOrder: -1 | 1): number {
  if (a === null && b === null) return 0;
  if (a === null) return nilsOrder;
  if (b === null) return -nilsOrder;
  return order(a, b);
}
