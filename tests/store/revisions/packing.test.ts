import { describe, expect, test } from "vitest";
import { packEdits, packText, unpackEdits, unpackText } from "#store/revisions/packing.ts";
import { dice } from "../../support/dice.ts";
import { wildEdit, wildText } from "../../support/wild-text.ts";
import { writer } from "../../support/writing.ts";

const seeds = Array.from({ length: 150 }, (_, seed) => seed);

describe("packText", () => {
  test.each([
    "",
    "a",
    "\ufeff---\r\ntitle: été\r\n---\r\n",
    "half of a pair: \ud83d",
    "\ude00\ud83d",
    "\u0000",
    "l’été\u202f!".repeat(5000),
  ])("gives %j back", (text) => {
    expect(unpackText(packText(text))).toBe(text);
  });

  test("gives wild texts back, unit for unit", () => {
    for (const seed of seeds) {
      const text = wildText(dice(seed), 200);
      expect(unpackText(packText(text))).toBe(text);
    }
  });

  test("takes less than half of the bytes of a usual post", () => {
    const text = writer(1).post(50_000);
    expect(packText(text).length).toBeLessThan(new TextEncoder().encode(text).length / 2);
  });
});

describe("unpackText", () => {
  test("throws on bytes that are no text", () => {
    expect(() => unpackText(new Uint8Array())).toThrow();
    expect(() => unpackText(Uint8Array.of(9, 1, 2))).toThrow();
    expect(() => unpackText(Uint8Array.of(0, 0xff, 0xfe))).toThrow();
  });
});

describe("packEdits", () => {
  test("leads from one wild text to the next, unit for unit", () => {
    for (const seed of seeds) {
      const chance = dice(seed);
      const before = wildText(chance, 200);
      const after = wildEdit(chance, before);
      expect(unpackEdits(before, packEdits(before, after))).toBe(after);
    }
  });

  test.each([
    ["", ""],
    ["", "a"],
    ["a", ""],
    ["😀", "😁"],
    ["a\r\nb\r\n", "a\nb\n"],
  ])("leads from %j to %j", (before, after) => {
    expect(unpackEdits(before, packEdits(before, after))).toBe(after);
  });

  test("takes few bytes for five minutes of writing in a long text", () => {
    const pen = writer(2);
    let text = pen.post(100_000);
    const sizes = Array.from({ length: 20 }, () => {
      const next = pen.session(text);
      const { length } = packEdits(text, next);
      text = next;
      return length;
    });
    expect(sizes.reduce((sum, size) => sum + size, 0) / sizes.length).toBeLessThan(1500);
  });

  test("says in few bytes that a paragraph moved", () => {
    const pen = writer(3);
    const [one, two, three] = [pen.paragraph(), pen.paragraph(), pen.paragraph()];
    const moved = packEdits(`${one}\n\n${two}\n\n${three}\n`, `${two}\n\n${three}\n\n${one}\n`);
    expect(moved.length).toBeLessThan(one.length / 2);
  });
});

describe("unpackEdits", () => {
  test("throws when the edits reach beyond the text", () => {
    const bytes = packEdits("a long enough text", "a long enough test");
    expect(() => unpackEdits("short", bytes)).toThrow();
  });
});
