import { describe, expect, test } from "vitest";
import { applyEdits } from "#core/text/edit.ts";
import { takeBack, wordDiff } from "#core/text/word-diff.ts";

describe("wordDiff", () => {
  test("finds nothing between equal texts", () => {
    expect(wordDiff("Bonjour.", "Bonjour.")).toEqual([]);
  });
});

describe("takeBack", () => {
  test("makes the text after what it was before", () => {
    const [before, after] = ["Il pleut.", "Il neige."];
    const [hunk] = wordDiff(before, after);
    expect(applyEdits(after, [takeBack(hunk!, before)])).toBe(before);
  });
});
