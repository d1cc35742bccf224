import { describe, expect, test } from "vitest";
import { distance, nearest } from "#core/text/nearness.ts";

describe("distance", () => {
  test.each([
    ["", "", 0],
    ["abc", "abc", 0],
    ["abc", "abd", 1],
    ["abc", "bac", 1],
    ["abc", "ab", 1],
    ["", "ab", 2],
    ["include", "inclde", 1],
    ["abcd", "dcba", 3],
    ["abc", "xyz", 3],
    ["a", "abcdefgh", 3],
  ])("of %j and %j is %i, or more than two", (one, other, apart) => {
    expect(distance(one, other, 2)).toBe(Math.min(apart, 3));
    expect(distance(other, one, 2)).toBe(Math.min(apart, 3));
  });
});

describe("nearest", () => {
  test("is the one that differs least", () => {
    expect(nearest("premeir-pas", ["premiers-pas", "premier-pas", "autre"])).toBe("premier-pas");
  });

  test("is none where two are as near, or where the word is too short to guess", () => {
    expect(nearest("note", ["notes", "noter"])).toBeNull();
    expect(nearest("abc", ["abd"])).toBeNull();
    expect(nearest("loin", ["proche"])).toBeNull();
  });

  test("is the word itself, however often it is said", () => {
    expect(nearest("a", ["a", "a"])).toBe("a");
  });
});
