import { describe, expect, test } from "vitest";
import { applyEdits } from "#core/text/edit.ts";
import { editsBetween } from "#core/text/edits-between.ts";
import { rebaseEdits } from "#core/text/rebase.ts";

/** What taking `before` → `after` back leaves of `now`, which was made of `after`. */
function takenBack(before: string, after: string, now: string): string | null {
  const edits = rebaseEdits(editsBetween(after, before), editsBetween(after, now));
  return edits && applyEdits(now, edits);
}

describe("rebaseEdits", () => {
  const before = "titre\ndate: 1\n\nUn\nDeux\nTrois\n";
  const after = "titre\ndate: 2\n\nUn\nDeux bis\nTrois\n";

  test("keeps what was typed before, between and behind", () => {
    const now = "TITRE\ndate: 2\n\nUn et plus\nDeux bis\nTrois\nQuatre\n";
    expect(takenBack(before, after, now)).toBe("TITRE\ndate: 1\n\nUn et plus\nDeux\nTrois\nQuatre\n");
  });

  test("gives the very text where nothing was typed", () => {
    expect(takenBack(before, after, after)).toBe(before);
  });

  test("is null where the same words were typed over", () => {
    expect(takenBack(before, after, after.replace("date: 2", "date: 3"))).toBeNull();
    expect(takenBack(before, after, after.replace("Deux bis", "Deux"))).toBeNull();
  });
});
