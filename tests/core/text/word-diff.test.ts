import { describe, expect, test } from "vitest";
import { applyEdits } from "#core/text/edit.ts";
import { takeBack, type WordHunk, wordDiff } from "#core/text/word-diff.ts";
import { dice } from "../../support/dice.ts";
import { wildEdit, wildText } from "../../support/wild-text.ts";
import { writer } from "../../support/writing.ts";

/** A hunk as one reads it: `[-gone-]` and `{+new+}`. */
const shown = ({ pieces }: WordHunk) =>
  pieces
    .map(({ kind, text }) => (kind === "same" ? text : kind === "removed" ? `[-${text}-]` : `{+${text}+}`))
    .join("");

const diff = (before: string, after: string) => wordDiff(before, after).map(shown);

function expectSound(before: string, after: string): WordHunk[] {
  const hunks = wordDiff(before, after);
  for (const { pieces, ...places } of hunks) {
    const without = (kind: string) =>
      pieces
        .filter((piece) => piece.kind !== kind)
        .map(({ text }) => text)
        .join("");
    expect(without("added")).toBe(before.slice(places.before.from, places.before.to));
    expect(without("removed")).toBe(after.slice(places.after.from, places.after.to));
    expect(pieces.some(({ kind }) => kind !== "same")).toBe(true);
  }
  // What lies between them is the same on both sides.
  const back = hunks.map((hunk) => takeBack(hunk, before));
  expect(applyEdits(after, back)).toBe(before);
  return hunks;
}

describe("wordDiff", () => {
  test("finds nothing between equal texts", () => {
    expect(wordDiff("Bonjour.", "Bonjour.")).toEqual([]);
  });

  test.each([
    ["Il pleut ce soir sur Foix.", "Il neige ce soir sur Foix.", ["Il [-pleut-]{+neige+} ce soir sur Foix."]],
    ["Un.\n\nDeux.\n\nTrois.\n", "Un.\n\nTrois.\n", ["[-Deux.\n\n-]"]],
    ["Un.\n\nTrois.\n", "Un.\n\nDeux.\n\nTrois.\n", ["{+Deux.\n\n+}"]],
    ["Un.\n\nDeux.", "Un.", ["[-\n\nDeux.-]"]],
    ["Un.\n", "Un.\n\nDeux.\n", ["{+\n\nDeux.+}"]],
    ["Un.\n\nDeux.\n", "Un.\n\n\nDeux.\n", ["[-\n\n-]{+\n\n\n+}"]],
    ["Il pleut.\n", "Rien de tel.\n", ["[-Il pleut.-]{+Rien de tel.+}"]],
    ["l’été, il dort", "l'été, il dort", ["[-l’été-]{+l'été+}, il dort"]],
    ["un deux trois quatre", "un cinq six quatre", ["un [-deux trois-]{+cinq six+} quatre"]],
    ["C’est 👩‍👩‍👧 qui rit", "C’est 👩‍👧 qui rit", ["C’est [-👩‍👩‍👧-]{+👩‍👧+} qui rit"]],
    ["---\ntitle: a\n---\nTexte.\n", "---\ntitle: b\n---\nTexte.\n", ["title: [-a-]{+b+}"]],
  ])("of %j and %j", (before, after, expected) => {
    expect(diff(before, after)).toEqual(expected);
    expectSound(before, after);
  });

  test("follows a paragraph that changed while others came and went", () => {
    const [one, two, three, four] = Array.from({ length: 4 }, (_, at) => writer(at).paragraph());
    const changed = two!.replace(" ", " vraiment ");
    expect(diff(`${one}\n\n${two}\n\n${three}\n`, `${one}\n\n${four}\n\n${changed}\n`)).toEqual([
      `{+${four}\n\n+}`,
      changed.replace("vraiment ", "{+vraiment +}"),
      `[-\n\n${three}-]`,
    ]);
  });

  test("is sound on wild texts", () => {
    for (let seed = 0; seed < 400; seed++) {
      const chance = dice(seed);
      const before = wildText(chance, 100);
      expectSound(before, wildEdit(chance, before));
      expectSound(before, wildText(chance, 100));
    }
  });

  test("is sound on long texts, whatever became of them", () => {
    const pen = writer(6);
    const before = pen.post(30_000);
    const crowd = `Un mot.\n\n${before.replaceAll("’", "'")}`;
    for (const after of [pen.session(before), crowd, pen.post(30_000), before.replaceAll("\n", "\r\n"), ""])
      expectSound(before, after);
    // Each paragraph alone, although all of them changed.
    expect(wordDiff(before, crowd).length).toBeGreaterThan(40);
  });
});

describe("takeBack", () => {
  test("puts one paragraph back and leaves the others", () => {
    const before = "Il pleut ce soir.\n\nOn dort bien ici.\n\nPlus tard on sort.\n";
    const after = "Il neige ce soir.\n\nOn dort mal ici.\n";
    const hunks = wordDiff(before, after);
    expect(hunks.map((hunk) => applyEdits(after, [takeBack(hunk, before)]))).toEqual([
      "Il pleut ce soir.\n\nOn dort mal ici.\n",
      "Il neige ce soir.\n\nOn dort bien ici.\n",
      "Il neige ce soir.\n\nOn dort mal ici.\n\nPlus tard on sort.\n",
    ]);
  });
});
