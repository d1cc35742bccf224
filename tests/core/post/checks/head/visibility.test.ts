import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const text = postWith("layout: post\ntitle: t");

describe("date-future", () => {
  const id = "date-future";

  test("tells until when, by the site's clocks", () => {
    expect(found(id, postWith("date: 2026-10-03 09:00:00 +0200"), "_posts/2026-10-03-x.md")).toMatchObject([
      {
        ...{ at: "2026-10-03 09:00:00 +0200", severity: "hidden" },
        data: { day: "2026-10-03", hour: "09:00", zone: "Europe/Paris", isUtcOnly: false },
      },
    ]);
    expect(found(id, text, "_posts/2999-01-01-x.md")).toMatchObject([
      { at: "---", data: { day: "2999-01-01", hour: "00:00" } },
    ]);
  });

  test("tells of a build in UTC that would come too early", () => {
    // It is 12:00 in Paris and 10:00 in UTC.
    const blog = { yaml: "title: x\n" };
    expect(found(id, postWith("date: 2026-10-01 11:00"), "_posts/2026-10-01-x.md", blog)).toMatchObject([
      { data: { day: "2026-10-01", hour: "13:00", zone: "Europe/Paris", isUtcOnly: true } },
    ]);
  });

  test.each([
    ["the past", text, "_posts/2026-10-01-x.md", {}],
    ["a draft", postWith("date: 2999-01-01"), "_drafts/x.md", {}],
    ["a blog that shows the future", text, "_posts/2999-01-01-x.md", { yaml: "future: true\n" }],
    [
      "an hour with its offset",
      postWith("date: 2026-10-01 11:00:00 +0200"),
      "_posts/2026-10-01-x.md",
      { yaml: "title: x\n" },
    ],
    ["a blog with a zone", postWith("date: 2026-10-01 11:00"), "_posts/2026-10-01-x.md", {}],
    ["an unpublished post", postWith("published: false"), "_posts/2999-01-01-x.md", {}],
  ])("says nothing of %s", (_, file, path, blog) => expect(found(id, file, path, blog)).toEqual([]));
});

describe("published-off", () => {
  const id = "published-off";

  test.each([
    ["published: false", "false", false],
    ["published: no", "no", false],
    ["published: Off", "Off", false],
    ["published:", "", true],
    ["published: ~", "~", true],
  ])("tells of %j", (line, written, isEmpty) => {
    const file = postWith(`title: t\n${line}\ntags: [a]`);
    expect(found(id, file)).toMatchObject([{ at: line, severity: "hidden", data: { written, isEmpty } }]);
    expect(mended(id, file)).toMatchObject({ text: postWith("title: t\ntags: [a]"), left: 0 });
  });

  test("publishes a post that the defaults switch off", () => {
    const yaml = "defaults: [{ scope: { path: '' }, values: { published: false } }]\n";
    expect(found(id, text, undefined, { yaml })).toMatchObject([{ at: "---", data: { written: null } }]);
    expect(mended(id, text, undefined, { yaml })).toMatchObject({
      text: postWith("layout: post\ntitle: t\npublished: true"),
      left: 0,
    });
  });

  test.each([
    ["published: true", undefined, {}],
    ['published: "false"', undefined, {}],
    ["published: false", "_drafts/x.md", {}],
    ["published: false", undefined, { yaml: "unpublished: true\n" }],
  ])("says nothing of %j", (head, path, blog) => expect(found(id, postWith(head), path, blog)).toEqual([]));

  test("tells of an empty key in a draft too, which goes on hiding it", () => {
    expect(found(id, postWith("published:"), "_drafts/x.md")).toHaveLength(1);
  });
});

describe("published-anyway", () => {
  const id = "published-anyway";

  test.each(["non", "Faux", '"false"', "'no'", "0", "n"])("tells of `published: %s`", (written) => {
    const file = postWith(`title: t\npublished: ${written} # c\ntags: [a]`);
    expect(found(id, file)).toMatchObject([{ at: written, severity: "meaning" }]);
    const { text: after, left } = mended(id, file);
    expect(left).toBe(0);
    expect(after).toBe(postWith("title: t\npublished: false # c\ntags: [a]"));
  });

  test.each(["true", "false", "no", "oui", "yes", "", "2017-10-09", "1"])(
    "says nothing of `published: %s`",
    (written) => expect(found(id, postWith(`published: ${written}`))).toEqual([]),
  );
});

describe("path-excluded", () => {
  const id = "path-excluded";

  test("names the pattern", () => {
    const blog = { yaml: "exclude: [vendor, '*.txt', _posts/2017]\n" };
    expect(found(id, text, "_posts/2017-10-09-x.md", blog)).toMatchObject([
      { severity: "hidden", data: { pattern: "_posts/2017" } },
    ]);
  });

  test("says nothing of other files", () => {
    expect(found(id, text, "_posts/2018-10-09-x.md", { yaml: "exclude: [_posts/2017]\n" })).toEqual([]);
    expect(found(id, text)).toEqual([]);
  });
});

describe("beyond-limit", () => {
  const id = "beyond-limit";
  const posts = Object.fromEntries([1, 2, 3].map((day) => [`_posts/2017-10-0${day}-a.md`, text]));
  const yaml = "timezone: Europe/Paris\nlimit_posts: 2\n";

  test("tells of the posts that are too old", () => {
    const path = "_posts/2017-10-01-a.md";
    expect(found(id, text, path, { yaml, posts })).toMatchObject([
      { severity: "hidden", data: { limit: 2 } },
    ]);
  });

  test.each([
    ["one of the newest", "_posts/2017-10-02-a.md", yaml],
    ["a draft", "_drafts/a.md", yaml],
    ["a blog without a limit", "_posts/2017-10-01-a.md", "limit_posts: 0\n"],
  ])("says nothing of %s", (_, path, settings) =>
    expect(found(id, text, path, { yaml: settings, posts })).toEqual([]),
  );
});
