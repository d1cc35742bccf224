import { expect, test } from "vitest";
import { folderOf, nameOf, stemOf } from "#core/jekyll/path.ts";

test.each([
  ["_posts/x/2017-09-17-a.b.md", "_posts/x/", "2017-09-17-a.b.md", "2017-09-17-a.b"],
  ["Gemfile", "", "Gemfile", "Gemfile"],
  ["_posts/", "_posts/", "", ""],
  ["_posts/a.", "_posts/", "a.", "a."],
])("%s lies in %j as %j, called %j", (path, folder, name, stem) => {
  expect([folderOf(path), nameOf(path), stemOf(path)]).toEqual([folder, name, stem]);
});
