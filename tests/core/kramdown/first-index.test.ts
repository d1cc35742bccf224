import { expect, test } from "vitest";
import { firstIndex } from "#core/kramdown/first-index.ts";

test("finds where a rising list is first as far as wished", () => {
  const list = [1, 4, 4, 9];
  const from = (least: number) => firstIndex(list.length, (at) => list[at]! >= least);
  expect([0, 1, 2, 4, 5, 9, 10].map(from)).toEqual([0, 0, 1, 1, 3, 3, 4]);
  expect(firstIndex(0, () => true)).toBe(0);
});
