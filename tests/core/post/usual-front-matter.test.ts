import { describe, expect, test } from "vitest";
import { usualFrontMatter } from "#core/post/usual-front-matter.ts";

/** The newest first. */
const usual = (...blocks: string[]) =>
  usualFrontMatter(blocks.map((block) => `---\n${block}\n---\n\nMot.\n`));
const block = (yaml: string) => `---\n${yaml}\n---\n\n`;

describe("usualFrontMatter", () => {
  test("keeps keys, order, lists and the blank line of posts that are alike", () => {
    const one = "layout: post\ntitle: Neuf\ncategory: good_job\ntags: [et moi]\n";
    expect(usual(one, one.replace("Neuf", "Huit"))).toBe(block(one));
  });

  test("follows most posts, whatever the newest does", () => {
    const shape = "layout: post\ntitle: 'Un'\ncategory: x\ntags:\n  - et moi";
    const odd = 'title: "Deux"\ncategory: x\nlayout: page\ntags: [et moi]\ncolor: red';
    expect(usual(odd, shape, shape)).toBe(block(shape));
  });

  test("takes the key and the value that most have into the post that is most like them", () => {
    const blocks = [
      "layout: post\ntitle: Un\nlang: fr\ntags: [et moi]",
      "layout: post\ntitle: Deux\nlang: fr\ntags: [et moi]\ncomments: true",
      "layout: post\ntitle: Trois\ntags: [et moi]\ncomments: true",
      "layout: wide\ntitle: Quatre\nlang: en\ntags: [et moi]\ncomments: true",
    ];
    expect(usual(...blocks)).toBe(
      block("layout: post\ntitle: Deux\nlang: fr\ntags: [et moi]\ncomments: true"),
    );
  });

  test("weighs order more than quotes and the form of lists", () => {
    const blocks = [
      "layout: post\ntitle: 'Un'\nlang: fr\ntags:\n- a",
      "layout: post\nauthor: moi\ntitle: Deux\nlang: fr\ntags: [a]\nmood: x",
      "layout: post\nauthor: moi\ntitle: Trois\nlang: fr\ntags: [a]\nplace: y",
      "layout: post\ntitle: 'Quatre'\nlang: fr\ntags:\n- a",
      "layout: post\nauthor: moi\ntitle: 'Cinq'\nlang: fr\ntags:\n- a",
    ];
    expect(usual(...blocks)).toBe(block("layout: post\nauthor: moi\ntitle: 'Cinq'\nlang: fr\ntags:\n- a"));
  });

  test("puts a key that its model lacks where another post has it", () => {
    const blocks = [
      "title: Un\nlayout: post\nlang: fr\ntags: [a]",
      "title: Deux\nlayout: post\nauthor: moi\ntags: [a]",
      "title: Trois\nauthor: moi\nlang: fr\ntags: [a]",
    ];
    expect(usual(...blocks)).toBe(block("title: Un\nlayout: post\nlang: fr\nauthor: moi\ntags: [a]"));
  });

  test("leaves empty what changes with each post, and keeps the tags that come again", () => {
    const blocks = [
      "title: Un\nplace: Foix\ntags: [solo, a]\nvotes: 3",
      "title: Deux\nplace: Pau\ntags: [solo, b]\nvotes: 4",
      "title: Trois\nplace: Gap\ntags: [c, solo]\nvotes: 5",
    ];
    expect(usual(...blocks)).toBe(block("title: Un\nplace:\ntags: [solo]"));
  });

  test("drops what belongs to one post alone, even where all have it", () => {
    const own =
      "slug: huit\npermalink: /huit/\npublished: false\nredirect_from:\n  - /8/\nlast-modified: 2018-01-01";
    const post = `layout: post\ntitle: Huit\n${own}\nlang: fr`;
    expect(usual(post, post, post)).toBe(block("layout: post\ntitle: Huit\nlang: fr"));
  });

  test("keeps a description or a picture as an empty place, where three posts show that it is a habit", () => {
    const post = (name: string) => `title: ${name}\nimage: ${name}.png\ndescription: ${name} mois`;
    expect(usual(post("un"), post("deux"))).toBe(block("title: un"));
    expect(usual(post("un"), post("deux"), post("trois"))).toBe(block("title: un\nimage:\ndescription:"));
  });

  test("takes no value from one post or two that nothing else in the blog has, its kind apart", () => {
    const one = ["category: voyages", "tags: [gap]", "layout: wide", "lang: fr", "img: gap.png", "votes: 3"];
    const texts = (...yamls: string[]) => yamls.map((yaml) => `---\n${yaml}\n---\n`);
    const other = "title: Autre\nlang: fr\ntags: [solo]\nlayout: post";
    const alone = texts(`title: Gap\n${one.join("\n")}`);
    expect(usualFrontMatter(alone, texts(other))).toBe(
      block("title: Gap\ncategory: voyages\ntags: []\nlayout: wide\nlang: fr\nimg:"),
    );
    expect(usualFrontMatter(alone)).toBe(block(`title: Gap\n${one.join("\n")}`));
    expect(usual("title: Un\nimg: a.png\nlang: fr", "title: Deux\nimg: b.png\nlang: fr")).toBe(
      block("title: Un\nimg:\nlang: fr"),
    );
  });

  test("goes by the newest of two that disagree", () => {
    expect(usual("title: Un\nlayout: wide\nlang: fr", "title: Deux\nlayout: post")).toBe(
      block("title: Un\nlayout: wide\nlang: fr"),
    );
  });

  test("takes neither CRLF nor a BOM", () => {
    expect(usualFrontMatter(["\ufeff---\r\nlayout: post\r\ntitle: Huit\r\n---\r\n\r\nx\r\n"])).toBe(
      block("layout: post\ntitle: Huit"),
    );
  });

  test("passes over posts without front matter that can be read", () => {
    expect(usual("title: a: b", "title: Un\nlang: fr")).toBe(block("title: Un\nlang: fr"));
    expect(
      usualFrontMatter(["", "Sans", "---\ntitle: a: b\n---\n", "---\n---\n", "---\n- a\n---\n"]),
    ).toBeNull();
  });

  test("learns nothing from a hash that is merged in: its keys cannot be taken out", () => {
    const merged = "base: &b\n  slug: x\n<<: *b\ntitle: Deux\nlayout: post";
    expect(usual(merged, "title: Un\nlayout: post")).toBe(block("title: Un\nlayout: post"));
    expect(usual(merged)).toBeNull();
  });
});
