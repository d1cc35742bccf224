import { describe, expect, test } from "vitest";
import {
  categoriesFromPath,
  populateCategories,
  populateTags,
  uniteCategories,
} from "#core/jekyll/taxonomy.ts";

describe("categoriesFromPath", () => {
  test("takes the folders above and none below", () => {
    expect(categoriesFromPath("a b/c/_posts/d/2017-01-02-x.md")).toEqual(["a b", "c"]);
    expect(categoriesFromPath("_posts/d/2017-01-02-x.md")).toEqual([]);
    expect(categoriesFromPath("a/_drafts/x.md")).toEqual(["a"]);
  });

  test("stops at the first letters that look like _posts, as Ruby's regexp does", () => {
    expect(categoriesFromPath("my_posts/_posts/2017-01-02-x.md")).toEqual(["my"]);
  });
});

describe("uniteCategories", () => {
  test("splits a string at blanks and unites without repeating", () => {
    expect(uniteCategories(["a"], "b a")).toEqual(["a", "b"]);
    expect(uniteCategories(undefined, ["x y"])).toEqual(["x y"]);
    expect(uniteCategories([["a", "b"]], [["a", "b"], "a"])).toEqual([["a", "b"], "a"]);
  });

  test("is null where Ruby raises", () => {
    expect(uniteCategories([], 12)).toBeNull();
    expect(uniteCategories([], { a: 1 })).toBeNull();
  });
});

describe("populateCategories", () => {
  test("puts the plural first, then the singular, which is never split", () => {
    expect(populateCategories({ categories: ["x"], category: "good job" })).toEqual(["x", "good job"]);
    expect(populateCategories({ categories: [], category: ["a", "b"] })).toEqual(["a", "b"]);
    expect(populateCategories({ categories: [], category: null })).toEqual([]);
  });
});

describe("populateTags", () => {
  test.each([
    [{ tags: ["et moi"] }, ["et moi"]],
    [{ tags: "et moi" }, ["et", "moi"]],
    [{ tag: "et moi" }, ["et moi"]],
    [{ tag: "a", tags: ["b"] }, ["a"]],
    [{ tag: null, tags: "x y" }, ["x", "y"]],
    [{ tags: 42 }, []],
    [{ tags: "a, b" }, ["a,", "b"]],
    [{ tags: [["a", "b"], null, "c"] }, ["a", "b", "c"]],
    [{}, []],
  ])("reads %o", (data, tags) => {
    expect(populateTags(data)).toEqual(tags);
  });
});
