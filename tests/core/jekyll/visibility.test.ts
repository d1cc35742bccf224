import { describe, expect, test } from "vitest";
import { defaultConfig } from "#core/jekyll/config.ts";
import { beyondLimit, isExcluded, type Visibility, visibilityOf } from "#core/jekyll/visibility.ts";

const post = { isRead: true, isDraft: false, isPublished: true, time: 1000 };

describe("visibilityOf", () => {
  test.each([
    [{}, {}, "visible"],
    [{ isRead: false }, {}, "unread"],
    [{ isDraft: true }, {}, "draft"],
    [{ isDraft: true }, { show_drafts: true }, "visible"],
    [{ isPublished: false }, {}, "unpublished"],
    [{ isPublished: false }, { unpublished: true }, "visible"],
    [{ time: 6000 }, {}, "future"],
    [{ time: 6000 }, { future: true }, "visible"],
    [{ time: 5900 }, {}, "visible"],
    [{ time: null }, {}, "visible"],
  ])("of %o with %o is %s", (changed, config, expected) => {
    expect(visibilityOf({ ...post, ...changed }, { ...defaultConfig, ...config }, 5500)).toBe(expected);
  });
});

describe("beyondLimit", () => {
  const post = (path: string, time: number, visibility: Visibility = "visible") => ({
    path,
    time,
    visibility,
  });
  const posts = [post("a", 1), post("b", 3), post("c", 3), post("d", 9, "future"), post("e", 2)];

  // What Jekyll 4.3.1 leaves out with `limit_posts: 2` and so on.
  test.each([
    [0, []],
    [1, ["b", "e", "a"]],
    [2, ["e", "a"]],
    [9, []],
  ])("of %i keeps the newest, the last by path first", (limit_posts, expected) => {
    expect([...beyondLimit(posts, { limit_posts })]).toEqual(expected);
  });
});

describe("isExcluded", () => {
  const config = {
    ...defaultConfig,
    exclude: ["a", "*secret*", "*.txt", "d/", "/_posts/old"],
    include: ["keep.txt"],
  };

  test.each([
    ["a/_posts/2017-01-02-x.md", true],
    ["ab/_posts/2017-01-02-x.md", true],
    ["d/_posts/2017-01-02-x.md", true],
    ["e/d/_posts/2017-01-02-x.md", false],
    ["_posts/2017-01-02-secret.md", true],
    ["_posts/2017-01-02-x.txt", true],
    ["_posts/keep.txt", false],
    ["_posts/old/2017-01-02-x.md", true],
    ["_posts/2017-01-02-x.md", false],
  ])("%s: %s", (path, expected) => {
    expect(isExcluded(path, config)).toBe(expected);
  });

  // What Jekyll 4.3.1 reads and leaves out.
  test.each([
    ["_drafts", "*.md", "_drafts/a/x.md", false],
    ["_drafts", "", "_drafts/a/x.md", true],
    ["_posts/a", "a", "_posts/a/2017-01-02-x.md", false],
    ["_posts/a", "_posts/a", "_posts/a/2017-01-02-x.md", false],
    ["_posts/[ab]*", "", "_posts/a/2017-01-02-x.md", true],
    ["_posts/[!ab]*", "", "_posts/a/2017-01-02-x.md", false],
    ["b/c", "c", "b/c/_posts/2017-01-02-x.md", true],
    ["b/c", "b/c", "b/c/_posts/2017-01-02-x.md", false],
  ])("exclude: %s with include: %s of %s: %s", (exclude, include, path, expected) => {
    const lists = { exclude: [exclude], include: include === "" ? [] : [include] };
    expect(isExcluded(path, { ...defaultConfig, ...lists })).toBe(expected);
  });

  test("leaves vendored gems out by default", () => {
    expect(isExcluded("vendor/bundle/x/_posts/2017-01-02-x.md", defaultConfig)).toBe(true);
    expect(isExcluded("vendor/_posts/2017-01-02-x.md", defaultConfig)).toBe(false);
  });
});
