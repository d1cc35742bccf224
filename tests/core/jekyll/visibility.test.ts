import { describe, expect, test } from "vitest";
import { defaultConfig } from "#core/jekyll/config.ts";
import { isExcluded, visibilityOf } from "#core/jekyll/visibility.ts";

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

  test("leaves vendored gems out by default", () => {
    expect(isExcluded("vendor/bundle/x/_posts/2017-01-02-x.md", defaultConfig)).toBe(true);
    expect(isExcluded("vendor/_posts/2017-01-02-x.md", defaultConfig)).toBe(false);
  });
});
