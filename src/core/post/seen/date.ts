import { dayOf } from "#core/jekyll/date.ts";
import { printCivilDate } from "#core/jekyll/file-name.ts";
import { isRubyTime } from "#core/jekyll/ruby-string.ts";
import { printClock, printHour, printOffset } from "#core/jekyll/timestamp.ts";
import { readWrittenDate, type WrittenDate } from "#core/jekyll/written-date.ts";
import { localToMs, offsetAt, utcMs } from "#core/jekyll/zone.ts";
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
  const wall = typed && readWrittenDate(typed.raw);
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

function reasonOf({ front }: Reading, wall: WrittenDate, { raw }: Typed, seen: Moment): Reason | null {
  const day = printCivilDate(wall.day);
  const hour = wall.clock && printHour(wall.clock);
  const isOtherDay = day !== seen.day;
  if (wall.offset !== null) return isOtherDay ? { code: "offset-day", typed: day } : null;
  const isShown = !isOtherDay && (hour === null || seen.time.startsWith(hour));
  if (isShown) return null;
  // safe_yaml/parse/date.rb: an unquoted date with seconds and without offset is UTC.
  if (isRubyTime(front.data.date)) return { code: "read-as-utc", typed: hour ?? raw, isOtherDay };
  return isOtherDay ? { code: "no-such-day", typed: day } : null;
}

// The file's name: `2017-02-30-x.md` is of 2 March.
function reasonOfName({ name, front }: Reading, seen: Moment): Reason | null {
  if (!name?.date || front.data.date !== undefined) return null;
  const typed = printCivilDate(name.date);
  return typed === seen.day ? null : { code: "no-such-day", typed };
}

const midnight = { hour: 0, minute: 0, second: 0 };

function fixOf(
  { text, zone, config }: Reading,
  wall: WrittenDate,
  { from, to }: Typed,
  reason: Reason | null,
  isOtherAbroad: boolean,
): Fix | undefined {
  const isMoved = reason?.code === "read-as-utc" || reason?.code === "offset-day";
  if (!isMoved && (reason || !isOtherAbroad)) return undefined;
  const { year, month, day } = wall.day;
  const clock = wall.clock ?? midnight;
  const ms = localToMs(utcMs(year, month, day, clock.hour, clock.minute, clock.second), zone);
  const civil = printCivilDate(wall.day);
  // Without a zone of the site, the day must be the same in UTC as well: else the day alone is safe.
  const isSafe = config.timezone !== null || dayOf(ms, "UTC") === civil;
  const insert =
    isMoved && isSafe ? `${civil} ${printClock(clock)} ${printOffset(offsetAt(ms, zone))}` : civil;
  return proved(text, "date", [{ from, to, insert }]);
}

/** The other day that it is for a machine elsewhere. */
function seenAbroad({ abroad }: Reading, seen: Moment | null): SeenDate["abroad"] | null {
  const time = abroad?.document.time ?? null;
  if (!abroad || time === null || seen === null) return null;
  const there = momentOf(time, abroad.zone);
  return there.day === seen.day ? null : { zone: abroad.zone, seen: there };
}
