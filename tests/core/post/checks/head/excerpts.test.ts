import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const yaml = "timezone: Europe/Paris\nexcerpt_separator: <!--more-->\n";
const head = "title: t";

describe("separator-near", () => {
  const id = "separator-near";

  test.each([
    "<!-- more -->",
    "<!--More-->",
    "<!–more–>",
    "<!—more—>",
    "<!--more -->",
    "< !--more-->",
    "<!- more ->",
  ])("knows %s", (written) => {
    const file = postWith(head, `\nUn.\n\n${written}\n\nDeux.\n`);
    expect(found(id, file, undefined, { yaml })).toMatchObject([{ at: written, severity: "meaning" }]);
    expect(mended(id, file, undefined, { yaml })).toMatchObject({
      text: postWith(head, "\nUn.\n\n<!--more-->\n\nDeux.\n"),
      left: 0,
    });
  });

  test("knows it at the end of a line, and asks the post's own key", () => {
    const file = postWith("excerpt_separator: <!--suite-->", "\nUn. <!-- suite -->\n\nDeux.\n");
    expect(found(id, file)).toMatchObject([{ at: "<!-- suite -->" }]);
  });

  test("knows a separator that is no comment", () => {
    const file = postWith("excerpt_separator: '---8<---'", "\nUn.\n\n--- 8< ---\n\nDeux.\n");
    expect(mended(id, file).text).toContain("\n---8<---\n");
  });

  test.each([
    ["the separator itself", "\nUn.\n\n<!--more-->\n\n<!-- more -->\n", { yaml }],
    ["another comment", "\nUn.\n\n<!-- moreover -->\n", { yaml }],
    ["code between backticks", "\nUn `<!-- more -->` deux.\n", { yaml }],
    ["a fence of code", "\n```html\n<!-- more -->\n```\n", { yaml }],
    ["indented code", "\nUn.\n\n    <!-- more -->\n", { yaml }],
    ["a blog with the default separator", "\nUn.\n\n<!-- more -->\n", {}],
    [
      "a layout that cuts there by itself",
      "\nUn.\n\n<!-- more -->\n",
      { yaml, files: { "_layouts/home.html": "{{ post.content | split: '<!-- more -->' }}" } },
    ],
  ])("says nothing of %s", (_, body, blog) =>
    expect(found(id, postWith(head, body), undefined, blog)).toEqual([]),
  );
});

describe("separator-absent", () => {
  const id = "separator-absent";
  const long = `Premier.\n\n${"mot ".repeat(400)}\n`;

  test("points at the first paragraph of a long post", () => {
    expect(found(id, postWith(head, long), undefined, { yaml })).toMatchObject([
      { at: "Premier.", severity: "cosmetic" },
    ]);
  });

  test.each([
    ["a short post", "Premier.\n\nSecond.\n", head],
    ["one with the separator", `Un.\n<!--more-->\n${long}`, head],
    ["one with a near miss, which has a rule of its own", `Un.\n<!-- more -->\n${long}`, head],
    ["one with an excerpt of its own", long, "excerpt: Le début."],
  ])("says nothing of %s", (_, body, front) =>
    expect(found(id, postWith(front, body), undefined, { yaml })).toEqual([]),
  );

  test("says nothing on a blog with the default separator", () => {
    expect(found(id, postWith(head, long))).toEqual([]);
  });
});

describe("excerpt-crlf", () => {
  const id = "excerpt-crlf";
  const crlf = (text: string) => text.replaceAll("\n", "\r\n");
  const body = "\nUn.\n\nDeux.\n";

  test("points at the paragraph that would have been the excerpt", () => {
    expect(found(id, crlf(postWith(head, body)))).toMatchObject([{ at: "Un.", severity: "meaning" }]);
  });

  test.each([
    ["LF", postWith(head, body), {}],
    ["a single paragraph", crlf(postWith(head, "\nUn.\n")), {}],
    ["a separator of words", crlf(postWith(head, body)), { yaml }],
    ["an excerpt of its own", crlf(postWith("excerpt: Un.", body)), {}],
    ["two line feeds in the middle of CRLF", `${crlf(postWith(head, "Un."))}\n\nDeux.\r\n`, {}],
  ])("says nothing of %s", (_, file, blog) => expect(found(id, file, undefined, blog)).toEqual([]));
});
