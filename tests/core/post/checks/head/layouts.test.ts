import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const files = { "_layouts/post.html": "", "_layouts/default.html": "", "_layouts/notes/one.html": "" };

describe("layout-missing", () => {
  const id = "layout-missing";

  test.each([
    ["psot", "post"],
    ["posts", "post"],
    ["Post", "post"],
    ["post.html", "post"],
    ["note/one", "notes/one"],
  ])("knows what %s was meant for", (layout, meant) => {
    const text = postWith(`title: t\nlayout: ${layout} # ici`);
    expect(found(id, text, undefined, { files })).toMatchObject([
      { at: layout, severity: "corrupted", data: { layout, meant } },
    ]);
    expect(mended(id, text, undefined, { files })).toMatchObject({
      text: postWith(`title: t\nlayout: ${meant} # ici`),
      left: 0,
    });
  });

  test("has no fix for a layout that is like no other", () => {
    const [finding] = found(id, postWith("layout: galerie"), undefined, { files });
    expect(finding).toMatchObject({ at: "galerie", data: { meant: null } });
    expect(finding?.fix).toBeUndefined();
  });

  test("points at the fence where the defaults name it", () => {
    const yaml = "defaults: [{ scope: { path: '' }, values: { layout: psot } }]\n";
    expect(found(id, postWith("title: t"), undefined, { files, yaml })).toMatchObject([{ at: "---" }]);
  });

  test.each([
    ["a layout that is there", "layout: post", { files }],
    ["one in a folder", "layout: notes/one", { files }],
    ["none", "layout: none", { files }],
    ["a blog whose layouts are not known", "layout: galerie", {}],
    ["a theme's layout", "layout: galerie", { files, yaml: "theme: minima\n" }],
    ["a theme from afar", "layout: galerie", { files, yaml: "remote_theme: a/b\n" }],
    ["false", "layout: false", { files }],
  ])("says nothing of %s", (_, head, blog) => expect(found(id, postWith(head), undefined, blog)).toEqual([]));
});

describe("layout-absent", () => {
  const id = "layout-absent";

  test("adds the layout that the blog has for posts", () => {
    const text = postWith("title: t # c");
    expect(found(id, text, undefined, { files })).toMatchObject([
      { at: "---", severity: "corrupted", data: { usual: "post" } },
    ]);
    expect(mended(id, text, undefined, { files })).toMatchObject({
      text: postWith("title: t # c\nlayout: post"),
      left: 0,
    });
  });

  test("fills in an empty key", () => {
    const text = postWith("layout:\ntitle: t");
    expect(found(id, text, undefined, { files })).toMatchObject([{ at: "layout:" }]);
    expect(mended(id, text, undefined, { files }).text).toBe(postWith("layout: post\ntitle: t"));
  });

  const bare = Object.fromEntries(
    [1, 2, 3].map((day) => [`_posts/2017-01-0${day}-a.md`, postWith("title: t")]),
  );
  test.each([
    ["an explicit null", "layout: ~", { files }],
    ["none", "layout: none", { files }],
    [
      "a default",
      "title: t",
      { files, yaml: "defaults: [{ scope: { path: '' }, values: { layout: post } }]\n" },
    ],
    ["a blog whose layouts are not known", "title: t", {}],
    ["a plugin that gives layouts", "title: t", { files, yaml: "plugins: [jekyll-default-layout]\n" }],
    [
      "GitHub Pages, which has the plugin",
      "title: t",
      { files: { ...files, Gemfile: 'gem "github-pages"' } },
    ],
    ["a blog whose posts name none", "title: t", { files, posts: bare }],
    ["an unreadable front matter", "title: a : b", { files }],
  ])("says nothing of %s", (_, head, blog) => expect(found(id, postWith(head), undefined, blog)).toEqual([]));
});
