import { type CivilDate, printCivilDate } from "#core/jekyll/file-name.ts";
import { readWrittenDate, type WrittenDate } from "#core/jekyll/written-date.ts";
import type { CheckSource } from "../rule.ts";
import { fieldOf } from "./front.ts";

/** The front matter's own date, as it is written. */
export type OwnDate = {
  from: number;
  to: number;
  source: string;
  /** Null where it is not `2017-10-09` first. */
  written: WrittenDate | null;
};

/** The front matter's own date, null where it has none that Jekyll can read. */
export function ownDate(source: CheckSource): OwnDate | null {
  const field = fieldOf(source, "date");
  if (!field || field.value === null || isUnreadable(source)) return null;
  const { valueFrom: from, valueTo: to } = field;
  const text = source.text.slice(from, to);
  return { from, to, source: text, written: readWrittenDate(text) };
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
