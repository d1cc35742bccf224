import { describe, expect, test } from "vitest";
import { countWords } from "#core/text/count.ts";
import { wordsOf } from "#core/text/words.ts";
import { dice } from "../../support/dice.ts";
import { wildText } from "../../support/wild-text.ts";

describe("wordsOf", () => {
  test.each([
    ["L’été, un porte-monnaie : 1,5 €.", ["L’été", "un", "porte-monnaie", "1,5"]],
    ["a- b, c'- d", ["a", "b", "c", "d"]],
    ["日本 go", ["日", "本", "go"]],
    ["mot日", ["mot", "日"]],
    ["😀 \ud83d", []],
    ["", []],
  ])("finds the words of %j", (text, words) => expect(wordsOf(text)).toEqual(words));

  test("finds as many words as are counted", () => {
    for (let seed = 0; seed < 500; seed++) {
      const text = wildText(dice(seed), 100);
      expect([text, wordsOf(text).length]).toEqual([text, countWords(text)]);
    }
  });
});
