import { describe, expect, test } from "vitest";
import { holdsLess, inventoryOf } from "#core/post/inventory.ts";

const foix = { id: "foix", rev: 3, updatedAt: 2000 };
const noel = { id: "noel", rev: 1, updatedAt: 5000 };

describe("inventoryOf", () => {
  test("adds up what the cards say, in any order", () => {
    expect(inventoryOf([foix, noel])).toEqual(inventoryOf([noel, foix]));
    expect(inventoryOf([foix, noel])).toMatchObject({ count: 2, work: 4, newest: 5000 });
    expect(inventoryOf([])).toEqual({ count: 0, work: 0, newest: 0, hash: 0 });
  });

  test("tells a post from another, and a revision from another that was saved at another time", () => {
    const hashes = [
      [foix],
      [{ ...foix, id: "fiox" }],
      [{ ...foix, updatedAt: 2001 }],
      [{ ...foix, rev: 4 }],
      [foix, noel],
      [
        { ...foix, rev: 1 },
        { ...noel, rev: 3 },
      ],
    ].map((cards) => inventoryOf(cards).hash);
    expect(new Set(hashes).size).toBe(hashes.length);
  });
});

describe("holdsLess", () => {
  const before = inventoryOf([foix, noel]);

  test.each([
    ["the very same", [noel, foix]],
    ["a save that came after", [foix, { ...noel, rev: 2, updatedAt: 6000 }]],
    ["a new post", [foix, noel, { ...noel, id: "pau" }]],
  ])("is not %s", (_, cards) => {
    expect(holdsLess(inventoryOf(cards), before)).toBe(false);
  });

  test.each([
    ["nothing at all", []],
    ["a post missing", [foix]],
    ["a save missing", [{ ...foix, rev: 2, updatedAt: 1000 }, noel]],
    ["another text of the same revision", [{ ...foix, updatedAt: 2500 }, noel]],
    ["another post in its place", [foix, { ...noel, id: "pau" }]],
    ["posts that are fewer, however much was written in them", [{ ...foix, rev: 30, updatedAt: 9000 }]],
  ])("is %s", (_, cards) => {
    expect(holdsLess(inventoryOf(cards), before)).toBe(true);
  });
});
