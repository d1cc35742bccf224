import { describe, expect, test } from "vitest";
import { filingsOf } from "#core/post/filing.ts";
import { cardOf } from "../../support/card.ts";

let lastDay = 0;
/** The newest of all so far. */
const card = (id: string, categories: string[], tags: string[] = [], rest = {}) => {
  lastDay += 1;
  return cardOf({ id, categories, tags, time: lastDay, ...rest });
};
const said = (cards: Parameters<typeof filingsOf>[0]) =>
  filingsOf(cards).map(({ categories, tags, samples }) => [categories, tags, samples.map(({ id }) => id)]);

describe("filingsOf", () => {
  test("offers each category of the recent posts, the most usual of the latest five first", () => {
    const cards = [
      card("a", ["voyages"]),
      card("b", ["good_job"]),
      card("c", ["good_job"]),
      card("d", ["good_job"]),
      card("e", ["voyages"]),
      card("f", []),
    ];
    expect(said(cards)).toEqual([
      [["good_job"], null, ["d", "c", "b"]],
      [[], null, ["f"]],
      [["voyages"], null, ["e", "a"]],
    ]);
  });

  test("tells series of one category apart by the tags that come again", () => {
    const cards = [
      card("a", ["x"], ["et moi"]),
      card("b", ["x"], ["outils"]),
      card("c", ["x"], ["outils"]),
      card("d", ["x"], ["et moi"]),
      card("e", ["x"], ["seul"]),
    ];
    expect(said(cards)).toEqual([
      [["x"], ["et moi"], ["d", "a"]],
      [["x"], ["outils"], ["c", "b"]],
    ]);
  });

  test("makes no series of tags that change with every post", () => {
    const cards = [card("a", ["x"], ["un"]), card("b", ["x"], ["un"]), card("c", ["x"], ["deux"])];
    expect(said(cards)).toEqual([[["x"], null, ["c", "b", "a"]]]);
  });

  test("learns from five posts, which may be older than the recent ones, and from none that Jekyll does not read", () => {
    const old = ["a", "b", "c", "d", "e", "f"].map((id) => card(id, ["rare"]));
    const others = Array.from({ length: 29 }, (_, at) => card(`o${at}`, ["often"]));
    const newest = card("g", ["rare"]);
    const draft = card("h", ["rare"], [], { kind: "draft" });
    const broken = card("i", ["rare"], [], { broken: true });
    const hidden = card("j", ["rare"], [], { visibility: "unread" });
    const [often, rare, ...more] = filingsOf([...old, ...others, newest, draft, broken, hidden]);
    expect(often!.categories).toEqual(["often"]);
    expect(rare!.samples.map(({ id }) => id)).toEqual(["g", "f", "e", "d", "c"]);
    expect(more).toEqual([]);
  });

  test("goes by the day where the moment is not known", () => {
    const cards = [
      cardOf({ id: "a", date: "2017-01-01" }),
      cardOf({ id: "b", date: "2018-01-01" }),
      cardOf({ id: "c", date: null }),
    ];
    expect(filingsOf(cards)[0]!.samples.map(({ id }) => id)).toEqual(["b", "a", "c"]);
  });

  test("is empty for a blog without posts", () => {
    expect(filingsOf([])).toEqual([]);
  });
});
