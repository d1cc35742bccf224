import { toText } from "../print.ts";
import { parseVariable } from "../variable.ts";
import { type Filters, filter } from "./filter.ts";
import { itemProperty } from "./property.ts";

/** `group_by`, `group_by_exp` (filters/grouping_filters.rb). */
export const groupFilters: Filters = {
  group_by: filter(1, 1, (input, [property]) =>
    Array.isArray(input) ? grouped(input, (one) => toText(itemProperty(one, property))) : input,
  ),
  group_by_exp: filter(2, 2, (input, [variable, expression], context) => {
    if (!Array.isArray(input)) return input;
    const value = parseVariable(toText(expression));
    return grouped(input, (one) => {
      context.spend(1);
      let key: unknown = null;
      context.within(new Map([[toText(variable), one]]), () => {
        key = value(context) ?? null;
      });
      return key;
    });
  }),
};

function grouped(items: unknown[], keyOf: (one: unknown) => unknown): unknown[] {
  const groups = new Map<string, { name: unknown; items: unknown[] }>();
  for (const one of items) {
    const name = keyOf(one);
    const id = `${typeof name} ${toText(name)}`;
    const group = groups.get(id) ?? { name, items: [] };
    groups.set(id, group);
    group.items.push(one);
  }
  return [...groups.values()].map((group) => ({ ...group, size: group.items.length }));
}
