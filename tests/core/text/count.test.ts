import { describe, expect, test } from "vitest";
import { countWords, readingMinutes } from "#core/text/count.ts";

describe("countWords", () => {
  test.each([
    ["", 0],
    ["  \n — … !", 0],
    ["Bonjour le monde", 3],
    ["L’été, c'est porte-monnaie !", 3],
    ["« Bonjour », dit-il : 1,5 kg", 4],
    ["https://exemple.org/a_b", 2],
    ["fin. Début", 2],
    ["日本語 ok", 4],
    ["été".normalize("NFD"), 1],
    ["a - b", 2],
    ["👩‍💻 code", 1],
    ["𠀀𠀁", 2],
  ])("“%s” has %i", (text, words) => {
    expect(countWords(text)).toBe(words);
  });

  test("reads one word of five million letters", () => {
    expect(countWords("a".repeat(5_000_000))).toBe(1);
  });
});

describe("readingMinutes", () => {
  test("is at least one minute for any words, and none for none", () => {
    expect([0, 1, 220, 500, 2200].map(readingMinutes)).toEqual([0, 1, 1, 2, 10]);
  });
});
