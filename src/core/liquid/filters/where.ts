import { isSame, isTrue, parseCondition } from "../condition.ts";
import type { Context } from "../context.ts";
import { dropNature } from "../drop.ts";
import { Emptiness, isHash, toText } from "../print.ts";
import { type Filters, filter } from "./filter.ts";
import { itemProperty } from "./property.ts";

/** `where`, `where_exp`, `find`, `find_exp` (jekyll/filters.rb). */
export const whereFilters: Filters = {
  where: filter(2, 2, (input, [property, target]) => {
    const items = candidates(input);
    if (!items || !isTrue(property)) return input;
    return items.filter((one) => matches(itemProperty(one, property), target));
  }),
  find: filter(2, 2, (input, [property, target]) => {
    const items = candidates(input);
    if (!items || !isTrue(property)) return input;
    return items.find((one) => matches(itemProperty(one, property), target)) ?? null;
  }),
  where_exp: filter(2, 2, (input, [variable, expression], context) => {
    const items = candidates(input);
    return items ? items.filter(tester(variable, expression, context)) : input;
  }),
  find_exp: filter(2, 2, (input, [variable, expression], context) => {
    const items = candidates(input);
    return items ? (items.find(tester(variable, expression, context)) ?? null) : input;
  }),
};

function candidates(input: unknown): unknown[] | null {
  if (Array.isArray(input)) return input;
  return isHash(input) && !dropNature(input) ? Object.values(input) : null;
}

function tester(variable: unknown, expression: unknown, context: Context): (one: unknown) => boolean {
  const condition = parseCondition(toText(expression), "where_exp");
  return (one) => {
    context.spend(1);
    let result = false;
    context.within(new Map([[toText(variable), one]]), () => {
      result = isTrue(condition(context));
    });
    return result;
  };
}

// Jekyll::Filters#compare_property_vs_target
function matches(property: unknown, target: unknown): boolean {
  if (target === null || target === undefined) return property === null;
  if (target instanceof Emptiness)
    return property === "" || (Array.isArray(property) && property.length === 0);
  const wanted = toText(target);
  if (typeof property === "string") return property === wanted;
  const all = Array.isArray(property) ? property : property === null ? [] : [property];
  return all.some((one) => isSame(one, target) || toText(one) === wanted);
}
