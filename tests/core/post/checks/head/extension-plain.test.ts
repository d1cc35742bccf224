import { expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const id = "extension-plain";
const text = postWith("layout: post\ntitle: t");

test.each([
  ["_posts/2017-10-19-a.txt", "_posts/2017-10-19-a.md"],
  ["_posts/2017-10-19-a.textile", "_posts/2017-10-19-a.md"],
  ["_drafts/a.org", "_drafts/a.md"],
])("renames %s", (path, renamed) => {
  expect(found(id, text, path)).toMatchObject([{ severity: "meaning" }]);
  expect(mended(id, text, path)).toEqual({ text, path: renamed, left: 0 });
});

test("asks the settings what Markdown is", () => {
  const blog = { yaml: "markdown_ext: markdown,txt\n" };
  expect(found(id, text, "_posts/2017-10-19-a.txt", blog)).toEqual([]);
  expect(mended(id, text, "_posts/2017-10-19-a.md", blog).path).toBe("_posts/2017-10-19-a.markdown");
});

test.each([
  ["_posts/2017-10-19-a.MD", {}],
  ["_posts/2017-10-19-a.markdown", {}],
  ["_posts/2017-10-19-a.html", {}],
  ["_posts/2017-10-19-a.adoc", { files: { Gemfile: 'gem "jekyll-asciidoc"' } }],
  ["_posts/2017-10-19-a.textile", { yaml: "plugins: [jekyll-textile-converter]\n" }],
  ["notes.txt", {}],
])("says nothing of %s", (path, blog) => expect(found(id, text, path, blog)).toEqual([]));
