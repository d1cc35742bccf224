import { describe, expect, test } from "vitest";
import { restorePlace } from "#core/post/former-place.ts";

const file = (yaml: string, body = "") => `---\n${yaml}---\n${body}`;

describe("restorePlace", () => {
  test.each([
    ["category: b\n", "category: a\n", "category: a\n"],
    ["title: Neuf\nslug: b\n", "title: Vieux\n", "title: Neuf\n"],
    ["date: 2018-01-02\n", "date: 2017-09-17 12:30:00 +0200\n", "date: 2017-09-17 12:30:00 +0200\n"],
    [
      "title: x\n",
      "date: 2017-09-17 12:30:00 +0200\ntitle: y\n",
      "title: x\ndate: 2017-09-17 12:30:00 +0200\n",
    ],
    ["categories: [a]\n", "categories:\n  - b\n  - c\n", "categories: [b, c]\n"],
    ["permalink: /b/\n", "permalink: '/a/' # court\n", "permalink: '/a/'\n"],
  ])("%j after %j", (now, then, expected) => {
    expect(
      restorePlace({ path: "b.md", text: file(now, "Suite") }, { path: "a.md", text: file(then) }),
    ).toEqual({
      path: "a.md",
      text: file(expected, "Suite"),
    });
  });
});
