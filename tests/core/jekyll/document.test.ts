import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { type BuildContext, readDocument } from "#core/jekyll/document.ts";

const now = Date.UTC(2026, 10, 20, 12);

function read(frontMatter: string, options: { path?: string; config?: string } & Partial<BuildContext> = {}) {
  const { path = "_posts/2016-03-06-x.md", config = "timezone: Europe/Paris\n", ...context } = options;
  const text = `---\n${frontMatter}\n---\nUn.\n\nDeux.\n`;
  return readDocument({ path, text }, readConfig(config).config, { now, buildZone: "UTC", ...context });
}

const codes = (document: { problems: { code: string }[] }) => document.problems.map(({ code }) => code);

describe("readDocument", () => {
  test("reads a post of the logbook's kind", () => {
    const document = read(
      "layout: post\ntitle: A mon compte + 8 mois\ncategory: good_job\ntags: [et moi]\n",
      {
        path: "_posts/2017-09-17-solo-plus-8-mois.md",
      },
    );
    expect(document).toMatchObject({
      kind: "post",
      title: "A mon compte + 8 mois",
      slug: "solo-plus-8-mois",
      date: "2017-09-17",
      url: "/good_job/2017/09/17/solo-plus-8-mois.html",
      categories: ["good_job"],
      tags: ["et moi"],
      layout: "post",
      excerptSeparator: "\n\n",
      published: true,
      visibility: "visible",
      problems: [],
    });
    expect(document.data).toMatchObject({ ext: ".md", slug: "solo-plus-8-mois" });
  });

  describe("dates", () => {
    test.each([
      ["", "2016-03-06", "/2016/03/06/x.html"],
      ["date: 2015-01-02", "2015-01-02", "/2015/01/02/x.html"],
      ["date: 2017-10-09 23:30:00 +0200", "2017-10-09", "/2017/10/09/x.html"],
      ["date: 2017-10-09 23:30", "2017-10-09", "/2017/10/09/x.html"],
      ['date: "2017-10-09 23:30:00"', "2017-10-09", "/2017/10/09/x.html"],
      ["date: 2017-10-09 23:30:00", "2017-10-10", "/2017/10/10/x.html"],
      ["date: 2017-10-09T23:30:00", "2017-10-10", "/2017/10/10/x.html"],
      ["date: 2017-10-09T23:30:00.000Z", "2017-10-10", "/2017/10/10/x.html"],
      ["date: 2017-02-30", "2017-03-02", "/2017/03/02/x.html"],
    ])("“%s” in Paris is the %s", (line, date, url) => {
      expect(read(line)).toMatchObject({ date, url, problems: [] });
    });

    test("midnight with an offset is the day before on a machine in UTC or America, noon is safe", () => {
      const day = (line: string, buildZone: string) => read(line, { config: "", buildZone }).date;
      expect(day("date: 2017-10-09 00:00:00 +0200", "UTC")).toBe("2017-10-08");
      for (const zone of ["UTC", "America/Los_Angeles", "Asia/Tokyo"])
        expect(day("", zone)).toBe("2016-03-06");
      expect(day("date: 2017-10-09 12:00:00 +0200", "America/New_York")).toBe("2017-10-09");
    });

    test("a name like 30 February is 2 March", () => {
      expect(read("", { path: "_posts/2017-02-30-x.md" })).toMatchObject({
        date: "2017-03-02",
        problems: [],
      });
    });

    test.each(["date: hier", "date:", "date: true", "date: 2017-13-45"])("“%s” stops the build", (line) => {
      const document = read(line);
      expect(codes(document)).toEqual(["date-unreadable"]);
      expect(document.date).toBe("2016-03-06");
    });

    test("points at the value that cannot be read", () => {
      const [problem] = read("title: x\ndate: hier").problems;
      expect(problem).toEqual({ code: "date-unreadable", from: 19, to: 23, data: { raw: "hier" } });
    });

    test("a name with an impossible date stops the build, unless the front matter has another", () => {
      const path = "_posts/2017-13-45-x.md";
      expect(codes(read("", { path }))).toEqual(["date-unreadable"]);
      expect(read("", { path })).toMatchObject({ date: null, url: null });
      expect(read("date: 2017-01-02", { path })).toMatchObject({ date: "2017-01-02", problems: [] });
    });

    test("the very second of the build gives way to the name's", () => {
      const second = { now: Date.UTC(2026, 9, 1, 12, 0, 0, 500) };
      expect(read("date: 2026-10-01 12:00:00 Z", second).date).toBe("2016-03-06");
      expect(read("date: 2026-10-01 11:59:59 Z", second).date).toBe("2026-10-01");
    });

    test("later than the build is the future, unless the site shows it", () => {
      expect(read("date: 2027-01-01").visibility).toBe("future");
      expect(read("date: 2027-01-01", { config: "future: true\n" }).visibility).toBe("visible");
      expect(read("date: 2027-01-01").url).toBe("/2027/01/01/x.html");
    });
  });

  describe("categories", () => {
    test.each([
      ["category: good job", ["good job"]],
      ["categories: good job", ["good", "job"]],
      ["categories: a, b", ["a,", "b"]],
      ['categories: [a b, "c,d"]', ["a b", "c,d"]],
      ["category: x\ncategories: [y, x]", ["y", "x"]],
      ["category: 12", ["12"]],
      ["categories: [2017, foo]", ["2017", "foo", "2017"]],
      ["categories:", []],
    ])("%s", (lines, categories) => {
      expect(read(lines).categories).toEqual(categories);
    });

    test("come from the path first, then from the defaults, then from the post", () => {
      const config = "defaults:\n- {scope: {path: ''}, values: {categories: [cdef]}}\n";
      const document = read("category: c1", { path: "vie/_posts/2016-03-06-x.md", config });
      expect(document.categories).toEqual(["vie", "cdef", "c1"]);
    });

    test("are lowered and escaped in the URL", () => {
      expect(read("category: À mon compte").url).toBe("/%C3%A0%20mon%20compte/2016/03/06/x.html");
    });

    test.each(["12", "{a: 1}", "true"])("“categories: %s” spoils the whole post", (value) => {
      const document = read(`title: T\ntags: [a]\ncategories: ${value}`);
      expect(codes(document)).toEqual(["categories-unreadable"]);
      expect(document).toMatchObject({ title: "X", tags: [], layout: null, date: "2026-11-20" });
    });
  });

  test("tags of the defaults are replaced, not united", () => {
    const config = "defaults:\n- {scope: {path: ''}, values: {tags: [d]}}\n";
    expect(read("tags: [a]", { config }).tags).toEqual(["a"]);
    expect(read("", { config }).tags).toEqual(["d"]);
  });

  describe("publication", () => {
    test.each([
      ["published: false", "unpublished"],
      ["published: no", "unpublished"],
      ["published: off", "unpublished"],
      ["published:", "unpublished"],
      ['published: "false"', "visible"],
      ["published: true", "visible"],
      ["published: 0", "visible"],
      ["", "visible"],
    ])("“%s” is %s", (line, visibility) => {
      expect(read(line).visibility).toBe(visibility);
    });

    test("--unpublished overrides", () => {
      expect(read("published: false", { config: "unpublished: true\n" }).visibility).toBe("visible");
    });

    test("a draft is built on demand only, and dated by its file", () => {
      const path = "_drafts/idée.md";
      const draft = read("title: Idée", { path });
      expect(draft).toMatchObject({ kind: "draft", date: null, url: null, visibility: "draft" });
      const modifiedAt = Date.UTC(2017, 0, 1, 23, 30);
      expect(read("", { path, modifiedAt, config: "show_drafts: true\n" })).toMatchObject({
        date: "2017-01-01",
        url: "/2017/01/01/id%C3%A9e.html",
        visibility: "visible",
      });
      expect(read("date: 2015-01-02", { path }).date).toBe("2015-01-02");
      expect(read("", { path: "_drafts/2015-01-02-x.md" }).date).toBe("2015-01-02");
      expect(read("", { path, config: "permalink: /:title/\n" }).url).toBe("/id%C3%A9e/");
    });
  });

  describe("permalinks and slugs", () => {
    test.each([
      ["permalink: /a/b.html", "/a/b.html"],
      ["permalink: /x/:title/", "/x/x/"],
      ['permalink: ""', "/"],
      ["permalink:", "/2016/03/06/x.html"],
      ["permalink: pretty", "/pretty"],
      ["slug: Mon Été", "/2016/03/06/Mon-%C3%89t%C3%A9.html"],
      ['slug: "12"', "/2016/03/06/12.html"],
      ["slug:", "/2016/03/06/x.html"],
    ])("“%s” gives %s", (line, url) => {
      expect(read(line)).toMatchObject({ url, problems: [] });
    });

    test.each([
      ["slug: 12", "slug-not-text"],
      ["permalink: 12", "permalink-unusable"],
      ["permalink: /:nope/", "permalink-unusable"],
      ['category: "a b: c"', "permalink-unusable"],
    ])("“%s” stops the build", (line, code) => {
      expect(read(line).url).toBeNull();
      expect(codes(read(line))).toEqual([code]);
    });

    test("the title of a post without one comes from its slug", () => {
      const path = "_posts/2016-03-06-mon-bel-été.md";
      for (const line of ["", "title:", "title: false"])
        expect(read(line, { path }).title).toBe("Mon Bel Été");
      expect(read("title: [a, b]").title).toBe("ab");
      expect(read("title: 7").title).toBe("7");
    });
  });

  // What Jekyll 4.3.1 makes of them.
  test("a whole Float keeps its fraction, a time its offset", () => {
    expect(read("title: 12:30").title).toBe("750.0");
    expect(read("title: 2.0\ntags: [2.0, 2]").tags).toEqual(["2.0", "2"]);
    expect(read("title: 2017-09-17 10:00:00").title).toBe("2017-09-17 10:00:00 +0000");
    expect(read("title: 2017-09-17 10:00:00 -0330").title).toBe("2017-09-17 10:00:00 -0330");
  });

  test("an extension comes from the post's own permalink, not from the site's", () => {
    expect(read("", { config: 'permalink: "/:output_ext/:title.htm"\n' }).url).toBe("/.html/x.htm");
    expect(read('permalink: "/:title:output_ext.htm"').url).toBe("/x.htm.htm");
  });

  test("a slug that is no text stops only a permalink that asks for it", () => {
    expect(read("slug: 12").url).toBeNull();
    expect(read("slug: 12\npermalink: /la/").url).toBe("/la/");
  });

  test("a file of YAML among the posts is none, since it has no content", () => {
    expect(read("title: x", { path: "_posts/2016-03-06-x.yml" }).visibility).toBe("unread");
  });

  test("defaults that Ruby cannot merge leave the post unread", () => {
    const config = "defaults:\n  - values: { categories: 12 }\n";
    expect(read("title: x", { config }).visibility).toBe("unread");
  });

  test("a post that cannot be read says so", () => {
    expect(read("title: a : b").isCorrupted).toBe(true);
    expect(read("categories: 12").isCorrupted).toBe(true);
    expect(read("title: a").isCorrupted).toBe(false);
  });

  describe("layout", () => {
    const config = "defaults:\n- {scope: {path: ''}, values: {layout: post}}\n";

    test.each([
      ["layout:", "post"],
      ["layout: none", null],
      ["layout: false", null],
      ["layout: page", "page"],
    ])("“%s” over a default is %s", (line, layout) => {
      expect(read(line, { config }).layout).toBe(layout);
    });
  });

  describe("excerpt separator", () => {
    test.each([
      ["excerpt_separator: <!--more-->", "<!--more-->"],
      ['excerpt_separator: ""', ""],
      ["excerpt_separator: 12", "12"],
      ["excerpt_separator:", "\n\n"],
    ])("“%s”", (line, separator) => {
      expect(read(line).excerptSeparator).toBe(separator);
    });
  });

  describe("front matter blocks", () => {
    const document = (text: string) =>
      readDocument({ path: "_posts/2016-03-07-x.md", text }, readConfig(null).config, {
        now,
        buildZone: "UTC",
      });

    test("a post without front matter is published, without layout", () => {
      expect(document("Bonjour")).toMatchObject({
        title: "X",
        layout: null,
        visibility: "visible",
        date: "2016-03-07",
      });
      expect(codes(document("Bonjour"))).toEqual(["front-matter-missing"]);
      expect(codes(document("\n---\ntitle: a\n---\n"))).toEqual(["front-matter-missing"]);
    });

    test("CRLF, a BOM, dots for a closing fence and blanks behind fences are read", () => {
      for (const text of [
        "---\r\ntitle: a\r\n---\r\nb\r\n",
        "\ufeff---\ntitle: a\n---\nb",
        "---\ntitle: a\n...\nb",
        "---  \ntitle: a\n---\t \n\nb",
      ])
        expect(document(text)).toMatchObject({ title: "a", problems: [] });
    });

    test("the last of two keys wins", () => {
      expect(document("---\ntitle: a\ntitle: b\n---\n").title).toBe("b");
    });

    test("bad YAML: no layout, no tags, dated on the day of the build, named by its whole file name", () => {
      const bad = document("---\nlayout: post\ntitle: Bilan : huit\ntags: [a]\n---\n");
      expect(codes(bad)).toEqual(["yaml-unreadable"]);
      expect(bad).toMatchObject({
        layout: null,
        tags: [],
        url: "/2026/11/20/2016-03-07-x.html",
        date: "2026-11-20",
      });
    });
  });

  test("collections_dir moves the posts, and hides those that stay outside", () => {
    const config = "collections_dir: coll\n";
    expect(read("", { path: "coll/vie/_posts/2016-03-06-x.md", config })).toMatchObject({
      categories: ["vie"],
      visibility: "visible",
    });
    expect(read("", { path: "_posts/2016-03-06-x.md", config }).visibility).toBe("unread");
  });

  test("exclude hides a post", () => {
    expect(read("", { config: "exclude: [_posts/2016*]\n" }).visibility).toBe("unread");
  });

  test("a file that is neither post nor draft has no URL here", () => {
    expect(read("title: À propos", { path: "a-propos.md" })).toMatchObject({
      kind: "other",
      title: "À propos",
      url: null,
      visibility: "unread",
    });
    expect(read("", { path: "_posts/2017_01_02-x.md" })).toMatchObject({
      kind: "other",
      visibility: "unread",
    });
  });
});
