import { expect, test } from "vitest";
import { readWrittenDate } from "#core/jekyll/written-date.ts";

const day = { year: 2017, month: 10, day: 9 };
const clock = { hour: 12, minute: 30, second: 0 };

test.each([
  ["2017-10-09", { day, clock: null, offset: null }],
  ['"2017-10-9"', { day, clock: null, offset: null }],
  ["2017-10-09 12:30", { day, clock, offset: null }],
  ["2017-10-09T12:30:05Z", { day, clock: { ...clock, second: 5 }, offset: "Z" }],
  ["2017-10-09  12:30:00.5 +02:00", { day, clock, offset: "+02:00" }],
  ["2017-10-09 12:30:00 -3", { day, clock, offset: "-3" }],
  ["2017-02-30", { day: { year: 2017, month: 2, day: 30 }, clock: null, offset: null }],
])("%s", (source, written) => expect(readWrittenDate(source)).toEqual(written));

test.each(["", "hier", "9/10/2017", "09-10-2017", "2017-10-09 12", "2017-10-09 à midi"])(
  "%j is written otherwise",
  (source) => expect(readWrittenDate(source)).toBeNull(),
);
