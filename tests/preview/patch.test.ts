import { describe, expect, test } from "vitest";
import { type Block, cutBlocks, planPatch } from "#preview/patch.ts";

const shown = (...keys: string[]): Block[] => keys.map((key) => ({ key, line: 1, node: {} as Element }));
const wanted = (...keys: string[]) => keys.map((key) => ({ key, line: 1, html: key }));

describe("cutBlocks", () => {
  test("tells a block by what it says, not by its line", () => {
    const [a, b] = cutBlocks("<p>x</p><p>x</p>", [8, 16], [1, 9]);
    expect(a?.key).toBe("<p>x</p>");
    expect(b).toMatchObject({ key: a?.key, line: 9 });
  });
});

describe("planPatch", () => {
  test("touches only what changed", () => {
    const before = shown("a", "b", "c");
    const plan = planPatch(before, wanted("a", "x", "c"));
    expect(plan.head).toEqual([before[0]]);
    expect(plan.tail).toEqual([before[2]]);
    expect(plan.middle.map(({ key }) => key)).toEqual(["x"]);
    expect([...plan.spare.keys()]).toEqual(["b"]);
  });

  test("offers a block that moved for its new place", () => {
    const before = shown("a", "b", "c", "d");
    expect(planPatch(before, wanted("a", "c", "b", "d")).spare.get("b")).toEqual([before[1]]);
  });

  test("does not take one block for both ends", () => {
    const plan = planPatch(shown("a"), wanted("a", "a"));
    expect(plan.head.length + plan.tail.length + plan.middle.length).toBe(2);
    expect(plan.middle).toHaveLength(1);
  });
});
