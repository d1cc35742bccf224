import type { Liquid } from "liquidjs";
import { filters } from "liquidjs";
import { readTime } from "../time.ts";
import type { FilterThis } from "./filter.ts";

const names = [
  "date",
  "date_to_string",
  "date_to_long_string",
  "date_to_xmlschema",
  "date_to_rfc822",
] as const;

/** Jekyll's and Liquid's date filters, in the blog's zone; what is no date passes unchanged. */
export function registerDateFilters(liquid: Liquid): void {
  for (const name of names) {
    const print = filters[name] as (this: FilterThis, value: unknown, ...rest: unknown[]) => unknown;
    liquid.registerFilter(name, function (this: FilterThis, value: unknown, ...rest: unknown[]) {
      const ms = readTime(value, this.context);
      return ms === null ? value : print.call(this, new Date(ms), ...rest);
    });
  }
}
