import { type CivilDate, printCivilDate } from "#core/jekyll/file-name.ts";
import type { CheckSource } from "../rule.ts";
import { fieldOf } from "./front.ts";

/** A `date:` as it is written. */
export type WrittenDate = {
  from: number;
  to: number;
  source: string;
  /** The day that it names, which the calendar may not have; null where it is not `2017-10-09` first. */
  day: CivilDate | null;
  /** `12:30`, `12:30:00` */
  time: string | null;
  /** `+0200`, `Z` */
  offset: string | null;
};

const form =
  /^["']?(\d{4})-(\d{1,2})-(\d{1,2})(?:[Tt ]\s*(\d{1,2}:\d\d(?::\d\d(?:\.\d*)?)?)\s*([-+]\d{1,2}:?(?:\d\d)?|Z)?)?["']?$/;

/** The front matter's own date, null where it has none that Jekyll can read. */
export function writtenDate(source: CheckSource): WrittenDate | null {
  const field = fieldOf(source, "date");
  if (!field || field.value === null || isUnreadable(source)) return null;
  const written = source.text.slice(field.valueFrom, field.valueTo);
  const [, year, month, day, time = null, offset = null] = form.exec(written.trim()) ?? [];
  const civil = year === undefined ? null : { year: Number(year), month: Number(month), day: Number(day) };
  return { from: field.valueFrom, to: field.valueTo, source: written, day: civil, time, offset };
}

/** Whether Ruby raises at the date of the front matter, or before it comes to it. */
export function isUnreadable({ document }: Pick<CheckSource, "document">): boolean {
  return document.problems.some(
    ({ code, from }) =>
      (code === "date-unreadable" && from !== undefined) || code === "categories-unreadable",
  );
}

/** The day that Ruby makes of a day that its month does not have: 30 February is 2 March. */
export function rolledOver({ year, month, day }: CivilDate): string | null {
  if (month < 1 || month > 12 || day < 29 || day > 31) return null;
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  return day > last ? printCivilDate({ year, month: month + 1, day: day - last }) : null;
}

/** Whether the addresses of the blog's posts, or this one's own, are made of their days. */
export function hasDayInUrl(source: Pick<CheckSource, "document" | "site">): boolean {
  const template = permalinkOf(source);
  return /:(?:year|short_year|month|i_month|short_month|long_month|day|i_day|y_day|week|w_day|short_day|long_day)/.test(
    template,
  );
}

/** The template of the address: the front matter's or the defaults', else the blog's. */
export function permalinkOf({ document, site }: Pick<CheckSource, "document" | "site">): string {
  const { permalink } = document.data;
  return typeof permalink === "string" ? permalink : site.config.permalink;
}
