import { expect, test } from "vitest";
import { dayAndSlug, keyOfDay, namesOfPost, printPostName, readPostName } from "#core/jekyll/post-name.ts";

test.each([
  ["_posts/2017-01-02-x.md", ["2017-01-02-x"]],
  ["_posts/trips/2017-01-02-x.md", ["trips/2017-01-02-x"]],
  ["a/_posts/2017-01-02-x.md", ["a/2017-01-02-x"]],
  ["a/_posts/b/2017-01-02-x.md", []],
  ["_drafts/x.md", []],
])("%s is called %j", (path, names) => expect(namesOfPost(path).map(printPostName)).toEqual(names));

test("a name is read with its folders, a leading slash or none", () => {
  expect(readPostName("/a/2017-1-2-x")).toEqual({ folder: "a/", day: "2017-1-2", slug: "x" });
  expect(readPostName("x")).toBeNull();
});

test("a day and a slug find a post in any folder, by the day that it says", () => {
  expect(dayAndSlug("a/_posts/b/2017-01-02-x.md", null)).toBe(keyOfDay({ day: "2017-1-2", slug: "x" }));
  expect(dayAndSlug("_posts/2017-01-02-x.md", "2018-03-04")).toBe(keyOfDay({ day: "2018-3-4", slug: "x" }));
});
