import { describe, expect, test } from "vitest";
import { controlOf, offeredKeys, shownFields, wordsOf, wordsValue } from "#core/front-matter/fields.ts";
import { readFrontMatter } from "#core/front-matter/read.ts";

const fieldsOf = (yaml: string) => readFrontMatter(`---\n${yaml}\n---\n`).fields;

describe("controlOf", () => {
  test.each([
    ["title", "Été", "text"],
    ["title", 42, "text"],
    ["tags", ["et moi"], "words"],
    ["tags", [["a"]], "source"],
    ["comments", true, "switch"],
    ["published", null, "switch"],
    ["weight", 3, "number"],
    ["summary", "a\nb", "long-text"],
    ["social", { mastodon: "@x" }, "source"],
    ["related", ["a", "b"], "words"],
  ] as const)("gives %s: %j the control %s", (key, value, control) => {
    expect(controlOf(key, value as never)).toBe(control);
  });
});

describe("wordsOf", () => {
  test("splits the string of a plural key only, as Jekyll does", () => {
    expect(wordsOf("tags", "et moi")).toEqual(["et", "moi"]);
    expect(wordsOf("category", "good job")).toEqual(["good job"]);
    expect(wordsOf("tags", ["et moi"])).toEqual(["et moi"]);
    expect(wordsOf("tags", null)).toEqual([]);
  });
});

describe("wordsValue", () => {
  test("keeps a lone category a plain word and makes a list of tags", () => {
    expect(wordsValue("category", ["good_job"], null)).toBe("good_job");
    expect(wordsValue("tags", ["et moi"], "et moi")).toEqual(["et moi"]);
    expect(wordsValue("category", ["a", "b"], "a")).toEqual(["a", "b"]);
  });

  test("empties a list without losing its key", () => {
    expect(wordsValue("tags", [], ["a"])).toEqual([]);
    expect(wordsValue("category", [], "a")).toBeNull();
  });
});

describe("shownFields", () => {
  test("keeps the order of the text and adds what every post wants", () => {
    expect(shownFields(fieldsOf("layout: post\nfeatured: yes")).map(({ key }) => key)).toEqual([
      "layout",
      "featured",
      "title",
      "tags",
    ]);
  });

  test("does not ask for tags beside tag, which would be ignored", () => {
    expect(shownFields(fieldsOf("title: x\ntag: et moi")).map(({ key }) => key)).toEqual(["title", "tag"]);
  });

  test("shows of duplicate keys the one that counts", () => {
    const shown = shownFields(fieldsOf("title: a\ntitle: b"));
    expect(shown.filter(({ key }) => key === "title").map(({ field }) => field?.value)).toEqual(["b"]);
  });
});

describe("offeredKeys", () => {
  test("offers one of category and categories", () => {
    expect(offeredKeys(fieldsOf("category: good_job"))).not.toContain("categories");
    expect(offeredKeys(fieldsOf("title: x"))).toContain("date");
  });
});
