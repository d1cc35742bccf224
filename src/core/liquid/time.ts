import { type Context, Drop, toValue } from "liquidjs";
import { parseTime } from "#core/jekyll/date.ts";
import { offsetAt } from "#core/jekyll/zone.ts";
import { type Rendering, renderingOf } from "./rendering.ts";

/** A Ruby `Time` as Liquid holds it: prints as Ruby prints it, sorts by what it prints. */
export class Time extends Drop {
  readonly ms: number;
  readonly zone: string;

  constructor(ms: number, zone: string) {
    super();
    this.ms = ms;
    this.zone = zone;
  }

  override valueOf(): string {
    const offset = offsetAt(this.ms, this.zone);
    const [day, time] = new Date(this.ms + offset).toISOString().slice(0, 19).split("T");
    const minutes = Math.abs(Math.round(offset / 60_000));
    const pad = (n: number) => String(n).padStart(2, "0");
    return `${day} ${time} ${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${pad(minutes % 60)}`;
  }

  override toString(): string {
    return this.valueOf();
  }
}

/** What a date filter is given, in ms, or null when it is no date: Jekyll::Filters::DateFilters, `time`. */
export function readTime(given: unknown, context: Context): number | null {
  const rendering = renderingOf(context);
  const value = given instanceof Time ? given : (toValue(given) as unknown);
  if (value instanceof Time) return value.ms;
  if (value instanceof Date) return value.getTime();
  if (typeof value === "number") return value * 1000;
  if (typeof value !== "string" || value.trim() === "") return null;
  return readText(value, rendering);
}

function readText(text: string, { now, zone }: Rendering): number | null {
  if (text === "now" || text === "today") return now;
  if (/^\d+$/.test(text)) return Number(text) * 1000;
  return parseTime(text, { now, zone });
}
