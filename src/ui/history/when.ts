import type { HistoryWords } from "#i18n/history.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

/** Making one takes longer than all that it then says of two thousand versions. */
function format(language: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = language + JSON.stringify(options);
  const made = formats.get(key) ?? new Intl.DateTimeFormat(language, options);
  formats.set(key, made);
  return made;
}

/** A day of this machine's calendar, comparable as a number. */
export function dayOf(at: number): number {
  const date = new Date(at);
  return date.getFullYear() * 10_000 + date.getMonth() * 100 + date.getDate();
}

/** Today, yesterday, Tuesday 14 November, or with its year. */
export function sayDay(at: number, now: number, language: string, m: HistoryWords): string {
  const today = new Date(now);
  if (dayOf(at) === dayOf(now)) return m.today;
  // By the calendar: a day of a change of clocks has no 24 hours.
  if (dayOf(at) === dayOf(today.setDate(today.getDate() - 1))) return m.yesterday;
  const year = new Date(at).getFullYear() === new Date(now).getFullYear() ? {} : { year: "numeric" as const };
  return format(language, { weekday: "long", day: "numeric", month: "long", ...year }).format(at);
}

/** `22:10` */
export function sayHour(at: number, language: string): string {
  return format(language, { hour: "numeric", minute: "2-digit" }).format(at);
}

/** `yesterday 22:10`, within a sentence. */
export function sayWhen(at: number, now: number, language: string, m: HistoryWords): string {
  const day = sayDay(at, now, language, m);
  return `${day.charAt(0).toLocaleLowerCase(language)}${day.slice(1)} ${sayHour(at, language)}`;
}

/** The last day up to which something is kept for sure. */
export function sayUntil(at: number, language: string): string {
  return format(language, { day: "numeric", month: "long", year: "numeric" }).format(at);
}
