import { expect, describe as group, test } from "vitest";
import { readConfig } from "#core/jekyll/config.ts";
import { cardVersion } from "#core/post/card.ts";
import { describe } from "#core/post/describe.ts";
import { armed } from "../../support/hostile/payload.ts";
import {
  hostileFrontMatter,
  hostileSite,
  propertyNames,
  words,
  yamls,
} from "../../support/hostile/places.ts";
import { unpolluted } from "../../support/hostile/unpolluted.ts";

const context = { now: Date.UTC(2026, 10, 20, 12), buildZone: "Europe/Paris" };

function card(text: string, path = "_posts/2017-09-17-x.md", config = "baseurl: /blog\n") {
  const post = { id: "p1", path, text, rev: 3, createdAt: 1, updatedAt: 2 };
  return describe(post, readConfig(config).config, context);
}

group("describe", () => {
  test("says what a list needs", () => {
    const text =
      "---\ntitle: Été\ntags: [et moi]\ncategory: good_job\nexcerpt_separator: <!--more-->\n---\n" +
      "Simili *journal* de [bord](/x).\n\n<!--more-->\n\nSuite.\n";
    expect(card(text)).toEqual({
      version: cardVersion,
      id: "p1",
      path: "_posts/2017-09-17-x.md",
      rev: 3,
      kind: "post",
      title: "Été",
      date: "2017-09-17",
      time: Date.UTC(2017, 8, 16, 22),
      url: "/blog/good_job/2017/09/17/x.html",
      tags: ["et moi"],
      categories: ["good_job"],
      words: 5,
      excerpt: "Simili journal de bord.",
      visibility: "visible",
      frontMatter:
        "---\ntitle: Été\ntags: [et moi]\ncategory: good_job\nexcerpt_separator: <!--more-->\n---\n",
      links: ["url /x"],
      broken: false,
      createdAt: 1,
      updatedAt: 2,
    });
  });

  test("says where the text leads within the blog, and nothing when nowhere", () => {
    expect(card("[x]({% link _posts/2017-01-02-a.md %}) [y](https://example.com/)").links).toEqual([
      "link _posts/2017-01-02-a.md",
    ]);
    expect(card("[y](https://example.com/)")).not.toHaveProperty("links");
  });

  test("keeps the day of the file's name when the front matter cannot be read", () => {
    expect(card("---\ntitle: a: b\n---\nBonjour")).toMatchObject({
      broken: true,
      date: "2017-09-17",
      url: null,
      title: "X",
      excerpt: "Bonjour",
    });
  });

  test("a post without front matter is broken, but has its URL", () => {
    expect(card("Bonjour")).toMatchObject({ broken: true, url: "/blog/2017/09/17/x.html" });
  });

  test("cuts the excerpt at a word, within 240 characters", () => {
    const { excerpt } = card(`---\ntitle: x\n---\n${"mot ".repeat(500)}`);
    expect(excerpt.length).toBeLessThanOrEqual(240);
    expect(excerpt.endsWith("mot…")).toBe(true);
    // No half of a pair is left at the cut.
    expect(card(`---\ntitle: x\n---\n${"🎉".repeat(500)}`).excerpt).toBe(`${"🎉".repeat(119)}…`);
  });

  test("shows the beginning of a post that has no excerpts", () => {
    expect(card('---\nexcerpt_separator: ""\n---\nUn.\n\nDeux.').excerpt).toBe("Un. Deux.");
  });

  test("a draft has neither date nor URL", () => {
    expect(card("---\ntitle: x\n---\n", "_drafts/x.md")).toMatchObject({
      kind: "draft",
      date: null,
      url: null,
      visibility: "draft",
    });
  });

  test.each([
    "",
    "---",
    "---\n",
    "---\n---",
    "\0\ud83d",
    "---\ntitle: \ud83d\ncategory: \ud83d\n---\n",
    `---\na: ${"[".repeat(5000)}\n---\n`,
    `---\n${"- ".repeat(5000)}\n---\n`,
    "---\n__proto__: x\nconstructor: y\ntoString: z\n---\n",
    "---\na: &a [*a]\n---\n",
    "---\ndate: 99999999999999\npermalink: [x]\nslug: {a: b}\n---\n",
  ])("never throws (%#)", (text) => {
    for (const path of ["_posts/2017-09-17-x.md", "_drafts/x.md", "", "_posts/", "x/_posts/0-0-0-.md"])
      expect(card(text, path).id).toBe("p1");
  });
});

group("the card of a stranger's post", () => {
  const config = armed(hostileSite["_config.yml"] ?? "", 1);

  test.each([...words, ...propertyNames])("says %j as it is written", (word) => {
    const text = `---\n${hostileFrontMatter(word)}\n---\n\n${word}\n`;
    const made = unpolluted(() => card(text, `_posts/2017-09-17-${word.replaceAll("/", "")}.md`, config));
    expect(made.title).toBe(word);
    expect(made.tags).toEqual([word, "__proto__", "constructor"]);
  });

  test("is made of any front matter", () => {
    for (const yaml of yamls) unpolluted(() => card(`---\n${armed(yaml, 1)}\n---\nx`, undefined, config));
  });
});
