import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

describe("categories-unreadable", () => {
  const id = "categories-unreadable";

  test.each([
    ["categories: 12 # c", "12", 'categories: ["12"] # c'],
    ["categories: on", "on", 'categories: ["on"]'],
    ["categories: 2017-01-02", "2017-01-02", 'categories: ["2017-01-02"]'],
  ])("makes a list of %j", (head, at, after) => {
    const file = postWith(`${head}\ntitle: t`);
    expect(found(id, file)).toMatchObject([{ at, severity: "corrupted" }]);
    expect(mended(id, file)).toMatchObject({ text: postWith(`${after}\ntitle: t`), left: 0 });
  });

  test("stops the build on a blog with strict_front_matter", () => {
    expect(
      found(id, postWith("categories: 12"), undefined, { yaml: "strict_front_matter: true\n" }),
    ).toMatchObject([{ severity: "build-fails" }]);
  });

  test.each(["categories: a", "categories: [12]", "categories:", "category: 12"])(
    "says nothing of %j",
    (head) => expect(found(id, postWith(head))).toEqual([]),
  );
});

describe("category-in-url", () => {
  const id = "category-in-url";

  test.each([
    ["category: good job", "good job"],
    ["categories: [a, Été]", "Été"],
    ["category: c#", "c#"],
  ])("points at the category of %j", (head, at) => {
    expect(found(id, postWith(head))).toMatchObject([{ at, severity: "url", data: { category: at } }]);
  });

  test.each([
    ["category: good_job", {}],
    ["category: 东京", {}],
    ["category: good job", { yaml: "permalink: /:year/:title/\n" }],
    ["category: good job", { yaml: "permalink: /:slugified_categories/:title/\n" }],
    ["category: good job\npermalink: /a/", {}],
    ["category: good job", { yaml: "defaults: [{ scope: { path: '' }, values: { permalink: /a/ } }]\n" }],
    ["tags: [good job]", {}],
  ])("says nothing of %j", (head, blog) => expect(found(id, postWith(head), undefined, blog)).toEqual([]));
});
