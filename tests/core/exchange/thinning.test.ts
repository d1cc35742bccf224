import { describe, expect, test } from "vitest";
import { type DatedCopy, keptCopies } from "#core/exchange/thinning.ts";

const msPerDay = 86_400_000;
const zone = "Europe/Paris";
const noon = Date.UTC(2017, 8, 17, 10);

/** The ages in days of what is kept, on each of so many days, when one copy is made a day. */
function agesByDay(days: number, sizeOn: (day: number) => number = () => 100): number[][] {
  let copies: DatedCopy[] = [];
  return Array.from({ length: days }, (_, day) => {
    const now = noon + day * msPerDay;
    copies = keptCopies([...copies, { at: now, size: sizeOn(day) }], now, zone);
    return copies.map(({ at }) => (now - at) / msPerDay);
  });
}

describe("keptCopies", () => {
  test("keeps every one of the first days", () => {
    expect(agesByDay(4).at(-1)).toEqual([0, 1, 2, 3]);
  });

  test("never keeps more than seven, and always today, yesterday and the day before", () => {
    for (const [day, ages] of agesByDay(150).entries()) {
      expect(ages.length).toBeLessThanOrEqual(7);
      expect(ages.slice(0, 3)).toEqual([0, 1, 2].slice(0, day + 1));
    }
  });

  test("always reaches back more than a week, a fortnight and a month", () => {
    const first = (ages: number[], least: number) => ages.find((age) => age >= least);
    for (const ages of agesByDay(150).slice(50)) {
      expect(first(ages, 7)).toBeLessThanOrEqual(22);
      expect(first(ages, 14)).toBeLessThanOrEqual(29);
      expect(first(ages, 30)).toBeLessThanOrEqual(45);
    }
  });

  test("keeps the last of several of one day", () => {
    const morning = { at: noon - 3 * 3_600_000, size: 10 };
    const evening = { at: noon + 9 * 3_600_000, size: 11 };
    expect(keptCopies([morning, evening], noon + 10 * 3_600_000, zone)).toEqual([evening]);
  });

  test("takes a day for a day of the writer's calendar, not for 24 hours", () => {
    const lateEvening = { at: Date.UTC(2017, 8, 16, 21), size: 10 };
    const earlyMorning = { at: Date.UTC(2017, 8, 16, 23), size: 10 };
    // 23:00 and 1:00 in Paris; both on the 17th in Auckland.
    expect(keptCopies([lateEvening, earlyMorning], earlyMorning.at, zone)).toHaveLength(2);
    expect(keptCopies([lateEvening, earlyMorning], earlyMorning.at, "Pacific/Auckland")).toEqual([
      earlyMorning,
    ]);
  });

  test("keeps the largest while the newest are not half of it", () => {
    const ages = agesByDay(120, (day) => (day < 60 ? 1000 : 20)).at(-1)!;
    expect(ages).toContain(60);
    expect(ages.length).toBeLessThanOrEqual(7);
  });

  test("takes one from the future, made before the clock was set back, for today's", () => {
    const ahead = { at: noon + 40 * msPerDay, size: 10 };
    const today = { at: noon, size: 10 };
    expect(keptCopies([today, ahead], noon, zone)).toEqual([ahead]);
  });
});
