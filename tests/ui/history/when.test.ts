import { describe, expect, test } from "vitest";
import { history } from "#i18n/history.ts";
import { sayDay, sayUntil, sayWhen } from "#ui/history/when.ts";

const now = new Date(2017, 8, 17, 0, 10).getTime();
const at = (...date: [number, number, number, number?, number?]) => new Date(...date).getTime();

describe("sayDay", () => {
  test.each([
    [at(2017, 8, 17, 0, 5), "Aujourd’hui"],
    [at(2017, 8, 16, 23, 55), "Hier"],
    [at(2017, 8, 15, 23, 59), "vendredi 15 septembre"],
    [at(2016, 8, 17), "samedi 17 septembre 2016"],
  ])("goes by the calendar: %d is %s", (moment, words) => {
    expect(sayDay(moment, now, "fr", history.fr)).toBe(words);
  });

  test("knows yesterday across a change of clocks", () => {
    // 25 hours before midnight of the last Sunday of October is still the day before, where clocks are set back.
    const monday = at(2017, 9, 30, 0, 30);
    expect(sayDay(at(2017, 9, 29, 0, 15), monday, "fr", history.fr)).toBe("Hier");
  });
});

test("sayWhen fits into a sentence", () => {
  expect(sayWhen(at(2017, 8, 16, 22, 10), now, "fr", history.fr)).toBe("hier 22:10");
  expect(sayWhen(at(2017, 8, 16, 22, 10), now, "en", history.en)).toMatch(/^yesterday 10:10\sPM$/);
});

test("sayUntil names the day with its year", () => {
  expect(sayUntil(at(2017, 8, 17), "fr")).toBe("17 septembre 2017");
});
