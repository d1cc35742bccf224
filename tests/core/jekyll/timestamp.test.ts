import { describe, expect, test } from "vitest";
import { parseTime } from "#core/jekyll/date.ts";
import { printTimestamp } from "#core/jekyll/timestamp.ts";

const on = (month: number, day: number) => ({ year: 2026, month, day });

describe("printTimestamp", () => {
  test.each([
    [on(11, 21), "18:30", "Europe/Paris", "2026-11-21 18:30:00 +0100"],
    [on(7, 1), "18:30", "Europe/Paris", "2026-07-01 18:30:00 +0200"],
    [on(7, 1), "08:05", "America/New_York", "2026-07-01 08:05:00 -0400"],
    [on(7, 1), "08:05", "Asia/Kolkata", "2026-07-01 08:05:00 +0530"],
    [on(7, 1), "08:05", "America/St_Johns", "2026-07-01 08:05:00 -0230"],
    [on(7, 1), "08:05", "UTC", "2026-07-01 08:05:00 +0000"],
  ])("writes the offset of that day (%#)", (day, time, zone, source) => {
    expect(printTimestamp(day, time, zone)).toBe(source);
  });

  test("writes the hour that clocks show instead of one that they jump over", () => {
    expect(printTimestamp(on(3, 29), "02:30", "Europe/Paris")).toBe("2026-03-29 03:30:00 +0200");
  });

  test("is the same moment wherever Jekyll reads it", () => {
    const source = printTimestamp(on(11, 21), "23:30", "Europe/Paris");
    const read = (zone: string) => parseTime(source, { now: 0, zone });
    expect(read("UTC")).toBe(Date.UTC(2026, 10, 21, 22, 30));
    expect(read("Asia/Tokyo")).toBe(read("UTC"));
  });
});
