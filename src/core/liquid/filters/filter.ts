import type { Context } from "../context.ts";

/** A filter, with how many arguments it takes after its input. */
export type Filter = {
  least: number;
  most: number;
  run(input: unknown, args: unknown[], context: Context): unknown;
};

/** Filters by their names. */
export type Filters = Readonly<Record<string, Filter>>;

/** A filter with a fixed count of arguments, or with some that may be left out. */
export function filter(least: number, most: number, run: Filter["run"]): Filter {
  return { least, most, run };
}

/** A filter that takes nothing but its input. */
export function plain(run: (input: unknown, context: Context) => unknown): Filter {
  return { least: 0, most: 0, run: (input, _, context) => run(input, context) };
}
