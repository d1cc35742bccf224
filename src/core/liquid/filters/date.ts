import { LiquidFailure } from "../failure.ts";
import { inspect, toText } from "../print.ts";
import type { Rendering } from "../rendering.ts";
import { strftime } from "../strftime.ts";
import { ownOffset, readTime } from "../time.ts";
import { type Filter, type Filters, filter } from "./filter.ts";

/** `date`, and Jekyll's `date_to_*`: what Liquid cannot read as a date passes, Jekyll's stop the build. */
export const dateFilters: Filters = {
  date: filter(1, 1, (input, [format], { rendering }) => {
    const pattern = toText(format);
    if (pattern === "") return input;
    const ms = readTime(input, rendering);
    return ms === null ? input : strftime(ms, rendering.zone, pattern, ownOffset(input));
  }),
  date_to_string: stringified("%b"),
  date_to_long_string: stringified("%B"),
  date_to_xmlschema: printed("%Y-%m-%dT%H:%M:%S%:z"),
  date_to_rfc822: printed("%a, %d %b %Y %H:%M:%S %z"),
};

// Jekyll::Filters::DateFilters#stringify_date
function stringified(month: string): Filter {
  return filter(0, 2, (input, [type, style], { rendering }) => {
    if (isNothing(input)) return input;
    const ms = mustRead(input, rendering);
    const show = (format: string) => strftime(ms, rendering.zone, format);
    if (type !== "ordinal") return show(`%d ${month} %Y`);
    const day = ordinal(Number(show("%-d")));
    return style === "US" ? show(`${month} ${day}, %Y`) : show(`${day} ${month} %Y`);
  });
}

function printed(format: string): Filter {
  return filter(0, 0, (input, _, { rendering }) =>
    isNothing(input) ? input : strftime(mustRead(input, rendering), rendering.zone, format),
  );
}

const isNothing = (input: unknown) => input === null || input === undefined || input === "";

function mustRead(input: unknown, rendering: Rendering): number {
  const ms = readTime(input, rendering);
  if (ms === null) throw new LiquidFailure(`Invalid Date: '${inspect(input)}' is not a valid datetime.`);
  return ms;
}

function ordinal(day: number): string {
  if (day >= 11 && day <= 13) return `${day}th`;
  return `${day}${["th", "st", "nd", "rd"][day % 10] ?? "th"}`;
}
