import { readWall, type WallTime } from "#core/jekyll/date.ts";
import { offsetAt, utcMs } from "#core/jekyll/zone.ts";
import { printOffset } from "./time.ts";

const months = "January February March April May June July August September October November December".split(
  " ",
);
const days = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split(" ");

/** Null: a time that knows its offset alone. */
type Moment = WallTime & { ms: number; zone: string | null; offset: number };

/** What a directive prints, and how it is padded when no flag says otherwise. */
type Part = { text: string; pad?: "0" | " "; width?: number };

const number = (value: number, width: number, pad: "0" | " " = "0"): Part => ({
  text: String(value),
  pad,
  width,
});
const word = (text: string): Part => ({ text, pad: " ", width: 0 });
const half = ({ hour }: Moment) => hour % 12 || 12;

const directives: Record<string, (at: Moment) => Part> = {
  Y: ({ year }) => number(year, year < 0 ? 5 : 4),
  C: ({ year }) => number(Math.floor(year / 100), 2),
  y: ({ year }) => number(((year % 100) + 100) % 100, 2),
  m: ({ month }) => number(month, 2),
  B: ({ month }) => word(months[month - 1]!),
  b: ({ month }) => word(months[month - 1]!.slice(0, 3)),
  h: ({ month }) => word(months[month - 1]!.slice(0, 3)),
  d: ({ day }) => number(day, 2),
  e: ({ day }) => number(day, 2, " "),
  j: ({ yearDay }) => number(yearDay, 3),
  H: ({ hour }) => number(hour, 2),
  k: ({ hour }) => number(hour, 2, " "),
  I: (at) => number(half(at), 2),
  l: (at) => number(half(at), 2, " "),
  P: ({ hour }) => word(hour < 12 ? "am" : "pm"),
  p: ({ hour }) => word(hour < 12 ? "AM" : "PM"),
  M: ({ minute }) => number(minute, 2),
  S: ({ second }) => number(second, 2),
  A: ({ weekDay }) => word(days[weekDay - 1]!),
  a: ({ weekDay }) => word(days[weekDay - 1]!.slice(0, 3)),
  u: ({ weekDay }) => number(weekDay, 1),
  w: ({ weekDay }) => number(weekDay % 7, 1),
  G: (at) => number(isoWeek(at).year, 4),
  g: (at) => number(isoWeek(at).year % 100, 2),
  V: (at) => number(isoWeek(at).week, 2),
  U: ({ yearDay, weekDay }) => number(Math.floor((yearDay + 6 - (weekDay % 7)) / 7), 2),
  W: ({ yearDay, weekDay }) => number(Math.floor((yearDay + 6 - ((weekDay + 6) % 7)) / 7), 2),
  s: ({ ms }) => number(Math.floor(ms / 1000), 1),
  Z: (at) => word(zoneName(at)),
  n: () => word("\n"),
  t: () => word("\t"),
  "%": () => word("%"),
};

/** Directives that stand for others. */
const composed: Record<string, string> = {
  D: "%m/%d/%y",
  F: "%Y-%m-%d",
  T: "%H:%M:%S",
  R: "%H:%M",
  r: "%I:%M:%S %p",
  c: "%a %b %e %H:%M:%S %Y",
  x: "%m/%d/%y",
  X: "%H:%M:%S",
  v: "%e-%^b-%4Y",
  "+": "%a %b %e %H:%M:%S %Z %Y",
};

/** Ruby's `Time#strftime`, in a zone or at an offset of its own; what is no directive prints as it stands. */
export function strftime(ms: number, zone: string, format: string, ownOffset: number | null = null): string {
  if (ownOffset === null)
    return print({ ...readWall(ms, zone), ms, zone, offset: offsetAt(ms, zone) }, format);
  const own = ownOffset === 0 ? "UTC" : null;
  return print({ ...readWall(ms + ownOffset, "UTC"), ms, zone: own, offset: ownOffset }, format);
}

function print(at: Moment, format: string): string {
  return format.replace(
    /%([-0^#_]*)(\d*)(:{0,3})([EO]?)([a-zA-Z%+])/g,
    (whole: string, flags: string, width: string, colons: string, _: string, name: string) => {
      if (name === "z") return padOffset(at, flags, width, colons.length);
      if (colons !== "") return whole;
      if (name === "N" || name === "L") return fraction(at, name, width);
      const part = composed[name] ? word(print(at, composed[name])) : directives[name]?.(at);
      return part ? dress(part, name, flags, width === "" ? null : Number(width)) : whole;
    },
  );
}

function dress(part: Part, name: string, flags: string, width: number | null): string {
  let { text } = part;
  let pad: string = part.pad ?? " ";
  let isPadded = true;
  for (const flag of flags) {
    if (flag === "-") isPadded = false;
    else if (flag === "0") pad = "0";
    else if (flag === "_") pad = " ";
    else if (flag === "^") text = text.toUpperCase();
    else if (flag === "#") text = name === "p" ? text.toLowerCase() : text.toUpperCase();
  }
  if (!isPadded) return text;
  const most = Math.min(width ?? part.width ?? 0, 1024);
  if (pad === "0" && text.startsWith("-")) return `-${text.slice(1).padStart(most - 1, "0")}`;
  return text.padStart(most, pad);
}

function fraction({ ms }: Moment, name: string, width: string): string {
  const digits = width === "" ? (name === "L" ? 3 : 9) : Number(width);
  const thousandths = String(((Math.floor(ms) % 1000) + 1000) % 1000).padStart(3, "0");
  return thousandths.padEnd(Math.min(digits, 1024), "0").slice(0, digits);
}

function padOffset({ offset }: Moment, flags: string, width: string, colons: number): string {
  const seconds = String(Math.abs(Math.round(offset / 1000)) % 60).padStart(2, "0");
  let text = printOffset(offset, colons === 0 ? "" : ":");
  if (colons === 2) text += `:${seconds}`;
  if (flags.includes("-")) text = text.replace(/^([+-])0/, "$1");
  const size = Number(width || 0);
  const pad = flags.includes("_") ? " " : "0";
  return pad === "0" ? text[0] + text.slice(1).padStart(size - 1, "0") : text.padStart(size, " ");
}

function isoWeek({ year, month, day, weekDay }: Moment): { year: number; week: number } {
  const thursday = new Date(utcMs(year, month, day + 4 - weekDay));
  const owner = thursday.getUTCFullYear();
  const week = Math.floor((thursday.getTime() - utcMs(owner)) / (7 * 86_400_000)) + 1;
  return { year: owner, week };
}

// What the C library calls them; other zones are called by their hours.
const zoneNames: Record<string, [string, string]> = {
  "Europe/": ["CET", "CEST"],
  "Europe/London": ["GMT", "BST"],
  "Europe/Dublin": ["GMT", "IST"],
  "Europe/Lisbon": ["WET", "WEST"],
  "America/New_York": ["EST", "EDT"],
  "America/Toronto": ["EST", "EDT"],
  "America/Chicago": ["CST", "CDT"],
  "America/Denver": ["MST", "MDT"],
  "America/Los_Angeles": ["PST", "PDT"],
  "Asia/Tokyo": ["JST", "JST"],
  "Asia/Seoul": ["KST", "KST"],
  "Asia/Shanghai": ["CST", "CST"],
};

function zoneName({ year, zone, offset }: Moment): string {
  if (zone === null) return "";
  if (/^(?:UTC|Etc\/UTC|Etc\/UCT|GMT)$/.test(zone)) return zone === "GMT" ? "GMT" : "UTC";
  const winter = Math.min(offsetAt(utcMs(year, 1), zone), offsetAt(utcMs(year, 7), zone));
  const isCentral = zone.startsWith("Europe/") && winter === 3_600_000;
  const names = zoneNames[zone] ?? (isCentral ? zoneNames["Europe/"] : undefined);
  if (names) return names[offset > winter ? 1 : 0];
  return printOffset(offset).replace(/00$/, "");
}
