import { type Context, type Liquid, toValue } from "liquidjs";

/** What liquidjs gives a filter as `this`. */
export type FilterThis = { context: Context; liquid: Liquid };

/** What a filter is given, as Ruby's `to_s` would print it. */
export function text(given: unknown): string {
  const value = toValue(given) as unknown;
  if (value === null || value === undefined) return "";
  if (Array.isArray(value)) return value.map(text).join("");
  return String(value);
}

/** Whether Ruby would see `nil`; liquidjs has an object for it. */
export function isNil(value: unknown): boolean {
  return (toValue(value) ?? null) === null;
}
