import { describe, expect, test } from "vitest";
import { applyEdits } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";
import { dice } from "../../support/dice.ts";

describe("editsBetween", () => {
  test("names only what differs within the lines", () => {
    const before = "title: Foix\n\nUn [lien](/a/foix.html) ici.\nDeux\n";
    const after = "title: Foix\nslug: x\n\nUn [lien](/a/pamiers.html) ici.\nDeux\n";
    expect(editsBetween(before, after)).toEqual([
      { from: 12, to: 12, insert: "slug: x\n" },
      { from: 26, to: 30, insert: "pamiers" },
    ]);
  });

  test("is nothing for one text", () => expect(editsBetween("a\nb", "a\nb")).toEqual([]));

  test("always makes the one of the other", () => {
    const { list, pick } = dice(7);
    const text = () => list(0, 12, () => pick(["a", "b\n", "\n", "été ", "a\nb\n", "🎉"])).join("");
    for (let round = 0; round < 2000; round++) {
      const [before, after] = [text(), text()];
      expect(applyEdits(before, editsBetween(before, after))).toBe(after);
    }
  });
});
