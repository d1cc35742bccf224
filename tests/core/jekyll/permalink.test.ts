import { describe, expect, test } from "vitest";
import { permalinkTemplate } from "#core/jekyll/config.ts";
import { readWall } from "#core/jekyll/date.ts";
import { escapePath, type Placeholders, printUrl } from "#core/jekyll/permalink.ts";

const parts: Placeholders = {
  path: "_posts/2016-01-03-Un Été (bis).md",
  extension: ".md",
  slug: "Un Été (bis)",
  categories: ["À mon compte", "B", "b"],
  wall: readWall(Date.UTC(2016, 0, 3, 4, 5, 6), "UTC"),
  markdownExtensions: [".md"],
};

const url = (template: string, changed: Partial<Placeholders> = {}) =>
  printUrl(template, { ...parts, ...changed }).url;

describe("printUrl", () => {
  test.each([
    ["date", "/%C3%A0%20mon%20compte/b/2016/01/03/Un-%C3%89t%C3%A9-(bis).html"],
    ["pretty", "/%C3%A0%20mon%20compte/b/2016/01/03/Un-%C3%89t%C3%A9-(bis)/"],
    ["ordinal", "/%C3%A0%20mon%20compte/b/2016/003/Un-%C3%89t%C3%A9-(bis).html"],
    ["weekdate", "/%C3%A0%20mon%20compte/b/2016/W53/Sun/Un-%C3%89t%C3%A9-(bis).html"],
    ["none", "/%C3%A0%20mon%20compte/b/Un-%C3%89t%C3%A9-(bis).html"],
  ])("prints the style %s", (style, expected) => {
    expect(url(permalinkTemplate(style))).toBe(expected);
  });

  test.each([
    [":slug", "/un-%C3%A9t%C3%A9-bis"],
    [":name", "/2016-01-03-un-%C3%A9t%C3%A9-bis"],
    [":path", "/2016-01-03-Un%20%C3%89t%C3%A9%20(bis)"],
    [":collection", "/posts"],
    [":slugified_categories", "/%C3%A0-mon-compte/b"],
    [":i_month-:i_day-:short_year", "/1-3-16"],
    [":short_month-:long_month", "/Jan-January"],
    [":short_day-:long_day-:w_day", "/Sun-Sunday-7"],
    [":w_year-W:week", "/2015-W53"],
    [":hour:minute:second", "/040506"],
    [":year_:month_", "/2016_01_"],
    ["/x/:Title/:9", "/x/:Title/:9"],
    ["/été à/:year", "/été à/2016"],
    ["a/../b/./c//d", "/a/b/c/d"],
    ["", "/"],
    ["/a.b/:year:output_ext", "/a.b/2016.html"],
  ])("fills %s", (template, expected) => {
    expect(url(template)).toBe(expected);
  });

  test.each([
    [2016, 12, 31, "2016-52"],
    [2018, 12, 31, "2019-01"],
    [2020, 12, 28, "2020-53"],
    [2021, 1, 3, "2020-53"],
    [2017, 1, 1, "2016-52"],
  ])("numbers the week of %i-%i-%i as ISO does", (year, month, day, expected) => {
    expect(url(":w_year-:week", { wall: readWall(Date.UTC(year, month - 1, day), "UTC") })).toBe(
      `/${expected}`,
    );
  });

  test("gives files that are not Markdown their own extension", () => {
    expect(url("/x:output_ext", { path: "_posts/2016-01-03-x.txt", extension: ".txt" })).toBe("/x.txt");
    expect(url("/x:output_ext", { path: "_posts/2016-01-03-x.MD", extension: ".MD" })).toBe("/x.html");
  });

  test("has an empty name for an empty slug", () => {
    expect(url("/:year/:title:output_ext", { slug: "" })).toBe("/2016/.html");
  });

  test("takes the file's name when the front matter could not be read", () => {
    expect(url("/:title", { slug: null })).toBe("/2016-01-03-Un-%C3%89t%C3%A9-(bis)");
  });

  test("knows no URL for what has no date, unless the template needs none", () => {
    expect(url("/:year/:title", { wall: null })).toBeNull();
    expect(url("/:slug", { wall: null })).toBe("/un-%C3%A9t%C3%A9-bis");
  });

  test("tells where Jekyll's build would stop", () => {
    expect(printUrl("/:titre/:year", parts)).toEqual({
      url: null,
      problem: { code: "permalink-unusable", data: { template: "/:titre/:year", placeholder: ":titre" } },
    });
    expect(printUrl("/:categories", { ...parts, categories: ["a b: c"] }).problem).toMatchObject({
      data: { placeholder: ":categories" },
    });
  });
});

describe("escapePath", () => {
  test.each([
    ["a b", "a%20b"],
    ["c#", "c%23"],
    ["q?r#s#t", "q?r%23s%23t"],
    ["[x]", "%5Bx%5D"],
    ["100%", "100%25"],
    ["rails: tips", "rails:%20tips"],
    ["l'été!(*),;=@", "l'%C3%A9t%C3%A9!(*),;=@"],
    ["a b: c", null],
    ["été: x", null],
  ])("escapes %s as Addressable does", (path, expected) => {
    expect(escapePath(path)).toBe(expected);
  });

  test("survives half of a surrogate pair", () => {
    expect(escapePath("\ud83d")).toBe("%EF%BF%BD");
  });
});
