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

test("a save that changes nothing which the preview shows leaves the same documents", () => {
  const documents = (...cards: Parameters<typeof cardOf>[0][]) =>
    siteOf(config, cards.map(cardOf), []).documents;
  const before = documents({ id: "a", words: 1, tags: ["mer"] });
  expect(haveSameDocuments(before, documents({ id: "a", words: 2, rev: 2, tags: ["mer"] }))).toBe(true);
  expect(haveSameDocuments(before, documents({ id: "a", title: "b", tags: ["mer"] }))).toBe(false);
  expect(haveSameDocuments(before, documents({ id: "a", tags: ["mer", "foix"] }))).toBe(false);
  expect(haveSameDocuments(before, documents({ id: "a", tags: ["mer"] }, { id: "b" }))).toBe(false);
});
