import { dayOf } from "#core/jekyll/date.ts";
import { printCivilDate } from "#core/jekyll/file-name.ts";
import { isRubyTime } from "#core/jekyll/ruby-string.ts";
import { localToMs, offsetAt } from "#core/jekyll/zone.ts";
import { type Fix, proved, removing } from "./fix.ts";
import { momentOf, type Reading, sourceOf, type Typed } from "./reading.ts";
import type { Reason } from "./reason.ts";
import type { Moment, SeenDate } from "./seen.ts";
import { repetition } from "./title.ts";

/** The day and the hour that the post is sorted and published by, and its URL is made of. */
export function seeDate(reading: Reading): SeenDate {
  const { document, name, zone, lost } = reading;
  const typed = reading.typed("date");
  const isUnreadable = document.problems.some(({ code }) => code === "date-unreadable");
  const seen = document.time === null || isUnreadable ? null : momentOf(document.time, zone);
  const isOfToday = lost?.code === "yaml" || lost?.code === "categories";
  const base = {
    key: "date" as const,
    seen,
    typed: typed?.raw ?? null,
    source: isOfToday
      ? ("nothing" as const)
      : sourceOf(reading, "date", name?.date ? "file name" : "nothing"),
  };
  if (lost && (isOfToday || (typed && typed.raw !== "")))
    return { ...base, differs: true, reason: { code: "lost" } };
  if (isUnreadable) {
    const raw = typed?.raw ?? (name?.date ? printCivilDate(name.date) : "");
    const fix = typed && name?.date ? removing(reading.text, "date") : undefined;
    return { ...base, differs: true, reason: { code: "date-unreadable", raw }, ...(fix && { fix }) };
  }
  const abroad = seenAbroad(reading, seen);
  const wall = typed && readTyped(typed.raw);
  const reason = seen && (wall ? reasonOf(reading, wall, typed, seen) : reasonOfName(reading, seen));
  const fix = wall && typed ? fixOf(reading, wall, typed, reason, abroad !== null) : undefined;
  const told = reason ?? repetition(reading, "date");
  return {
    ...base,
    differs: told !== null || abroad !== null,
    reason: told,
    ...(abroad && { abroad }),
    ...(fix && { fix }),
  };
}

/** What a clock on the wall shows, as it was typed. */
type Wall = {
  day: string;
  hour: number;
  minute: number;
  second: number;
  time: string | null;
  zone: string | null;
};

const form =
  /^["']?(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d*)?)?[ \t]*(Z|[-+]\d{1,2}(?::?\d{2})?)?)?["']?$/;

function readTyped(raw: string): Wall | null {
  const found = form.exec(raw);
  if (!found) return null;
  const [, year = "", month = "", day = "", hour, minute, second, zone] = found;
  const two = (part: string) => part.padStart(2, "0");
  return {
    day: `${year}-${two(month)}-${two(day)}`,
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    time: hour === undefined ? null : `${two(hour)}:${minute}`,
    zone: zone ?? null,
  };
}

function reasonOf({ front }: Reading, wall: Wall, { raw }: Typed, seen: Moment): Reason | null {
  const isOtherDay = wall.day !== seen.day;
  if (wall.zone !== null) return isOtherDay ? { code: "offset-day", typed: wall.day } : null;
  const isShown = !isOtherDay && (wall.time === null || seen.time.startsWith(wall.time));
  if (isShown) return null;
  // safe_yaml/parse/date.rb: an unquoted date with seconds and without offset is UTC.
  if (isRubyTime(front.data.date)) return { code: "read-as-utc", typed: wall.time ?? raw, isOtherDay };
  return isOtherDay ? { code: "no-such-day", typed: wall.day } : null;
}

// The file's name: `2017-02-30-x.md` is of 2 March.
function reasonOfName({ name, front }: Reading, seen: Moment): Reason | null {
  if (!name?.date || front.data.date !== undefined) return null;
  const typed = printCivilDate(name.date);
  return typed === seen.day ? null : { code: "no-such-day", typed };
}

function fixOf(
  { text, zone, config }: Reading,
  wall: Wall,
  { from, to }: Typed,
  reason: Reason | null,
  isOtherAbroad: boolean,
): Fix | undefined {
  const isMoved = reason?.code === "read-as-utc" || reason?.code === "offset-day";
  if (!isMoved && (reason || !isOtherAbroad)) return undefined;
  const [year = 0, month = 0, day = 0] = wall.day.split("-").map(Number);
  const local = Date.UTC(year, month - 1, day, wall.hour, wall.minute, wall.second);
  const ms = localToMs(local, zone);
  // Without a zone of the site, the day must be the same in UTC as well: else the day alone is safe.
  const isSafe = config.timezone !== null || dayOf(ms, "UTC") === wall.day;
  const insert =
    isMoved && isSafe ? `${wall.day} ${clock(wall)} ${printOffset(offsetAt(ms, zone))}` : wall.day;
  return proved(text, "date", [{ from, to, insert }]);
}

function clock({ hour, minute, second }: Wall): string {
  return [hour, minute, second].map((part) => String(part).padStart(2, "0")).join(":");
}

function printOffset(ms: number): string {
  const minutes = Math.abs(Math.round(ms / 60_000));
  const digits = [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0"));
  return `${ms < 0 ? "-" : "+"}${digits.join("")}`;
}

/** The other day that it is for a machine elsewhere. */
function seenAbroad({ abroad }: Reading, seen: Moment | null): SeenDate["abroad"] | null {
  const time = abroad?.document.time ?? null;
  if (!abroad || time === null || seen === null) return null;
  const there = momentOf(time, abroad.zone);
  return there.day === seen.day ? null : { zone: abroad.zone, seen: there };
}
