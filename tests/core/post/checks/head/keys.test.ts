import { describe, expect, test } from "vitest";
import { found } from "../../../../support/check.ts";
import { mended, postWith } from "../../../../support/mended.ts";

describe("key-twice", () => {
  const id = "key-twice";

  test("points at the one that does not count, and takes its lines away", () => {
    const text = postWith("title: un\ntags: [a]\ntitle: deux\n# fin");
    expect(found(id, text)).toMatchObject([
      { at: "title: un", severity: "meaning", data: { key: "title", ignored: "un", kept: "deux" } },
    ]);
    expect(mended(id, text)).toMatchObject({ text: postWith("tags: [a]\ntitle: deux\n# fin"), left: 0 });
  });

  test("points at each of several, lists with all their lines", () => {
    const text = postWith("tags:\n  - a\n  - b\ntags: c\ntags: d");
    expect(found(id, text).map(({ at }) => at)).toEqual(["tags:\n  - a\n  - b", "tags: c"]);
    expect(mended(id, text)).toMatchObject({ text: postWith("tags: d"), left: 0 });
  });

  test("takes the same value, or none, for a detail", () => {
    const severities = (head: string) => found(id, postWith(head)).map(({ severity }) => severity);
    expect(severities("title: a\ntitle: a")).toEqual(["cosmetic"]);
    expect(severities("image:\ntitle: a\nimage: b")).toEqual(["cosmetic"]);
  });

  test.each(["title: a\nTitle: b", "a: { b: 1 }\nc: { b: 1 }"])("says nothing of %j", (head) =>
    expect(found(id, postWith(head))).toEqual([]),
  );
});

describe("key-near", () => {
  const id = "key-near";

  test.each([
    ["tilte: a", "tilte", "title"],
    ["titre: a", "titre", "title"],
    ["Title: a", "Title", "title"],
    ["categorie: a", "categorie", "category"],
    ["catégories: [a]", "catégories", "categories"],
    ["layuot: post", "layuot", "layout"],
    ["tag s: [a]", "tag s", "tags"],
    ["tasg: [a]", "tasg", "tags"],
    ["publised: false", "publised", "published"],
    ["permalien: /a/", "permalien", "permalink"],
    ["'Tags': [a]", "'Tags'", "tags"],
  ])("finds what %j was meant for", (head, at, meant) => {
    const text = postWith(`x: 1\n${head} # c`);
    expect(found(id, text)).toMatchObject([{ at, severity: "cosmetic", data: { meant } }]);
    const after = mended(id, text);
    expect(after.left).toBe(0);
    expect(after.text.replace(/^(['"]?)[a-z]+\1(?=:.*# c$)/m, "")).toBe(text.replace(at, ""));
  });

  test.each([
    "title: a\ntitre: b",
    "tags: [a]\ntasg: [b]",
    "category: a\ncategorie: b",
    "data: 1",
    "tabs: [a]",
    "lang: fr",
    "image: a.png",
    "author: moi",
    "update: 2017-01-02",
    "subtitle: a",
  ])("says nothing of %j", (head) => expect(found(id, postWith(head)).map(({ at }) => at)).toEqual([]));

  test("says nothing of a key that a layout asks for", () => {
    const files = { "_layouts/post.html": "<h1>{{ page.titre }}</h1>" };
    expect(found(id, postWith("titre: a"), undefined, { files })).toEqual([]);
  });
});
