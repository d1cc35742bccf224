import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { countWords } from "#core/text/count.ts";
import { countNewWords } from "#core/text/new-words.ts";

const awkward = [
  "L’été, à la porte-monnaie : 1,5 km.",
  "a--b a-.b écri.toire .md ’tis",
  "東京へ行く and カタカナ",
  "e\u0301te\u0301 👨‍👩‍👧 x_y@z&w/v",
  "日-本 a日b",
];
const folder = "tests/fixtures/sites/carnet/_posts";
const posts = readdirSync(folder)
  .filter((name) => /\.(md|markdown)$/.test(name))
  .map((name) => readFileSync(`${folder}/${name}`, "utf8"));

describe("countNewWords", () => {
  test.each([...awkward, ...posts])("counts every word against nothing: %j", (text) => {
    expect(countNewWords(text, "")).toBe(countWords(text));
  });

  test.each(posts)("finds none in the same text, nor in one with its lines in another order", (text) => {
    expect(countNewWords(text, text)).toBe(0);
    expect(countNewWords(text.split("\n").reverse().join("\n"), text)).toBe(0);
  });

  test.each([
    ["le train part", "le train", 1],
    ["le train", "le train part", 0],
    ["le quai", "le train", 1],
    ["tchou tchou tchou", "tchou", 2],
    ["", "le train", 0],
  ])("%j has, beside %j, %d", (text, former, count) => {
    expect(countNewWords(text, former)).toBe(count);
  });
});
