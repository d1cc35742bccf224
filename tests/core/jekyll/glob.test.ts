import { describe, expect, test } from "vitest";
import { globPattern } from "#core/jekyll/glob.ts";

describe("globPattern", () => {
  test.each([
    ["_posts/*", "_posts/2017", true],
    ["_posts/*", "_posts/2017/x.md", false],
    ["_posts/*", "_posts/.hidden", false],
    ["_posts/**/deep", "_posts/deep", true],
    ["_posts/**/deep", "_posts/a/b/deep", true],
    ["*.md", "x.md", true],
    ["x?z", "xyz", true],
    ["[a-c]*", "baobab", true],
    ["[^a-c]*", "baobab", false],
    ["{fr,en}/*", "en/x", true],
    ["/_posts/*", "_posts/x", true],
    ["a(b)*", "a(b)c", true],
    ["[z-a]*", "z", false],
  ])("%s on %s is %s", (glob, path, expected) => {
    expect(globPattern(glob).test(path)).toBe(expected);
  });
});
