import { describe, expect, test } from "vitest";
import { localToMs, msToLocal, offsetAt, utcMs } from "#core/jekyll/zone.ts";

const hour = 3600_000;

describe("offsetAt", () => {
  test("follows summer time", () => {
    expect(offsetAt(utcMs(2017, 1, 1), "Europe/Paris")).toBe(hour);
    expect(offsetAt(utcMs(2017, 7, 1), "Europe/Paris")).toBe(2 * hour);
    expect(offsetAt(utcMs(2017, 1, 1), "Asia/Kolkata")).toBe(5.5 * hour);
  });

  test("reads POSIX names, whose sign is turned round, and takes unknown ones as UTC", () => {
    expect(offsetAt(0, "UTC+8")).toBe(-8 * hour);
    expect(offsetAt(0, "GMT-5:30")).toBe(5.5 * hour);
    expect(offsetAt(0, "Mars/Phobos")).toBe(0);
  });
});

describe("localToMs", () => {
  test("is the inverse of msToLocal", () => {
    const ms = utcMs(2017, 10, 9, 21, 30);
    for (const zone of ["Europe/Paris", "America/New_York", "Pacific/Auckland"])
      expect(localToMs(msToLocal(ms, zone), zone)).toBe(ms);
  });

  test("takes the second of two 02:30 in autumn, and jumps over the missing one in spring, as Ruby does", () => {
    expect(localToMs(utcMs(2017, 10, 29, 2, 30), "Europe/Paris")).toBe(utcMs(2017, 10, 29, 1, 30));
    expect(localToMs(utcMs(2017, 3, 26, 2, 30), "Europe/Paris")).toBe(utcMs(2017, 3, 26, 1, 30));
    expect(localToMs(utcMs(2017, 11, 5, 1, 30), "America/New_York")).toBe(utcMs(2017, 11, 5, 6, 30));
  });
});
