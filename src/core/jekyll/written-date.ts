import type { CivilDate } from "./file-name.ts";

/** What a date shows that was written as numbers: `2017-10-09 12:30:00 +0200`. */
export type WrittenDate = {
  /** As it is written, which the calendar may not have. */
  day: CivilDate;
  /** Null for a day alone. */
  clock: { hour: number; minute: number; second: number } | null;
  /** `+0200`, `+02:00`, `Z`; null without one. */
  offset: string | null;
};

const form =
  /^["']?(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt]|[ \t]+)(\d{1,2}):(\d\d)(?::(\d\d)(?:\.\d*)?)?[ \t]*(Z|[-+]\d{1,2}(?::?\d\d)?)?)?["']?$/;

/** Reads the value of a `date:`, quotes included; null where it is not the year first, in numbers. */
export function readWrittenDate(source: string): WrittenDate | null {
  const [, year, month, day, hour, minute, second, offset = null] = form.exec(source.trim()) ?? [];
  if (year === undefined) return null;
  const clock =
    hour === undefined ? null : { hour: Number(hour), minute: Number(minute), second: Number(second ?? 0) };
  return { day: { year: Number(year), month: Number(month), day: Number(day) }, clock, offset };
}
