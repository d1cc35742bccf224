import { describe, expect, test } from "vitest";
import { distance, nearest } from "#core/post/checks/head/nearest.ts";

describe("distance", () => {
  test.each([
    ["title", "title", 0],
    ["tilte", "title", 1],
    ["titl", "title", 1],
    ["titles", "title", 1],
    ["titre", "title", 1],
    ["", "abc", 3],
    ["categorie", "category", 2],
  ])("of %j and %j is %i", (one, other, steps) => expect(distance(one, other)).toBe(steps));
});

describe("nearest", () => {
  test("takes the nearest, the first of two as near", () => {
    expect(nearest("layuot", ["layer", "layout"])).toBe("layout");
    expect(nearest("post1", ["post2", "post3"])).toBe("post2");
  });

  test("takes neither the word itself nor one that is far off", () => {
    expect(nearest("post", ["post"])).toBeNull();
    expect(nearest("tag", ["page", "lang"])).toBeNull();
  });
});
