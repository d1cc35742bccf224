import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const text = postWith("layout: post\ntitle: L’été à la mer");

describe("slug-empty", () => {
  test("names the file after the title", () => {
    const path = "_posts/2017-10-19-.md";
    expect(found("slug-empty", text, path)).toMatchObject([
      { severity: "url", data: { url: "/2017/10/19/.html" } },
    ]);
    expect(mended("slug-empty", text, path)).toEqual({
      text,
      path: "_posts/2017-10-19-l-ete-a-la-mer.md",
      left: 0,
    });
  });

  test("has no name to offer without a title", () => {
    const [finding] = found("slug-empty", postWith("layout: post"), "_posts/2017-10-19-.md");
    expect(finding).toBeDefined();
    expect(finding?.fix).toBeUndefined();
  });

  test("takes an empty slug away", () => {
    const file = postWith('title: t\nslug: ""\ntags: [a]');
    expect(found("slug-empty", file)).toMatchObject([{ at: 'slug: ""', data: { isKey: true } }]);
    expect(mended("slug-empty", file)).toMatchObject({ text: postWith("title: t\ntags: [a]"), left: 0 });
  });

  test.each([
    ["_posts/2017-10-19-a.md", text],
    ["_posts/2017-10-19-.md", postWith("permalink: /mer/")],
    ["_posts/2017-10-19-.md", postWith("slug: mer")],
    ["_drafts/.md", text],
  ])("says nothing of %s", (path, file) => expect(found("slug-empty", file, path)).toEqual([]));
});

describe("name-not-ascii", () => {
  const id = "name-not-ascii";

  test.each([
    ["_posts/2017-10-19-l’été-à-Noël.md", "_posts/2017-10-19-l-ete-a-Noel.md"],
    ["_posts/2017-10-19-cœur.md", "_posts/2017-10-19-coeur.md"],
    ["_posts/2017-10-19-straße.md", "_posts/2017-10-19-strasse.md"],
  ])("spells %s plainly", (path, renamed) => {
    expect(found(id, text, path)).toMatchObject([{ severity: "url", from: 0, to: 0 }]);
    expect(mended(id, text, path)).toEqual({ text, path: renamed, left: 0 });
  });

  test.each([
    ["_posts/2017-10-19-东京.md", text],
    ["_posts/2017-10-19-лето.md", text],
    ["_posts/2017-10-19-a-b.md", text],
    ["_posts/2017-10-19-été.md", postWith("slug: ete")],
    ["_posts/2017-10-19-été.md", postWith("permalink: /ete/")],
    ["été.md", text],
  ])("says nothing of %s", (path, file) => expect(found(id, file, path)).toEqual([]));
});

describe("name-not-composed", () => {
  const id = "name-not-composed";

  test("renames a name whose accents stand apart", () => {
    const path = "_posts/2017-10-19-e\u0301te\u0301.md";
    expect(found(id, text, path)).toMatchObject([{ severity: "url", data: { name: "2017-10-19-été.md" } }]);
    expect(found("name-not-ascii", text, path)).toEqual([]);
    expect(mended(id, text, path)).toEqual({ text, path: "_posts/2017-10-19-ete.md", left: 0 });
  });

  test("says nothing of a name whose accents are in one piece", () => {
    expect(found(id, text, "_posts/2017-10-19-\u00e9t\u00e9.md")).toEqual([]);
  });
});
