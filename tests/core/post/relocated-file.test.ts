import { describe, expect, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { type BlogView, readStanding, relocateFile, type Wish } from "#core/post/relocated-file.ts";

const context = { now: Date.UTC(2026, 0, 1), buildZone: "UTC" };

function wish(
  asked: Wish,
  {
    path = "_posts/2017-09-17-foix.md",
    text = "---\ntitle: Foix\n---\n",
    config = "",
    ...view
  }: {
    path?: string;
    text?: string;
    config?: string;
  } & Pick<BlogView, "categoryKey"> = {},
) {
  return relocateFile({ path, text }, asked, { config: readConfig(config).config, context, ...view });
}

/** The front matter after a wish, without its fences. */
const yaml = (asked: Wish, text: string, rest: Parameters<typeof wish>[1] = {}) =>
  wish(asked, { text: `---\n${text}\n---\n`, ...rest }).text.slice(4, -5);

const day = { year: 2018, month: 1, day: 2 };

describe("relocateFile", () => {
  test("changes the path alone where the front matter says nothing of the place", () => {
    expect(wish({ slug: "pamiers", date: day })).toEqual({
      path: "_posts/2018-01-02-pamiers.md",
      text: "---\ntitle: Foix\n---\n",
    });
  });

  test("changes nothing when nothing is wished for that is not so already", () => {
    const file = {
      path: "_posts/17-9-17-foix.markdown",
      text: "---\ncategories: a b\ndate: 2017-9-17\n---\n",
    };
    const asked = { slug: "foix", date: { year: 2017, month: 9, day: 17 }, categories: ["a", "b"], root: "" };
    expect(wish(asked, file)).toEqual(file);
  });

  test("keeps folders, extension and the spelling of the day", () => {
    const path = "voyages/_posts/2017/17-9-17-foix.markdown";
    expect(wish({ slug: "pamiers" }, { path }).path).toBe("voyages/_posts/2017/17-9-17-pamiers.markdown");
    expect(wish({ root: "" }, { path }).path).toBe("_posts/2017/2017-09-17-foix.markdown");
  });

  test("gives a draft another name, and no day", () => {
    const path = "_drafts/foix.md";
    expect(wish({ slug: "pamiers", date: day }, { path }).path).toBe("_drafts/pamiers.md");
  });

  test("lets `slug:` follow, quoted when YAML would take it for a number", () => {
    expect(yaml({ slug: "pamiers" }, "slug: foix # court")).toBe("slug: pamiers # court");
    expect(yaml({ slug: "12" }, "slug: foix")).toBe('slug: "12"');
    expect(wish({ slug: "pamiers" }, { text: "---\nslug: ville\n---\n" }).path).toBe(
      "_posts/2017-09-17-pamiers.md",
    );
  });

  test.each([
    ["date: 2017-09-17", "date: 2018-01-02"],
    ["date: 2017-09-17 12:30:00 +0200 # midi", "date: 2018-01-02 12:30:00 +0200 # midi"],
    ['date: "2017-09-17 12:30"', 'date: "2018-01-02 12:30"'],
    ["date: 2017-9-17T12:30:00Z", "date: 2018-01-02T12:30:00Z"],
    ["date: le dimanche", "date: 2018-01-02"],
    ["title: Foix", "title: Foix"],
  ])("moves the day of %s and keeps the rest", (before, after) => {
    expect(yaml({ date: day }, before)).toBe(after);
  });

  test("moves a time that another zone puts on the next day as far as it stood", () => {
    const rest = { config: "timezone: Europe/Paris\n", path: "_posts/2017-10-09-foix.md" };
    expect(yaml({ date: day }, "date: 2017-10-09 23:30:00", rest)).toBe("date: 2018-01-01 23:30:00");
  });

  describe("writes categories as the writer does", () => {
    test.each<[string, string[], string]>([
      ["category: a", ["b"], "category: b"],
      ["category: a", ["a", "b"], "category: [a, b]"],
      ["categories: a b", ["a", "c"], "categories: a c"],
      ["categories: a b", ["a c"], "categories: [a c]"],
      ["categories: [a, 'b'] # deux", ["a", "c"], "categories: [a, 'c'] # deux"],
      ["categories:\n  - a\n  - b", ["a", "c", "d"], "categories:\n  - a\n  - c\n  - d"],
      ["category: b\ncategories: [a]", ["x", "b"], "category: b\ncategories: [x]"],
      ["category: b\ncategories: [a]", ["b", "x"], "categories: [b, x]"],
      ["title: Foix\ncategory: a", [], "title: Foix"],
      ["title: Foix", ["a", "b"], "title: Foix\ncategories: [a, b]"],
    ])("%s with %j", (before, categories, after) => {
      expect(yaml({ categories }, before)).toBe(after);
    });

    test("and as the blog does, for a post that has none yet", () => {
      expect(yaml({ categories: ["a"] }, "title: Foix", { categoryKey: "category" })).toBe(
        "title: Foix\ncategory: a",
      );
    });
  });

  test("keeps every other byte of a file with CRLF and a BOM", () => {
    const text = "\ufeff---\r\ntitle: Foix\r\ndate: 2017-09-17\r\ncategory: a\r\n---\r\nUn\r\n\nDeux";
    const asked = { date: day, categories: ["b"] };
    expect(wish(asked, { text }).text).toBe(text.replace("2017-09-17", "2018-01-02").replace(": a", ": b"));
  });

  test("leaves a front matter alone that Jekyll cannot read", () => {
    const text = "---\ntitle: Foix : ville\n---\n";
    expect(wish({ slug: "pamiers", date: day, categories: ["a"] }, { text })).toEqual({
      path: "_posts/2018-01-02-pamiers.md",
      text,
    });
  });
});

describe("readStanding", () => {
  test("tells the place that Jekyll sees, and which of it is the front matter's", () => {
    const file = {
      path: "voyages/_posts/2017-09-17-foix.md",
      text: "---\ndate: 2017-09-18\nslug: ville\ncategory: a\ncategories: b c\npermalink: /x/\n---\n",
    };
    expect(readStanding(file, { config: readConfig("").config, context })).toEqual({
      kind: "post",
      slug: "ville",
      date: "2017-09-18",
      categories: ["b", "c", "a"],
      root: "voyages",
      isUnreadable: false,
      permalink: "/x/",
    });
  });

  test("says when the front matter cannot be read", () => {
    const file = { path: "_posts/2017-09-17-foix.md", text: "---\ntitle: Foix : ville\n---\n" };
    const view = { config: readConfig("").config, context };
    expect(readStanding(file, view)).toMatchObject({
      ...{ isUnreadable: true, categories: [], slug: "foix", date: "2017-09-17" },
    });
  });
});
