import { describe, expect, test } from "vitest";
import { applyEdits } from "#core/text/edit.ts";
import { mapEdits, offsetMap } from "#core/text/map-edits.ts";

describe("mapEdits", () => {
  test("moves an edit by what was typed before it, and leaves one above alone", () => {
    const before = "titre: a #8\n\nTexte.\n";
    const edits = [{ from: 7, to: 11, insert: '"a #8"' }];
    const below = "titre: a #8\n\nTexte neuf.\n";
    expect(applyEdits(below, mapEdits(edits, before, below)!)).toBe('titre: "a #8"\n\nTexte neuf.\n');
    const above = "x: 1\ntitre: a #8\n\nTexte.\n";
    expect(applyEdits(above, mapEdits(edits, before, above)!)).toBe('x: 1\ntitre: "a #8"\n\nTexte.\n');
  });

  test("refuses an edit of what was changed meanwhile", () => {
    expect(mapEdits([{ from: 7, to: 11, insert: "b" }], "titre: a #8\n", "titre: a #9\n")).toBeNull();
    expect(mapEdits([{ from: 7, to: 7, insert: "b" }], "titre: \n", "titre: x\n")).toBeNull();
  });

  test("gives the same edits for the same text", () => {
    const edits = [{ from: 0, to: 1, insert: "b" }];
    expect(mapEdits(edits, "a", "a")).toBe(edits);
  });
});

describe("offsetMap", () => {
  test("follows what stands behind a change, and stays within the text", () => {
    const now = offsetMap("ab cd", "ab, cd");
    expect([1, 2, 4, 5].map(now)).toEqual([1, 2, 5, 6]);
    expect(offsetMap("abcdef", "a")(5)).toBe(1);
    expect(offsetMap("ab", "ab")(1)).toBe(1);
  });
});
