import { describe, expect, test } from "vitest";
import { sayDate, sayMoment } from "#ui/dates.ts";

const now = new Date(2024, 8, 17, 14, 5).getTime();

describe("sayDate", () => {
  test.each([
    ["2024-09-17", "aujourd’hui"],
    ["2024-09-16", "hier"],
    ["2024-09-18", "demain"],
    ["2024-09-12", "il y a 5 jours"],
    ["2024-03-01", "1 mars"],
    ["2017-09-17", "17 sept. 2017"],
  ])("%s is said “%s”", (iso, said) => expect(sayDate(iso, now, "fr").replace("'", "’")).toBe(said));
  test("speaks the language of the desk", () =>
    expect(sayDate("2017-09-17", now, "en")).toBe("Sep 17, 2017"));
  test("leaves what is no date as it is", () => expect(sayDate("hier", now, "fr")).toBe("hier"));
});

describe("sayMoment", () => {
  test("gives the hour of today and the day of another", () => {
    expect(sayMoment(new Date(2024, 8, 17, 9, 2).getTime(), now, "fr")).toBe("09:02");
    expect(sayMoment(new Date(2024, 8, 16, 9, 2).getTime(), now, "fr")).toBe("16 sept.");
  });
});
