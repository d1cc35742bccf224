import { describe, expect, test } from "vitest";
import { fromEditorText, toEditorText } from "#core/text/line-endings.ts";
import { dice } from "../../support/dice.ts";

describe("toEditorText", () => {
  test("takes the BOM off and makes every line break a line feed", () => {
    expect(toEditorText("\ufeffa\r\nb\rc\nd\r\r\n")).toBe("a\nb\nc\nd\n\n");
  });
});

describe("fromEditorText", () => {
  test("gives an untouched file back, whatever its line endings", () => {
    const chance = dice(3);
    for (let count = 0; count < 500; count++) {
      const line = () =>
        chance.pick(["", "a", "b", "la même", "é"]) + chance.pick(["\n", "\r\n", "\r", "\r\r\n"]);
      const raw = chance.pick(["", "\ufeff"]) + chance.list(0, 12, line).join("") + chance.pick(["", "fin"]);
      expect(fromEditorText(toEditorText(raw), raw)).toBe(raw);
    }
  });

  test.each([
    ["a\r\nb\r\n", "a\nx\nb\n", "a\r\nx\r\nb\r\n"],
    ["a\r\nb\nc\r\n", "a\nB\nc\n", "a\r\nB\nc\r\n"],
    ["a\r\nb\nc\r\n", "a\nb\nx\nc\n", "a\r\nb\nx\r\nc\r\n"],
    ["a\r\nb\nc\r\nd\n", "a\nd\n", "a\r\nd\n"],
    ["a\nb\r\nc\nd\n", "a\nb\nc\nd\ne\n", "a\nb\r\nc\nd\ne\n"],
    ["\ufeffa\n", "a\nb\n", "\ufeffa\nb\n"],
    ["a\r\nb", "a\nb\nc", "a\r\nb\r\nc"],
    ["", "a\n", "a\n"],
  ])("from %j edited to %j writes %j", (raw, doc, wanted) => {
    expect(fromEditorText(doc, raw)).toBe(wanted);
  });

  test("keeps each line's ending when lines of a mixed file change places around it", () => {
    const raw = "un\r\ndeux\ntrois\r\nquatre\ncinq\n";
    expect(fromEditorText("un\nneuf\ntrois\nzéro\nquatre\ncinq\n", raw)).toBe(
      "un\r\nneuf\ntrois\r\nzéro\nquatre\ncinq\n",
    );
  });
});
