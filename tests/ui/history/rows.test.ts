import { expect, test } from "vitest";
import type { RevisionEntry } from "#app/models/history.ts";
import { rowsInSight, rowsOf } from "#ui/history/rows.ts";

const entry = (key: number, at: Date): RevisionEntry => ({
  ...{ key, postId: "foix", at: at.getTime(), reason: "pause", words: 1, change: null, fingerprint: "" },
});
const day = (date: number, hour = 12) => new Date(2017, 8, date, hour);

test("each day has one heading above its versions", () => {
  const { list } = rowsOf([entry(4, day(17, 22)), entry(3, day(17, 0)), entry(2, day(16, 23))], true);
  const shown = list.map((row) => (row.kind === "day" ? new Date(row.at).getDate() : row.version));
  expect(shown).toEqual(["now", "held", 17, 4, 3, 16, 2]);
});

test("the rows lie one below the other, from the top to the height of the list", () => {
  const { list, height } = rowsOf([entry(2, day(17)), entry(1, day(1))], false);
  let top = 0;
  for (const row of list) {
    expect(row.top).toBe(top);
    top += row.height;
  }
  expect(height).toBe(top);
});

test("of two thousand versions the page holds those in sight and a few around them", () => {
  const entries = Array.from({ length: 2000 }, (_, i) => entry(2000 - i, new Date(2017, 8, 17, 12, -5 * i)));
  const { list, height } = rowsOf(entries, true);
  const seen = rowsInSight(list, height / 2, height / 2 + 50);
  expect(seen.length).toBeLessThan(40);
  expect(seen[0]!.top).toBeLessThan(height / 2);
  const last = seen.at(-1)!;
  expect(last.top + last.height).toBeGreaterThan(height / 2 + 50);
});
