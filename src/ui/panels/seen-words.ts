import type { Reason, ReasonCode, ReasonData } from "#core/post/seen/reason.ts";
import type { Moment, SeenVisibility } from "#core/post/seen/seen.ts";
import type { SeenWords } from "#i18n/seen.ts";
import { sayDate } from "../dates.ts";

/** What the sentences need besides their words. */
export type Telling = { m: SeenWords; now: number; language: string };

const days = new Map<string, Intl.DateTimeFormat>();

/** A day of the calendar with its week day: “Mon, 9 Oct 2017”. */
export function sayDay(iso: string, language: string): string {
  let format = days.get(language);
  if (!format) {
    format = new Intl.DateTimeFormat(language, {
      ...{ weekday: "short", day: "numeric", month: "short", year: "numeric" },
      timeZone: "UTC",
    });
    days.set(language, format);
  }
  const day = Date.parse(`${iso}T00:00:00Z`);
  return Number.isNaN(day) ? iso : format.format(day);
}

/** An instant with the zone whose clocks show it: “Mon, 9 Oct 2017, 23:30 (UTC+2)”. */
export function sayMoment({ day, time, offset }: Moment, language: string): string {
  return `${sayDay(day, language)}, ${time} (${sayOffset(offset)})`;
}

/** `UTC+2`, `UTC−3:30` */
export function sayOffset(offset: number): string {
  if (offset === 0) return "UTC";
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  return `UTC${offset < 0 ? "−" : "+"}${hours}${minutes === 0 ? "" : `:${String(minutes).padStart(2, "0")}`}`;
}

/** Whether readers find the post, and when. */
export function sayVisibility({ seen }: SeenVisibility, { m, now, language }: Telling): string {
  if (seen.why !== "future") return m.visible[seen.why]("", "");
  return m.visible.future(sayDate(seen.at.day, now, language), sayMoment(seen.at, language));
}

/** When a machine elsewhere publishes it, where that is not when this one does. */
export function sayVisibilityAbroad(
  { zone, seen }: NonNullable<SeenVisibility["abroad"]>,
  { m, now, language }: Telling,
): string {
  if (seen.why !== "future") return m.abroadNow(zone);
  return m.abroadLater(zone, sayDate(seen.at.day, now, language), seen.at.time);
}

/** Why Jekyll sees something else, in a sentence. */
export function sayReason(reason: Reason, { m, language }: Telling): string {
  const say = m.reasons[reason.code] as (data: ReasonData[ReasonCode]) => string;
  if (reason.code === "offset-day") return say({ ...reason, typed: sayDay(reason.typed, language) });
  return say(reason);
}
