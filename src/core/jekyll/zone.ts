const formatters = new Map<string, Intl.DateTimeFormat | number>();

/** Minutes and seconds count: how many ms a zone's clocks are ahead of UTC at an instant; an unknown zone is UTC. */
export function offsetAt(ms: number, zone: string): number {
  const clock = clockOf(zone);
  if (typeof clock === "number") return clock;
  const second = Math.floor(ms / 1000) * 1000;
  const part: Record<string, number> = {};
  let isBeforeChrist = false;
  for (const { type, value } of clock.formatToParts(second)) {
    if (type === "era") isBeforeChrist = value.startsWith("B");
    else part[type] = Number(value);
  }
  const year = isBeforeChrist ? 1 - part.year! : part.year!;
  return utcMs(year, part.month!, part.day!, part.hour!, part.minute!, part.second!) - second;
}

/** The instant at which a zone's clocks show this time; the second of two, and past a gap, as Ruby's `Time.local`. */
export function localToMs(wall: number, zone: string): number {
  const before = offsetAt(wall - dayMs, zone);
  const after = offsetAt(wall + dayMs, zone);
  const winter = wall - Math.min(before, after);
  if (offsetAt(winter, zone) === wall - winter) return winter;
  const summer = wall - Math.max(before, after);
  if (offsetAt(summer, zone) === wall - summer) return summer;
  // The clocks jumped over it.
  return wall - before;
}

/** What a zone's clocks show at an instant, as the ms of the same figures in UTC. */
export function msToLocal(ms: number, zone: string): number {
  return ms + offsetAt(ms, zone);
}

/** `Date.UTC` with a month from 1, and years before 100 taken as they are. */
export function utcMs(year: number, month = 1, day = 1, hour = 0, minute = 0, second = 0): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.setUTCHours(hour, minute, second, 0);
}

const dayMs = 24 * 60 * 60 * 1000;

function clockOf(zone: string): Intl.DateTimeFormat | number {
  const known = formatters.get(zone);
  if (known !== undefined) return known;
  const clock = openClock(zone);
  formatters.set(zone, clock);
  return clock;
}

function openClock(zone: string): Intl.DateTimeFormat | number {
  // POSIX writes the hours to add to reach UTC: `UTC+8` is eight hours behind.
  const posix = /^[A-Za-z]{3,}([+-]?)(\d{1,2})(?::(\d{2}))?$/.exec(zone);
  if (posix) return (posix[1] === "-" ? 1 : -1) * (Number(posix[2]) * 60 + Number(posix[3] ?? 0)) * 60_000;
  try {
    return new Intl.DateTimeFormat("en-US", {
      timeZone: zone,
      calendar: "gregory",
      numberingSystem: "latn",
      hourCycle: "h23",
      era: "short",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
  } catch {
    return 0; // the C library reads a zone that it does not know as UTC
  }
}
