import { describe, expect, test } from "vitest";
import {
  parseFileName,
  printCivilDate,
  printFileName,
  readCivilDate,
  unreadReason,
} from "#core/jekyll/file-name.ts";

describe("parseFileName", () => {
  test("reads a post", () => {
    expect(parseFileName("_posts/2017-09-17-solo-plus-8-mois.md")).toEqual({
      kind: "post",
      root: "",
      sub: "",
      date: { year: 2017, month: 9, day: 17 },
      slug: "solo-plus-8-mois",
      extension: ".md",
      categories: [],
    });
  });

  test("reads a draft, with or without a date", () => {
    expect(parseFileName("_drafts/idée.md")).toMatchObject({ kind: "draft", date: null, slug: "idée" });
    expect(parseFileName("_drafts/2017-05-05-o.md")).toMatchObject({
      kind: "draft",
      date: { year: 2017, month: 5, day: 5 },
      slug: "o",
    });
  });

  test("takes the folders above for categories, and not those below", () => {
    expect(parseFileName("À mon compte/vie/_posts/2017/2017-01-02-x.md")).toMatchObject({
      root: "À mon compte/vie",
      sub: "2017",
      categories: ["À mon compte", "vie"],
    });
  });

  test.each([
    ["17-1-2-x.md", { year: 2017, month: 1, day: 2 }],
    ["69-1-2-x.md", { year: 1969, month: 1, day: 2 }],
    ["201-01-02-x.md", { year: 201, month: 1, day: 2 }],
    ["2017-1-2-x.md", { year: 2017, month: 1, day: 2 }],
    ["2017-02-30-x.md", { year: 2017, month: 2, day: 30 }],
    ["2017-13-45-x.md", { year: 2017, month: 13, day: 45 }],
  ])("accepts the date of %s as it is written", (name, date) => {
    expect(parseFileName(`_posts/${name}`)?.date).toEqual(date);
  });

  test("accepts an empty slug, any extension, and drops the periods that end a slug", () => {
    expect(parseFileName("_posts/2017-10-19-.md")?.slug).toBe("");
    expect(parseFileName("_posts/2017-10-19-a.b.txt")).toMatchObject({ slug: "a.b", extension: ".txt" });
    expect(parseFileName("_posts/2017-10-19-a...md")?.slug).toBe("a");
  });

  test.each(["index.md", "posts/2017-01-02-x.md", "_posts", "_posts_old/2017-01-02-x.md", ""])(
    "finds neither post nor draft in “%s”",
    (path) => {
      expect(parseFileName(path)).toBeNull();
      expect(unreadReason(path)).toBeNull();
    },
  );
});

describe("unreadReason", () => {
  test.each([
    ["_posts/2017-01-02_x.md", "name-without-date"],
    ["_posts/2017_01_02-x.md", "name-without-date"],
    ["_posts/20170102-x.md", "name-without-date"],
    ["_posts/12017-01-02-x.md", "name-without-date"],
    ["_posts/2017-01-02-x", "name-without-extension"],
    ["_drafts/x", "name-without-extension"],
    ["_posts/2017-01-02-x.md~", "backup"],
    ["_posts/.2017-01-02-x.md", "name-starts-with-mark"],
    ["_posts/#2017-01-02-x.md", "name-starts-with-mark"],
    ["_posts/_2017-01-02-x.md", "name-starts-with-mark"],
    ["_posts/~2017-01-02-x.md", "name-starts-with-mark"],
    ["_posts/_hidden/2017-01-02-x.md", "hidden-folder"],
    ["_posts/sub/.dot/2017-01-02-x.md", "hidden-folder"],
    ["_posts/_posts/2017-01-02-x.md", "hidden-folder"],
    ["_old/_posts/2017-01-02-x.md", "hidden-folder"],
    ["old~/_posts/2017-01-02-x.md", "hidden-folder"],
  ])("tells why Jekyll passes over %s", (path, reason) => {
    expect(unreadReason(path)).toBe(reason);
    expect(parseFileName(path)).toBeNull();
  });

  test("knows that Jekyll looks at the first folder only", () => {
    expect(unreadReason("_posts/sub/_hidden/2017-01-02-x.md")).toBeNull();
  });
});

describe("printFileName", () => {
  test.each([
    "_posts/2017-09-17-x.md",
    "_drafts/x.markdown",
    "_drafts/2017-09-17-x.md",
    "cat/sub/_posts/2017/09/2017-09-17-été à la mer.md",
    "_posts/2017-10-19-.md",
  ])("gives back %s", (path) => {
    expect(printFileName(parseFileName(path)!)).toBe(path);
  });
});

describe("readCivilDate", () => {
  test("is the inverse of printCivilDate", () => {
    expect(readCivilDate(printCivilDate({ year: 987, month: 3, day: 4 }))).toEqual({
      year: 987,
      month: 3,
      day: 4,
    });
    expect(readCivilDate("hier")).toBeNull();
  });
});

describe("parseFileName with include", () => {
  // What Jekyll 4.3.1 reads and passes over.
  test.each([
    ["_cache/_posts/2017-01-02-x.md", ["_cache"], true],
    ["_cache/_posts/2017-01-02-x.md", ["_c*"], true],
    ["_cache/_posts/2017-01-02-x.md", [], false],
    ["a/_cache/_posts/2017-01-02-x.md", ["a/_cache"], false],
    [".well-known/_posts/2017-01-02-x.md", [".well-known"], true],
    ["_posts/_h/2017-01-02-x.md", ["*.md"], true],
    ["_posts/.h/2017-01-02-x.md", ["*.md"], false],
    ["_drafts/_x.md", ["_x.md"], true],
    ["_drafts/x~.md~", ["*~"], true],
  ])("%s with %o", (path, include, isRead) => {
    expect(parseFileName(path, include) !== null).toBe(isRead);
  });
});
