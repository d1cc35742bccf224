import { describe, expect, test } from "vitest";
import { type Blog, found } from "../../../../support/check.ts";

const text = "---\ntitle: a\n---\n\nb\n";
const around = (posts: Record<string, string>, more: Blog = {}): Blog => ({
  ...more,
  posts: { "_posts/2017-01-02-x.md": text, ...posts },
});
const ask = (rule: string, blog: Blog) =>
  found(rule, blog.posts!["_posts/2017-01-02-x.md"]!, "_posts/2017-01-02-x.md", blog).map(({ data }) => data);

describe("name-taken", () => {
  test.each(["_posts/2017-01-02-x.markdown", "_posts/b/2017-01-02-x.md", "_posts/2017-1-2-x.md"])(
    "tells of %s",
    (path) => {
      const blog = around({ [path]: text });
      expect(ask("name-taken", blog)).toEqual([{ url: "/2017/01/02/x.html", path }]);
      expect(ask("url-taken", blog)).toEqual([]);
    },
  );

  test.each(["_drafts/x.md", "_posts/2017-01-02-y.md", "b/_posts/2017-01-02-x.md", "_posts/2017-01-03-x.md"])(
    "says nothing of %s",
    (path) => {
      expect(ask("name-taken", around({ [path]: text }))).toEqual([]);
    },
  );
});

describe("url-taken", () => {
  const moved = "---\ntitle: b\npermalink: /2017/01/02/x.html\n---\n";

  test("tells of a post that says the address", () => {
    expect(ask("url-taken", around({ "_posts/2016-01-01-y.md": moved }))).toEqual([
      { url: "/2017/01/02/x.html", path: "_posts/2016-01-01-y.md" },
    ]);
  });

  test.each([
    ["/a-propos/", "a-propos.md", "permalink: pretty\n"],
    ["/a-propos.html", "a-propos.md", ""],
    ["/", "index.html", ""],
    ["/index.html", "index.md", ""],
  ])("tells of a page at %s", (permalink, page, yaml) => {
    const post = `---\ntitle: a\npermalink: ${permalink}\n---\n`;
    const path = "_posts/2017-01-02-x.md";
    const more = { yaml, paths: ["_config.yml", "_layouts/a-propos.html", "images/a.png", page] };
    expect(ask("url-taken", { ...more, posts: { [path]: post } })).toEqual([{ url: permalink, path: page }]);
    expect(ask("url-taken", { ...more, posts: { [path]: text } })).toEqual([]);
  });

  test("says nothing of one that is not published, nor of a translation", () => {
    const hidden = moved.replace("---\n", "---\npublished: false\n");
    const french = moved.replace("---\n", "---\nlang: fr\n");
    expect(ask("url-taken", around({ "_posts/2016-01-01-y.md": hidden }))).toEqual([]);
    expect(ask("url-taken", around({ "_posts/2016-01-01-y.md": french }))).toEqual([]);
  });
});
