import { removeField } from "#core/front-matter/edit.ts";
import { setDate } from "#core/front-matter/set-date.ts";
import { dayOf } from "#core/jekyll/date.ts";
import { printCivilDate } from "#core/jekyll/file-name.ts";
import { printTimestamp } from "#core/jekyll/timestamp.ts";
import { rule } from "../rule.ts";
import { isUnreadable, rolledOver } from "./days.ts";
import { fieldOf, fixBy } from "./front.ts";
import { pages } from "./pages.ts";

// Jekyll::Utils#parse_date raises InvalidDateError; for an empty `date:` too, which is no date and yet there.
export const dateUnreadable = rule({
  id: "date-unreadable",
  severity: "build-fails",
  stopsAt: "reading",
  docs: pages.variables,
  check: ({ document, text, site, buildZone }) =>
    document.problems.flatMap((problem) => {
      // Without a place it is the file name's, or the settings'.
      if (problem.code !== "date-unreadable" || problem.from === undefined) return [];
      const { from, to = from, data } = problem;
      const { raw } = data;
      const meant = meantBy(raw, site.config.timezone ?? buildZone);
      const isEmpty = raw.trim() === "";
      const edits = isEmpty ? removeField(text, "date") : meant === null ? [] : setDate(text, "date", meant);
      return [{ from, to, data: { raw, meant, isEmpty }, ...fixBy(edits) }];
    }),
});

// Ruby's Date._parse takes what it knows of `10 avril 2017`: the 10th, of the month in which one builds.
export const dateGuessed = rule({
  id: "date-guessed",
  severity: "meaning",
  docs: pages.variables,
  check(source) {
    const { document, text, site, buildZone } = source;
    const field = fieldOf(source, "date");
    if (
      document.time === null ||
      isUnreadable(source) ||
      typeof field?.value !== "string" ||
      !/\p{L}{3}/u.test(field.value)
    )
      return [];
    const zone = site.config.timezone ?? buildZone;
    const meant = meantBy(field.value, zone);
    const becomes = dayOf(document.time, zone);
    if (meant === null || meant.startsWith(becomes)) return [];
    const { valueFrom: from, valueTo: to, value: raw } = field;
    return [{ from, to, data: { raw, meant, becomes }, ...fixBy(setDate(text, "date", meant)) }];
  },
});

/** The beginnings of the months in French, which tell them apart; Ruby knows the English ones alone. */
const months = ["jan", "fev", "mar", "avr", "mai", "juin", "juil", "ao", "sep", "oct", "nov", "dec"];

const inWords =
  /^(?:\p{L}+\.?,?\s+)?(?:le\s+)?(\d{1,2})(?:er)?\s+(\p{L}{3,})\.?\s+(\d{4})(?:[\s,]+(?:à\s+)?(\d{1,2})\s*[h:]\s*(\d\d)?)?$/iu;
const american = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/;
const turned = /^(\d{4})-(\d{1,2})-(\d{1,2})$/;

/** The day that was meant, as Jekyll reads one, with its hour where one was given; null where none is recognized. */
function meantBy(raw: string, zone: string): string | null {
  const written = raw.trim();
  const [, day, name = "", year, hour, minute = "00"] = inWords.exec(written) ?? [];
  if (day !== undefined) {
    const plain = name.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
    const month = months.findIndex((beginning) => plain.startsWith(beginning)) + 1;
    const date = { year: Number(year), month, day: Number(day) };
    if (!isDay(date)) return null;
    if (hour === undefined) return printCivilDate(date);
    return Number(hour) < 24 && Number(minute) < 60 ? printTimestamp(date, `${hour}:${minute}`, zone) : null;
  }
  const [, m, d, y] = american.exec(written) ?? [];
  const swapped = turned.exec(written);
  const date = swapped
    ? { year: Number(swapped[1]), month: Number(swapped[3]), day: Number(swapped[2]) }
    : { year: Number(y), month: Number(m), day: Number(d) };
  return isDay(date) ? printCivilDate(date) : null;
}

function isDay(date: { year: number; month: number; day: number }): boolean {
  const { month, day } = date;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && rolledOver(date) === null;
}
