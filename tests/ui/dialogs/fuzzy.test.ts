import { describe, expect, test } from "vitest";
import { fuzzyFilter, fuzzyScore } from "#ui/dialogs/fuzzy.ts";

describe("fuzzyScore", () => {
  test("the start of the label is better than the start of a word, and that than its inside", () => {
    const starts = fuzzyScore("bil", "billet suivant") ?? 0;
    const word = fuzzyScore("bil", "nouveau billet") ?? 0;
    const inside = fuzzyScore("bil", "mobilier") ?? 0;
    expect(starts).toBeGreaterThan(word);
    expect(word).toBeGreaterThan(inside);
  });
  test("initials and scattered letters are found, from the start of a word", () => {
    expect(fuzzyScore("nb", "nouveau billet")).not.toBe(null);
    expect(fuzzyScore("ub", "nouveau billet")).toBe(null);
    expect(fuzzyScore("expz", "exporter un zip")).not.toBe(null);
  });
  test("every word typed must be found, in any order", () => {
    expect(fuzzyScore("zip expo", "exporter un zip")).not.toBe(null);
    expect(fuzzyScore("zip dossier", "exporter un zip")).toBe(null);
  });
});

describe("fuzzyFilter", () => {
  const labels = ["renommer le billet", "nouveau billet", "billet suivant"];
  const filter = (typed: string) => fuzzyFilter(typed, labels, (label) => label);
  test("keeps the order of the list when nothing is typed", () => expect(filter(" ")).toEqual(labels));
  test("puts the best answer first", () => {
    expect(filter("billet")).toEqual(["billet suivant", "nouveau billet", "renommer le billet"]);
    expect(filter("nou")).toEqual(["nouveau billet"]);
  });
});
