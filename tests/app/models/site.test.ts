import { expect, test } from "vitest";
import { haveSameDocuments, siteOf } from "#app/models/site.ts";
import { defaultConfig } from "#core/jekyll/config.ts";
import { cardOf } from "../../support/card.ts";

const config = { ...defaultConfig, baseurl: "/carnet" };

test("a site is its posts by their cards, without baseurl, and its files by their texts", () => {
  const site = siteOf(
    config,
    [cardOf({ id: "a", url: "/carnet/a.html" }), cardOf({ id: "readme", kind: "other" })],
    [{ path: "_includes/x.html", text: "x" }],
  );
  expect(site.documents.map(({ id, url }) => [id, url])).toEqual([["a", "/a.html"]]);
  expect(site.files).toEqual({ "_includes/x.html": "x" });
});

test("posts that a build writes bring their front matter and their time, as far as their cards know them", () => {
  const frontMatter = "---\nimage: a.png\n---\n";
  const { documents } = siteOf(
    config,
    [
      cardOf({ id: "a", frontMatter, time: 1 }),
      cardOf({ id: "draft", frontMatter, time: null, date: null, visibility: "draft" }),
      cardOf({ id: "old", version: 1, date: "2017-09-17" }),
    ],
    [],
  );
  expect(documents.map((one) => [one.id, one.frontMatter, one.time])).toEqual([
    ["a", frontMatter, 1],
    ["draft", undefined, null],
    ["old", undefined, Date.UTC(2017, 8, 17)],
  ]);
});

test("what did not change is the same object in the next site", () => {
  const [a, b] = [cardOf({ id: "a" }), cardOf({ id: "b" })];
  const files = [{ path: "_includes/x.html", text: "x" }];
  const before = siteOf(config, [a, b], files);
  const after = siteOf(config, [a, cardOf({ id: "b", title: "c" })], files);
  expect(after.files).toBe(before.files);
  expect(after.documents[0]).toBe(before.documents[0]);
  expect(after.documents[1]).not.toBe(before.documents[1]);
  const moved = siteOf({ ...config, baseurl: "/2017" }, [a], files);
  expect(moved.documents[0]?.url).toBe("/09/17/a.html");
});

test("a save that changes nothing which the preview shows leaves the same documents", () => {
  const documents = (...cards: Parameters<typeof cardOf>[0][]) =>
    siteOf(config, cards.map(cardOf), []).documents;
  const before = documents({ id: "a", words: 1, tags: ["mer"] });
  expect(haveSameDocuments(before, documents({ id: "a", words: 2, rev: 2, tags: ["mer"] }))).toBe(true);
  expect(haveSameDocuments(before, documents({ id: "a", title: "b", tags: ["mer"] }))).toBe(false);
  expect(haveSameDocuments(before, documents({ id: "a", tags: ["mer", "foix"] }))).toBe(false);
  expect(haveSameDocuments(before, documents({ id: "a", tags: ["mer"], frontMatter: "---" }))).toBe(false);
  expect(haveSameDocuments(before, documents({ id: "a", tags: ["mer"], time: 2 }))).toBe(false);
  expect(haveSameDocuments(before, documents({ id: "a", tags: ["mer"] }, { id: "b" }))).toBe(false);
});
