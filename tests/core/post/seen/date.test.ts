import { describe, expect, test } from "vitest";
import { mended, see } from "../../../support/sight.ts";

const noZone = { config: "" };
const day = (seen: { day: string; time: string } | null | undefined) => seen && `${seen.day} ${seen.time}`;

describe("seeDate", () => {
  test.each([
    ["title: x", "2017-10-09 00:00"],
    ["date: 2017-10-09", "2017-10-09 00:00"],
    ["date: 2017-10-09 23:30:00 +0200", "2017-10-09 23:30"],
    ["date: 2017-10-09 23:30", "2017-10-09 23:30"],
    ['date: "2017-10-09 23:30:00"', "2017-10-09 23:30"],
    ["date: 2015-01-02", "2015-01-02 00:00"],
  ])("“%s” is what was typed", (front, seen) => {
    const date = see(front).get("date");
    expect(day(date.seen)).toBe(seen);
    expect(date.differs).toBe(false);
  });

  test("says where it comes from", () => {
    expect(see("title: x").get("date").source).toBe("file name");
    expect(see("date: 2015-01-02").get("date").source).toBe("front matter");
    const config = "defaults:\n- {scope: {path: ''}, values: {date: 2016-05-04}}\n";
    expect(see("title: x", { config }).get("date").source).toBe("defaults");
    expect(see("title: x", { path: "_drafts/x.md" }).get("date")).toMatchObject({
      seen: null,
      source: "nothing",
    });
  });

  test.each([
    ["2017-10-09 23:30:00", "2017-10-10 01:30", true],
    ["2017-10-09T23:30:00", "2017-10-10 01:30", true],
    ["2017-10-09 10:00:00", "2017-10-09 12:00", false],
    ["2017-12-09 10:00:00", "2017-12-09 11:00", false],
  ])("“%s” is read as UTC, and an offset keeps the clock", (typed, seen, isOtherDay) => {
    const sight = see(`date: ${typed}`);
    const date = sight.get("date");
    expect(day(date.seen)).toBe(seen);
    expect(date).toMatchObject({ differs: true, reason: { code: "read-as-utc", isOtherDay } });
    const offset = typed.startsWith("2017-12") ? "+0100" : "+0200";
    expect(mended(sight, "date")).toBe(`date: ${typed.replace("T", " ")} ${offset}`);
    const after = see(mended(sight, "date")!).get("date");
    expect(day(after.seen)).toBe(typed.replace("T", " ").slice(0, 16));
    expect(after.differs).toBe(false);
  });

  test("of another offset that makes it another day is told, and written in the site's", () => {
    const sight = see("date: 2017-10-09T23:30:00.000Z");
    expect(sight.get("date").reason).toEqual({ code: "offset-day", typed: "2017-10-09" });
    expect(mended(sight, "date")).toBe("date: 2017-10-09 23:30:00 +0200");
    expect(see("date: 2017-10-09 12:00:00 +0000").get("date").differs).toBe(false);
  });

  test.each(["date: 2017-02-30", "title: x"])("a day that does not exist is told: %s", (front) => {
    const date = see(front, { path: "_posts/2017-02-30-x.md" }).get("date");
    expect(date).toMatchObject({ reason: { code: "no-such-day", typed: "2017-02-30" } });
    expect(day(date.seen)).toBe("2017-03-02 00:00");
  });

  test.each(["hier", "true", ""])("“%s” is none, and goes where the file's name has a day", (typed) => {
    const sight = see(`title: x\ndate: ${typed}`);
    expect(sight.get("date")).toMatchObject({ seen: null, reason: { code: "date-unreadable", raw: typed } });
    expect(mended(sight, "date")).toBe("title: x");
    expect(sight.get("visibility").seen).toEqual({ when: "never", why: "build-fails" });
  });

  test("an impossible day in the file's name is told", () => {
    const date = see("title: x", { path: "_posts/2017-13-45-x.md" }).get("date");
    expect(date).toMatchObject({ seen: null, reason: { code: "date-unreadable", raw: "2017-13-45" } });
  });

  describe("on a site that names no zone", () => {
    test.each(["2017-10-09 00:00:00 +0200", "2017-10-09 01:59:00 +0200"])(
      "“%s” is the day before in UTC",
      (typed) => {
        const sight = see(`date: ${typed}`, noZone);
        expect(sight.get("date")).toMatchObject({ differs: true, reason: null, abroad: { zone: "UTC" } });
        expect(sight.get("date").abroad?.seen.day).toBe("2017-10-08");
        expect(sight.get("url").abroad?.seen.path).toBe("/2017/10/08/huit-mois.html");
        expect(mended(sight, "date")).toBe("date: 2017-10-09");
        expect(see("date: 2017-10-09", noZone).values.some(({ differs }) => differs)).toBe(false);
      },
    );

    test.each(["2017-10-09 12:00:00 +0200", "2017-10-09 23:30", "2017-10-09"])(
      "“%s” is one day everywhere",
      (typed) => {
        expect(see(`date: ${typed}`, noZone).values.some(({ differs }) => differs)).toBe(false);
      },
    );

    test("an hour that is read as UTC and lies before two keeps only its day", () => {
      const sight = see("date: 2017-10-09 00:30:00", noZone);
      expect(sight.get("date").reason?.code).toBe("read-as-utc");
      expect(mended(sight, "date")).toBe("date: 2017-10-09");
    });

    test("nothing is said of a machine whose clocks are the writer's", () => {
      const here = { ...noZone, zone: "Africa/Abidjan" };
      expect(see("date: 2017-10-09 00:00:00 +0200", here).get("date").abroad).toBeUndefined();
      const other = { ...noZone, builderZone: "America/New_York" };
      expect(see("date: 2017-10-09 05:00:00 +0200", other).get("date").abroad?.zone).toBe("America/New_York");
    });
  });
});
