import type { Context, Liquid } from "liquidjs";

/** What liquidjs gives a filter as `this`. */
export type FilterThis = { context: Context; liquid: Liquid };

/** What a filter is given, as Ruby's `to_s` would print it. */
export function text(value: unknown): string {
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(text).join("");
  return String(value);
}
