import type { YamlValue } from "#core/front-matter/value.ts";
import { findDateElements } from "./date-elements.ts";
import { type CivilDate, printCivilDate } from "./file-name.ts";
import { isRubyDate, isRubyTime, toRubyString } from "./ruby-string.ts";
import { localToMs, msToLocal, offsetAt, utcMs } from "./zone.ts";

/** A reading of a clock on a wall, without its zone. */
export type WallTime = {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** 1 Monday … 7 Sunday */
  weekDay: number;
  /** 1 … 366 */
  yearDay: number;
};

/** Where and when the site is built: what Ruby takes the missing parts of a date from. */
export type Clock = { /** ms since the epoch */ now: number /** IANA name */; zone: string };

/**
 * Jekyll::Utils#parse_date on a value of the front matter, in ms; null when Ruby raises, which fails the whole build.
 * An unquoted date with seconds and no offset came out of the YAML as UTC already.
 */
export function readDate(value: YamlValue | undefined, clock: Clock): number | null {
  // Through `to_s`, which has no fractions of seconds.
  if (isRubyTime(value)) return Math.floor(value.ms / 1000) * 1000;
  return parseTime(isRubyDate(value) ? value.iso : toRubyString(value), clock);
}

/** Ruby's `Time.parse(text).localtime`, in ms without fractions; null when Ruby raises. */
export function parseTime(text: string, { now, zone }: Clock): number | null {
  const simple = /^(\d{4})-(\d\d)-(\d\d)$/.exec(text);
  if (!simple && text.length > 128) return null;
  const found = simple
    ? { year: Number(simple[1]), month: Number(simple[2]), day: Number(simple[3]) }
    : findDateElements(text);
  const { year, yearDay, month, day, hour, minute, second } = found;
  if ([year, yearDay, month, day, hour, minute, second].every((part) => part === undefined)) return null;
  const offset =
    "zone" in found && found.zone !== undefined ? zoneOffset(found.zone, found.year, { now, zone }) : null;
  const today = offset === null ? readWall(now, zone) : wallOf(now + offset);
  if (yearDay !== undefined)
    return fromYearDay(yearDay, year ?? today.year, { hour, minute, second, offset, zone });
  // Time.make_time: parts above the largest one given are today's, parts below are the smallest.
  const parts = { year, month, day, hour, minute, second };
  let isAbove = true;
  for (const key of ["year", "month", "day", "hour", "minute", "second"] as const) {
    if (parts[key] !== undefined) isAbove = false;
    else parts[key] = isAbove ? today[key] : key === "month" || key === "day" ? 1 : 0;
  }
  return toMs(parts as WallParts, offset, zone);
}

/** The date and time that a zone's clocks and calendars show at an instant. */
export function readWall(ms: number, zone: string): WallTime {
  return wallOf(msToLocal(ms, zone));
}

/** The day on a zone's calendars. */
export function civilDate(ms: number, zone: string): CivilDate {
  const { year, month, day } = readWall(ms, zone);
  return { year, month, day };
}

/** `YYYY-MM-DD` in a zone. */
export function dayOf(ms: number, zone: string): string {
  return printCivilDate(civilDate(ms, zone));
}

type WallParts = Pick<WallTime, "year" | "month" | "day" | "hour" | "minute" | "second">;

// Time.local and Time.utc: 30 February is 2 March, but 32 and month 13 raise.
function toMs(parts: WallParts, offset: number | null, zone: string): number | null {
  const { year, month, day, hour, minute, second } = parts;
  const isMidnight = hour < 24 || (hour === 24 && minute === 0 && second === 0);
  if (month < 1 || month > 12 || day < 1 || day > 31 || !isMidnight || minute > 59 || second > 60)
    return null;
  const wall = utcMs(year, month, day, hour, minute, second);
  // Years that JavaScript has no dates for, and Ruby has; nobody blogs there.
  if (!(Math.abs(wall) < 8.6e15)) return null;
  if (offset === null) return localToMs(wall, zone);
  // Time.apply_offset goes to the first of the next month from any day that is too late: from 31 June too.
  const extra = day - daysIn(year, month);
  const isTooLate = extra > 0 && wall - offset > endOfDay(wall);
  return wall - offset - (isTooLate ? extra * dayMs : 0);
}

function daysIn(year: number, month: number): number {
  return new Date(utcMs(year, month + 1, 0)).getUTCDate();
}

function endOfDay(wall: number): number {
  return Math.floor(wall / dayMs) * dayMs + dayMs - 1;
}

function fromYearDay(
  yearDay: number,
  year: number,
  rest: Partial<Record<"hour" | "minute" | "second", number | undefined>> & {
    offset: number | null;
    zone: string;
  },
): number | null {
  const { hour = 0, minute = 0, second = 0, offset, zone } = rest;
  const lastDay = (utcMs(year + 1) - utcMs(year)) / dayMs;
  if (yearDay < 1 || yearDay > lastDay) return null;
  const { month, day } = wallOf(utcMs(year, 1, yearDay));
  return toMs({ year, month, day, hour, minute, second }, offset, zone);
}

function wallOf(wall: number): WallTime {
  const date = new Date(wall);
  const year = date.getUTCFullYear();
  return {
    year,
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    weekDay: date.getUTCDay() || 7,
    yearDay: Math.floor((wall - utcMs(year)) / dayMs) + 1,
  };
}

const dayMs = 24 * 3600_000;

// Time::ZoneOffset, in hours; the military letters too.
const zoneHours: Record<string, number> = {
  ...{ UTC: 0, Z: 0, UT: 0, GMT: 0, EST: -5, EDT: -4, CST: -6, CDT: -5, MST: -7, MDT: -6, PST: -8, PDT: -7 },
  ...{ A: 1, B: 2, C: 3, D: 4, E: 5, F: 6, G: 7, H: 8, I: 9, K: 10, L: 11, M: 12 },
  ...{ N: -1, O: -2, P: -3, Q: -4, R: -5, S: -6, T: -7, U: -8, V: -9, W: -10, X: -11, Y: -12 },
};

// What a zone's clocks may call themselves in winter or in summer, in hours; Ruby asks the C library for these names.
const localNames: Record<string, number> = {
  WET: 0,
  WEST: 1,
  BST: 1,
  CET: 1,
  CEST: 2,
  EET: 2,
  EEST: 3,
  MSK: 3,
};

// Time.zone_offset, in ms; null: not understood, and then Ruby takes the time as local.
function zoneOffset(name: string, year: number | undefined, { now, zone }: Clock): number | null {
  const match = /^([+-])(\d\d)(?:(:?)(\d\d)(?:\3(\d\d))?)?$/.exec(name);
  if (match) {
    const [, sign, hours, , minutes = "0", seconds = "0"] = match;
    const size = (Number(hours) * 60 + Number(minutes)) * 60 + Number(seconds);
    return (sign === "-" ? -1 : 1) * size * 1000;
  }
  const key = name.toUpperCase();
  if (Object.hasOwn(zoneHours, key)) return zoneHours[key]! * 3600_000;
  if (!Object.hasOwn(localNames, key)) return null;
  const offset = localNames[key]! * 3600_000;
  const seasonYear = year ?? readWall(now, zone).year;
  return [1, 7].some((month) => offsetAt(utcMs(seasonYear, month), zone) === offset) ? offset : null;
}
