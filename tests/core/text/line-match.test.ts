import { describe, expect, test } from "vitest";
import { matchLines } from "#core/text/line-match.ts";

const match = (one: string, other: string) => [...matchLines([...one], [...other])];

describe("matchLines", () => {
  test.each([
    ["abc", "abc", [0, 1, 2]],
    ["abc", "axc", [0, 1, 2]],
    ["abc", "ac", [0, 2]],
    ["ac", "abc", [0, -1, 1]],
    ["abcd", "xbyd", [0, 1, 2, 3]],
    ["abc", "", []],
    ["", "ab", [-1, -1]],
  ])("from %s to %s", (one, other, wanted) => {
    expect(match(one, other)).toEqual(wanted);
  });

  test("finds lines that stand alone between changes on both sides", () => {
    expect(match("pqxrs", "lmnxo")[3]).toBe(2);
  });

  test("is quick for a large file that changed everywhere", () => {
    const lines = Array.from({ length: 50_000 }, (_, line) => `${line}`);
    const other = lines.flatMap((line) => (Number(line) % 7 === 0 ? ["new", line] : [line]));
    expect(matchLines(lines, other).at(-1)).toBe(49_999);
  });
});
