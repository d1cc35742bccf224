import { describe, expect, test } from "vitest";
import { defaultConfig, permalinkTemplate, readConfig } from "#core/jekyll/config.ts";
import { hostileSite, propertyNames, yamls } from "../../support/hostile/places.ts";
import { unpolluted } from "../../support/hostile/unpolluted.ts";

const config = (yaml: string) => readConfig(yaml).config;

describe("readConfig", () => {
  test("gives Jekyll's defaults without a file, with an empty one, or with one that is no hash", () => {
    for (const text of [null, "", "# rien\n", "false\n"])
      expect(readConfig(text).config).toEqual(defaultConfig);
    expect(defaultConfig).toMatchObject({
      permalink: "/:categories/:year/:month/:day/:title:output_ext",
      excerpt_separator: "\n\n",
      baseurl: "",
      timezone: null,
      future: false,
      markdown_ext: [".markdown", ".mkdown", ".mkdn", ".mkd", ".md"],
    });
  });

  test("reads what the blog says", () => {
    const read = config(
      "title: Carnet\nlang: fr\nurl: https://ex.org/\nbaseurl: /blog/\ntimezone: Europe/Paris\npermalink: pretty\n" +
        'excerpt_separator: "<!--more-->"\nfuture: true\ncollections_dir: /coll/\n',
    );
    expect(read).toMatchObject({
      title: "Carnet",
      lang: "fr",
      url: "https://ex.org",
      baseurl: "/blog",
      timezone: "Europe/Paris",
      permalink: "/:categories/:year/:month/:day/:title/",
      excerpt_separator: "<!--more-->",
      future: true,
      collections_dir: "coll",
    });
  });

  test("merges into the depth, and an empty value keeps the default", () => {
    const read = config("kramdown:\n  hard_wrap: true\nmarkdown:\nown: 1\n");
    expect(read.kramdown).toMatchObject({ hard_wrap: true, input: "GFM" });
    expect(read.markdown).toBe("kramdown");
    expect(read.raw.own).toBe(1);
  });

  test("adds the blog's excludes to Jekyll's", () => {
    expect(config("exclude: [notes, node_modules]").exclude.slice(0, 4)).toEqual([
      "notes",
      "node_modules",
      ".sass-cache",
      ".jekyll-cache",
    ]);
  });

  test("prefers the permalink of the posts collection, which is never a style", () => {
    const both = "permalink: pretty\ncollections:\n  posts:\n    permalink: ";
    expect(config(`${both}/p/:title\n`).permalink).toBe("/p/:title");
    expect(config(`${both}pretty\n`).permalink).toBe("pretty");
  });

  test("says where the YAML cannot be read, and goes on with the defaults", () => {
    const { config: read, problems } = readConfig("title: a: b\n");
    expect(problems).toMatchObject([{ code: "yaml-unreadable", data: { line: 1 } }]);
    const { unread, ...rest } = read;
    expect(unread).toMatchObject({ why: "broken", line: 1 });
    expect({ ...rest, unread: null }).toEqual(defaultConfig);
    expect({ ...config("- a\n- b\n"), unread: null }).toEqual(defaultConfig);
  });

  test.each([
    ["- a\n- b\n", "no-keys"],
    ["juste des mots\n", "no-keys"],
    ["12\n", "no-keys"],
    [`a: ${"[".repeat(5000)}\n`, "beyond-measure"],
    ["false\n", undefined],
    ["# rien\n", undefined],
    ["a: 1\n", undefined],
  ])("says of %j why it does not count", (text, why) => {
    expect(config(text).unread?.why).toBe(why);
  });

  test("passes over a BOM", () => {
    expect(config("\ufefftitle: Carnet\n").title).toBe("Carnet");
  });
});

describe("permalinkTemplate", () => {
  test("spells the styles out, and takes the rest for templates", () => {
    expect(permalinkTemplate("none")).toBe("/:categories/:title:output_ext");
    expect(permalinkTemplate("ordinal")).toContain(":y_day");
    expect(permalinkTemplate("weekdate")).toContain("/W:week/:short_day/");
    expect(permalinkTemplate("/x/:title")).toBe("/x/:title");
    expect(permalinkTemplate("constructor")).toBe("constructor");
  });
});

test("a stranger's settings change no object but their own", () => {
  for (const text of [hostileSite["_config.yml"] ?? "", ...yamls]) unpolluted(() => readConfig(text));
  for (const name of propertyNames) {
    const text = `${name}: {polluted: true}\nkramdown: {${name}: {polluted: true}}\ndefaults: [{scope: {path: "", type: ${name}}, values: {${name}: {polluted: true}}}]\ncollections: {${name}: {output: true}}\n`;
    const { raw } = unpolluted(() => config(text));
    // What would be a prototype is left out.
    if (name !== "__proto__") expect(raw[name]).toEqual({ polluted: true });
    expect(Reflect.get(raw, "polluted")).toBeUndefined();
  }
});
