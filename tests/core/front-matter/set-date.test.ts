import { describe, expect, test } from "vitest";
import { setDate } from "#core/front-matter/set-date.ts";
import { applyEdits } from "#core/text/edit.ts";

const dated = (text: string, source: string) => applyEdits(text, setDate(text, "date", source));

describe("setDate", () => {
  test("replaces a date and keeps the comment beside it", () => {
    expect(dated("---\ndate: 2017-10-09 # lundi\n---\n", "2017-10-10")).toBe(
      "---\ndate: 2017-10-10 # lundi\n---\n",
    );
  });

  test("adds a time with the offset of the writer's own clocks", () => {
    expect(dated("---\ntitle: x\n---\n", "2017-10-09 21:30:00 +0200")).toBe(
      "---\ntitle: x\ndate: 2017-10-09 21:30:00 +0200\n---\n",
    );
  });

  test("takes the time away from the same day", () => {
    expect(dated("---\ndate: 2017-10-09 21:30:00 +0200\n---\n", "2017-10-09")).toBe(
      "---\ndate: 2017-10-09\n---\n",
    );
  });

  test("refuses a time without an offset, which Jekyll reads as UTC", () => {
    expect(() => setDate("---\n---\n", "date", "2017-10-09 21:30:00")).toThrow(RangeError);
  });
});
