import { describe, expect, test } from "vitest";
import { countFacets, filterCards, noFilter, sortCards } from "#app/models/filter.ts";
import { cardOf } from "../../support/card.ts";
import { propertyNames } from "../../support/hostile/places.ts";
import { unpolluted } from "../../support/hostile/unpolluted.ts";

const september = cardOf({
  id: "september",
  title: "À mon compte + 8 mois",
  tags: ["et moi"],
  categories: ["good_job"],
  excerpt: "Une belle rampe de lancement",
});
const october = cardOf({ id: "october", title: "Octobre", date: "2016-10-01", tags: ["et moi", "web"] });
const draft = cardOf({ id: "draft", kind: "draft", date: null, title: "Notes", updatedAt: 5 });
const all = [september, october, draft];
const ids = (cards: readonly { id: string }[]) => cards.map((card) => card.id);

describe("filterCards", () => {
  test("finds a title without its accents and its case", () => {
    expect(ids(filterCards(all, { ...noFilter, text: "a mon COMPTE" }, null))).toEqual(["september"]);
  });

  test("wants every word, wherever each one stands", () => {
    expect(ids(filterCards(all, { ...noFilter, text: "rampe compte" }, null))).toEqual(["september"]);
    expect(ids(filterCards(all, { ...noFilter, text: "rampe web" }, null))).toEqual([]);
  });

  test("lets through what was found in the texts themselves", () => {
    expect(ids(filterCards(all, { ...noFilter, text: "introuvable" }, new Set(["draft"])))).toEqual([
      "draft",
    ]);
  });

  test("narrows by tag, category, year and kind together", () => {
    expect(ids(filterCards(all, { ...noFilter, tag: "et moi" }, null))).toEqual(["september", "october"]);
    expect(ids(filterCards(all, { ...noFilter, tag: "et moi", year: "2016" }, null))).toEqual(["october"]);
    expect(ids(filterCards(all, { ...noFilter, category: "good_job" }, null))).toEqual(["september"]);
    expect(ids(filterCards(all, { ...noFilter, kind: "draft" }, null))).toEqual(["draft"]);
  });

  test("shows what the folder does not hold as it is here", () => {
    const exported = cardOf({ id: "exported" });
    exported.base = { path: exported.path, rev: exported.rev, at: 1, from: "folder" };
    expect(ids(filterCards([...all, exported], { ...noFilter, changed: true }, null))).toEqual(ids(all));
  });
});

describe("sortCards", () => {
  test("puts drafts without a date first when the newest come first", () => {
    const sorted = sortCards(all, { by: "date", descending: true }, "fr");
    expect(ids(sorted)).toEqual(["draft", "september", "october"]);
  });

  test("sorts titles as the language does, numbers as numbers", () => {
    const cards = ["+ 10 mois", "+ 9 mois", "Été", "Eté 2", "Zoo"].map((title) =>
      cardOf({ id: title, title }),
    );
    const sorted = sortCards(cards, { by: "title", descending: false }, "fr");
    expect(sorted.map((card) => card.title)).toEqual(["+ 9 mois", "+ 10 mois", "Été", "Eté 2", "Zoo"]);
  });
});

describe("countFacets", () => {
  test("counts each tag and year, the commonest tag and the newest year first", () => {
    const facets = countFacets(all, "fr");
    expect(facets.tags).toEqual([
      { value: "et moi", count: 2 },
      { value: "web", count: 1 },
    ]);
    expect(facets.years.map((facet) => facet.value)).toEqual(["2017", "2016"]);
    expect(facets.kinds).toEqual([
      { value: "post", count: 2 },
      { value: "draft", count: 1 },
    ]);
  });
});

test.each(propertyNames)("%s is a tag, a category and a word like any other", (name) => {
  const strange = cardOf({
    id: "strange",
    title: name,
    tags: [name],
    categories: [name],
    kind: "post",
    date: null,
  });
  const cards = [strange, ...all];
  const facets = unpolluted(() => countFacets(cards, "fr"));
  expect(facets.tags).toContainEqual({ value: name, count: 1 });
  expect(facets.categories).toContainEqual({ value: name, count: 1 });
  for (const filter of [{ tag: name }, { category: name }, { text: name }])
    expect(ids(filterCards(cards, { ...noFilter, ...filter }, null))).toEqual(["strange"]);
  expect(filterCards(all, { ...noFilter, year: name }, null)).toEqual([]);
});
