import { describe, expect, test } from "vitest";
import { mended, see } from "../../../support/sight.ts";

describe("seeWords", () => {
  test.each([
    ["tags: [et moi]", ["et moi"]],
    ["tag: et moi", ["et moi"]],
    ["tags: vie", ["vie"]],
    ["tags:\n- a\n- b # à voir", ["a", "b"]],
    ['tags: ["1.10", "a, b"]', ["1.10", "a, b"]],
    ["tags: [2017]", ["2017"]],
    ["tags: [[x], y]", ["x", "y"]],
    ["tags: []", []],
    ["tags:", []],
    ["tag: a\ntags: [a]", ["a"]],
  ])("“%s” is what was typed", (front, seen) => {
    expect(see(front).get("tags")).toMatchObject({ seen, differs: false });
  });

  test.each([
    ["tags: et moi", ["et", "moi"], "split-blanks", "tags: [et moi]"],
    ["categories: good job", ["good", "job"], "split-blanks", "categories: [good job]"],
    ["tags: a, b c", ["a,", "b", "c"], "split-commas", "tags: [a, b c]"],
    ["categories: a, b", ["a,", "b"], "split-commas", "categories: [a, b]"],
    ["tag: a, b", ["a, b"], "one-with-comma", "tag: [a, b]"],
    ["category: a, b", ["a, b"], "one-with-comma", "category: [a, b]"],
    ["tags: 42", [], "not-a-list", 'tags: ["42"]'],
    ["tags: on", [], "not-a-list", 'tags: ["on"]'],
    ["tags: [1.10, on, a]", ["1.1", "true", "a"], "retyped", 'tags: ["1.10", "on", a]'],
    ["tags: [~, a]", ["a"], "nothing", 'tags: ["~", a]'],
    ["tags:\n- C #8\n- 007", ["C", "7"], "comment", 'tags:\n- "C #8"\n- "007"'],
    ["tags: C #8", ["C"], "comment", 'tags: ["C #8"]'],
    ["category: on", ["true"], "retyped", 'category: "on"'],
    ["tag: x\ntags: [y, z]", ["x"], "hidden-by-tag", "tags: [x, y, z]"],
  ])("“%s” is %j: %s", (front, seen, code, fixed) => {
    const sight = see(front);
    const key = front.startsWith("cat") ? "categories" : "tags";
    expect(sight.get(key)).toMatchObject({
      seen,
      differs: true,
      reason: { code },
      source: seen.length ? "front matter" : "nothing",
    });
    expect(mended(sight, key)).toBe(fixed);
    expect(see(fixed).get(key).differs).toBe(false);
  });

  test("of words that other posts have too are meant to be apart", () => {
    const used = new Set(["ruby", "jekyll"]);
    const isUsed = (_: string, word: string) => used.has(word);
    expect(see("tags: ruby jekyll", { isUsed }).get("tags")).toMatchObject({
      seen: ["ruby", "jekyll"],
      differs: false,
    });
    expect(see("tags: ruby rails", { isUsed }).get("tags").differs).toBe(true);
    used.add("ruby jekyll");
    expect(see("tags: ruby jekyll", { isUsed }).get("tags").differs).toBe(true);
  });

  test("come from the folder, the defaults, or nowhere", () => {
    const path = "voyages/_posts/2017-10-09-x.md";
    expect(see("title: x", { path }).get("categories")).toMatchObject({ seen: ["voyages"], source: "path" });
    expect(see("category: vie", { path }).get("categories")).toMatchObject({
      seen: ["voyages", "vie"],
      source: "front matter",
      differs: false,
    });
    const config = "defaults:\n- {scope: {path: ''}, values: {tags: [d], categories: [c]}}\n";
    expect(see("title: x", { config }).get("tags")).toMatchObject({ seen: ["d"], source: "defaults" });
    expect(see("title: x", { config }).get("categories")).toMatchObject({ seen: ["c"], source: "defaults" });
    expect(see("title: x").get("tags").source).toBe("nothing");
  });

  test("a number of categories spoils the front matter", () => {
    const sight = see("title: x\ncategories: 12");
    expect(sight.lost).toMatchObject({ code: "categories", raw: "12" });
    expect(sight.get("categories")).toMatchObject({ seen: [], reason: { code: "lost" } });
    expect(mended(sight, null)).toBe('title: x\ncategories: ["12"]');
  });
});
