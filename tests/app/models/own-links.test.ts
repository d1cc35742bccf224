import { describe, expect, test } from "vitest";
import { rankByTitle } from "#app/models/own-links.ts";
import { cardOf } from "../../support/card.ts";

const cards = [
  cardOf({ id: "a", title: "Un été à l’établi", time: 3 }),
  cardOf({ id: "b", title: "L’été", time: 1 }),
  cardOf({ id: "c", title: "Été", time: 2 }),
  cardOf({ id: "d", title: "Complétement", time: 5 }),
  cardOf({ id: "e", title: "Été indien", time: 4 }),
  cardOf({ id: "f", title: "Œuvre", time: null, updatedAt: 9, path: "_drafts/chef-d-oeuvre.md" }),
  cardOf({ id: "g", title: "L’automne", time: 7, visibility: "future" }),
  cardOf({ id: "h", title: "L’autre", time: 0 }),
];
const ranked = (query: string) =>
  rankByTitle(cards, query)
    .map(({ id }) => id)
    .join("");

describe("rankByTitle", () => {
  test("gives the newest first when nothing is sought, a draft by its last change", () => {
    expect(ranked(" ")).toBe("fdeacbhg");
  });

  test("puts a post that a build would not write behind its like", () => {
    expect(ranked("l’au")).toBe("hg");
    expect(ranked("automne")).toBe("g");
  });

  test("asks for neither accents nor capitals, and puts the best first, the newest of its like before", () => {
    expect(ranked("ETE")).toBe("ceabd");
    expect(ranked("oeuv")).toBe("f");
  });

  test("wants all the words, in any order, and knows file names too", () => {
    expect(ranked("etabli un")).toBe("a");
    expect(ranked("chef")).toBe("f");
    expect(ranked("été zoo")).toBe("");
  });
});
