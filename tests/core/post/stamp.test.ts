import { describe, expect, test } from "vitest";
import { show, stampDate, takeDateOff } from "#core/post/stamp.ts";

const post = (yaml: string) => `---\n${yaml}\n---\n\nMot.\n`;
const at = "2026-11-21 18:30:00 +0100";

describe("stampDate", () => {
  test.each([
    ["title: Un\nlayout: post", `title: Un\ndate: ${at}\nlayout: post`],
    ["date: 2017-01-01 # hier\ntitle: Un", `date: ${at} # hier\ntitle: Un`],
    ['title: Un\ndate: "2017-01-01 10:00"', `title: Un\ndate: ${at}`],
    ["title: Un\ndate:", `title: Un\ndate: ${at}`],
    ["title: Un\ndate: hier", `title: Un\ndate: ${at}`],
  ])("puts the date in (%#)", (before, after) => {
    expect(stampDate(post(before), at)).toBe(post(after));
  });

  test("puts a new date where the blog has it", () => {
    const order = ["layout", "date", "title", "tags"];
    expect(stampDate(post("title: Un\ntags: [a]"), at, order)).toBe(
      post(`date: ${at}\ntitle: Un\ntags: [a]`),
    );
    expect(stampDate(post("layout: post"), at, order)).toBe(post(`layout: post\ndate: ${at}`));
  });

  test("keeps line endings, and makes a block where there is none", () => {
    expect(stampDate("---\r\ntitle: Un\r\n---\r\n", "2026-11-21")).toBe(
      "---\r\ntitle: Un\r\ndate: 2026-11-21\r\n---\r\n",
    );
    expect(stampDate("Mot.\n", "2026-11-21")).toContain("---\ndate: 2026-11-21\n---\n");
  });

  test("leaves what Jekyll cannot read as it is", () => {
    expect(stampDate(post("title: a: b"), at)).toBe(post("title: a: b"));
  });
});

test("takeDateOff leaves all the rest", () => {
  expect(takeDateOff(post("title: Un\ndate: 2017-01-01\ntags: [a]\n"))).toBe(post("title: Un\ntags: [a]\n"));
  expect(takeDateOff("Mot.\n")).toBe("Mot.\n");
});

describe("show", () => {
  test.each(["false", "no", "off", "", "~"])("takes off `published: %s`", (value) => {
    expect(show(post(`title: Un\npublished: ${value}\nlang: fr`))).toBe(post("title: Un\nlang: fr"));
  });

  test.each(["true", '"false"'])("leaves `published: %s`, which hides nothing", (value) => {
    const text = post(`title: Un\npublished: ${value}`);
    expect(show(text)).toBe(text);
  });

  test("overrules a default of the site", () => {
    expect(show(post("title: Un"))).toBe(post("title: Un\npublished: true"));
  });
});
