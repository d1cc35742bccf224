const dayMs = 86_400_000;
const formats = new Map<string, Intl.DateTimeFormat>();

function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  let made = formats.get(key);
  if (!made) {
    made = new Intl.DateTimeFormat(language, options);
    formats.set(key, made);
  }
  return made;
}

/** A civil date as one says it: “yesterday”, “in 3 days”, “17 Sep”, “17 Sep 2016”. */
export function sayDate(iso: string, now: number, language: string): string {
  const day = Date.parse(`${iso}T00:00:00Z`);
  if (Number.isNaN(day)) return iso;
  const here = new Date(now);
  const today = Date.UTC(here.getFullYear(), here.getMonth(), here.getDate());
  const days = Math.round((day - today) / dayMs);
  if (Math.abs(days) < 7)
    return new Intl.RelativeTimeFormat(language, { numeric: "auto" }).format(days, "day");
  const year = new Date(day).getUTCFullYear() === here.getFullYear() ? {} : { year: "numeric" as const };
  return format(language, { day: "numeric", month: "short", ...year, timeZone: "UTC" }).format(day);
}

/** A moment as one says it: the hour today, the day before that. */
export function sayMoment(at: number, now: number, language: string): string {
  const sameDay = new Date(at).toDateString() === new Date(now).toDateString();
  if (sameDay) return format(language, { hour: "2-digit", minute: "2-digit" }).format(at);
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: "numeric" as const };
  return format(language, { day: "numeric", month: "short", ...year }).format(at);
}
