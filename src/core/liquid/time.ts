import type { YamlValue } from "#core/front-matter/value.ts";
import { parseTime } from "#core/jekyll/date.ts";
import { findDateElements } from "#core/jekyll/date-elements.ts";
import { isRubyDate } from "#core/jekyll/ruby-string.ts";
import { localToMs, offsetAt } from "#core/jekyll/zone.ts";
import { isInteger } from "./float.ts";
import type { Rendering } from "./rendering.ts";

/** A Ruby `Time` as Liquid holds it. */
export class Time {
  readonly ms: number;
  readonly zone: string;

  constructor(ms: number, zone: string) {
    this.ms = ms;
    this.zone = zone;
  }

  /** `Time#to_s`; in UTC itself Ruby's word, elsewhere the offset. */
  toString(): string {
    const offset = offsetAt(this.ms, this.zone);
    const [day, time] = new Date(this.ms + offset).toISOString().slice(0, 19).split("T");
    return `${day} ${time} ${printOffset(offset)}`;
  }
}

/** The offset that a text or a time of the front matter has itself, in ms: Liquid's `date` shows its hours, not the blog's. */
export function ownOffset(value: unknown): number | null {
  if (value instanceof Time) return offsetAt(value.ms, value.zone);
  if (typeof value !== "string" || /^\d+$/.test(value)) return null;
  const { zone } = findDateElements(value);
  if (zone === undefined) return null;
  if (/^(?:utc|z|gmt)$/i.test(zone)) return 0;
  const found = /^([+-])(\d\d):?(\d\d)$/.exec(zone);
  return found ? (found[1] === "-" ? -1 : 1) * (Number(found[2]) * 60 + Number(found[3])) * 60_000 : null;
}

// Thousandths are as fine as our clock is.
function fractionOf(text: string): number {
  const found = /\d:\d\d:\d\d[.,](\d{1,3})/.exec(text);
  return found ? Number(found[1]!.padEnd(3, "0")) : 0;
}

/** `+0100`, or with another separator `+01:00`. */
export function printOffset(offset: number, separator = ""): string {
  const minutes = Math.abs(Math.trunc(offset / 60_000));
  const pad = (n: number) => String(n).padStart(2, "0");
  return `${offset < 0 ? "-" : "+"}${pad(Math.floor(minutes / 60))}${separator}${pad(minutes % 60)}`;
}

/** What a date filter is given, in ms, or null when it is no date: Liquid::Utils.to_date. */
export function readTime(value: unknown, rendering: Rendering): number | null {
  if (value instanceof Time) return value.ms;
  if (isInteger(value)) return value * 1000;
  const { now, zone } = rendering;
  if (isRubyDate(value as YamlValue)) return localToMs(Date.parse((value as { iso: string }).iso), zone);
  if (typeof value !== "string" || value === "") return null;
  if (/^(?:now|today)$/i.test(value)) return now;
  if (/^\d+$/.test(value)) return Number(value) * 1000;
  const ms = parseTime(value, { now, zone });
  return ms === null ? null : ms + fractionOf(value);
}
