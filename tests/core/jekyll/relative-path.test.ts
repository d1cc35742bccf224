import { expect, test } from "vitest";
import { relativePath } from "#core/jekyll/relative-path.ts";

test.each([
  ["_posts/2017-09-17-a.md", "", "_posts/2017-09-17-a.md"],
  ["words/_posts/2017-09-17-a.md", "words", "_posts/2017-09-17-a.md"],
  ["_posts/2017-09-17-a.md", "words", null],
  ["wordsmith/_posts/2017-09-17-a.md", "words", null],
])("%s below %j is %s", (path, folder, relative) => expect(relativePath(path, folder)).toBe(relative));
