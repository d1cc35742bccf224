import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

const blogOf = (...heads: string[]) => ({
  posts: Object.fromEntries(heads.map((head, at) => [`_posts/2017-01-0${at + 1}-a.md`, postWith(head)])),
});

describe("words-split", () => {
  const id = "words-split";

  test.each([
    ["tags: et moi", "et moi", ["et", "moi"], "tags: [et moi]"],
    ["tags:  vie de bureau  # c", "vie de bureau", ["vie", "de", "bureau"], "tags:  [vie de bureau]  # c"],
    ["categories: good job", "good job", ["good", "job"], "categories: [good job]"],
    ['tags: "et moi"', '"et moi"', ["et", "moi"], "tags: [et moi]"],
  ])("keeps %j together", (head, at, words, after) => {
    const file = postWith(`${head}\ntitle: t`);
    expect(found(id, file)).toMatchObject([{ at, severity: "meaning", data: { words } }]);
    expect(mended(id, file)).toMatchObject({ text: postWith(`${after}\ntitle: t`), left: 0 });
  });

  test("knows one of several words that the blog has elsewhere", () => {
    const blog = blogOf("tags: [Carnet bord]", "tags: [carnet]", "tags: [bord]");
    expect(found(id, postWith("tags: carnet bord"), undefined, blog)).toHaveLength(1);
  });

  test("takes unknown words for one where the blog has others of several words", () => {
    const blog = blogOf("tags: [vie active]", "tags: [code]");
    expect(found(id, postWith("tags: carnet bord"), undefined, blog)).toHaveLength(1);
  });

  test.each([
    ["words that the blog has one by one", "tags: ruby jekyll", blogOf("tags: [jekyll]")],
    ["a blog that has single words only", "tags: ruby jekyll", blogOf("tags: [web]", "tags: [css]")],
    ["the first post of a new blog", "categories: jekyll update", {}],
    ["a single word", "tags: ruby", {}],
    ["a list", "tags: [et moi]", {}],
    ["the singular key", "category: good job", {}],
    ["commas", "tags: a, b", {}],
  ])("says nothing of %s", (_, head, blog) => expect(found(id, postWith(head), undefined, blog)).toEqual([]));
});

describe("words-commas", () => {
  const id = "words-commas";

  test.each([
    ["tags: a, b", "a, b", ["a,", "b"], "tags: [a, b]"],
    [
      "categories: vie de bureau, code",
      "vie de bureau, code",
      ["vie", "de", "bureau,", "code"],
      "categories: [vie de bureau, code]",
    ],
    ["tags: a; b # c", "a; b", ["a;", "b"], "tags: [a, b] # c"],
    ["tags: a,", "a,", ["a,"], "tags: [a]"],
  ])("makes a list of %j", (head, at, words, after) => {
    const file = postWith(`${head}\ntitle: t`);
    expect(found(id, file)).toMatchObject([{ at, severity: "meaning", data: { words } }]);
    expect(mended(id, file)).toMatchObject({ text: postWith(`${after}\ntitle: t`), left: 0 });
  });

  test.each(["tags: [a, b]", 'tags: ["a, b"]', "category: a, b", "tags: a b"])("says nothing of %j", (head) =>
    expect(found(id, postWith(head))).toEqual([]),
  );
});
