import { describe, expect, test } from "vitest";
import { civilDate, dayOf, parseTime, readDate, readWall } from "#core/jekyll/date.ts";

const now = Date.UTC(2026, 10, 20, 12);
const paris = { now, zone: "Europe/Paris" };

const iso = (ms: number | null) => (ms === null ? null : new Date(ms).toISOString().slice(0, 19));

describe("parseTime", () => {
  test.each([
    ["2017-10-09", "2017-10-08T22:00:00"],
    ["2017-10-09 23:30", "2017-10-09T21:30:00"],
    ["2017-10-09 23:30:00", "2017-10-09T21:30:00"],
    ["2017-10-09 23:30:00 +0200", "2017-10-09T21:30:00"],
    ["2017-10-09 23:30:00 -07:00", "2017-10-10T06:30:00"],
    ["2017-10-09 23:30 UTC", "2017-10-09T23:30:00"],
    ["2017-10-09 23:30 EST", "2017-10-10T04:30:00"],
    ["2017-10-09 23:30 CET", "2017-10-09T22:30:00"],
    ["2017-10-09 23:30 XYZ", "2017-10-09T21:30:00"],
    ["2017-02-30", "2017-03-01T23:00:00"],
    ["2017-06-31 23:00 -0500", "2017-07-01T04:00:00"],
    ["2017-10-09 24:00", "2017-10-09T22:00:00"],
    ["2017-281", "2017-10-07T22:00:00"],
    ["2016-366", "2016-12-30T23:00:00"],
    ["Oct 2017", "2017-09-30T22:00:00"],
    // What is missing above is today's.
    ["12:30", "2026-11-20T11:30:00"],
    ["October", "2026-09-30T22:00:00"],
  ])("reads %s as Ruby's Time.parse in Paris", (text, expected) => {
    expect(iso(parseTime(text, paris))).toBe(expected);
  });

  test.each([
    "hier",
    "",
    "2017-13-45",
    "2017-12-32",
    "10/25/2017",
    "2017-10-09 25:00",
    "2017-366",
    "2017-W41-1",
  ])("refuses %s, where the build fails", (text) => {
    expect(parseTime(text, paris)).toBeNull();
  });

  test("refuses more than Ruby's 128 characters", () => {
    expect(parseTime(`2017-10-09 ${"x".repeat(120)}`, paris)).toBeNull();
  });
});

describe("readDate", () => {
  test("takes a YAML time for the instant that it is, without its fractions", () => {
    expect(readDate({ ruby: "Time", ms: 1507591800999 }, paris)).toBe(1507591800000);
  });

  test("takes a YAML date and a number through their figures", () => {
    expect(iso(readDate({ ruby: "Date", iso: "2017-10-09" }, paris))).toBe("2017-10-08T22:00:00");
    expect(iso(readDate(20171009, paris))).toBe("2017-10-08T22:00:00");
  });

  test("refuses nil and booleans", () => {
    expect(readDate(null, paris)).toBeNull();
    expect(readDate(true, paris)).toBeNull();
  });
});

describe("readWall", () => {
  test("knows weekday and day of the year", () => {
    const wall = readWall(Date.UTC(2016, 11, 31, 12), "UTC");
    expect(wall).toMatchObject({ year: 2016, month: 12, day: 31, hour: 12, weekDay: 6, yearDay: 366 });
  });
});

describe("dayOf", () => {
  test("is another day in another zone", () => {
    const ms = Date.UTC(2017, 9, 8, 22);
    expect(dayOf(ms, "Europe/Paris")).toBe("2017-10-09");
    expect(dayOf(ms, "America/New_York")).toBe("2017-10-08");
    expect(civilDate(ms, "Europe/Paris")).toEqual({ year: 2017, month: 10, day: 9 });
  });
});
