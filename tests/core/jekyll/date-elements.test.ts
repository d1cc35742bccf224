import { describe, expect, test } from "vitest";
import { findDateElements } from "#core/jekyll/date-elements.ts";

const october9 = { year: 2017, month: 10, day: 9 };

// Recorded from Ruby 3.1's Date._parse.
describe("findDateElements", () => {
  test.each([
    ["2017-10-09", october9],
    ["17-10-9", october9],
    ["9/10/2017", october9],
    ["2017/10/9", october9],
    ["9.10.2017", october9],
    ["20171009", october9],
    ["October 9, 2017", october9],
    ["9 Oct 2017", october9],
    ["9 octobre 2017", october9],
    ["Monday 9 October 2017", october9],
    ["9 Oct '17", october9],
    ["1st Oct 2017", { year: 2017, month: 10, day: 1 }],
    ["2017-Oct-09", october9],
    ["H29.10.9", october9],
    ["2017-10-09 23:30", { ...october9, hour: 23, minute: 30 }],
    ["2017-10-09 à 23:30", { ...october9, hour: 23, minute: 30 }],
    ["2017-10-09 23h30", { ...october9, hour: 23, minute: 30 }],
    ["2017-10-09 5:30 PM", { ...october9, hour: 17, minute: 30 }],
    ["2017-10-09 12:15 a.m.", { ...october9, hour: 0, minute: 15 }],
    ["20171009T233000Z", { ...october9, hour: 23, minute: 30, second: 0, zone: "Z" }],
    ["2017-10-09T23:30:00.123+02:00", { ...october9, hour: 23, minute: 30, second: 0, zone: "+02:00" }],
    ["2017-281", { year: 2017, yearDay: 281 }],
    ["--10-09", { month: 10, day: 9 }],
    ["'17 october", { year: 2017, month: 10 }],
    ["44 BC", { day: 44 }],
    ["hier", {}],
    ["", {}],
  ])("reads %s", (text, elements) => {
    expect(findDateElements(text)).toEqual(elements);
  });
});
