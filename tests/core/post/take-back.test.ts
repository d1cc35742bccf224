import { describe, expect, test } from "vitest";
import { takeBack } from "#core/post/take-back.ts";

const before = "---\ntitle: Un\n---\n\nMot.\n";
const after = "---\ntitle: Un\ndate: 2026-11-21\n---\n\nMot.\n";

describe("takeBack", () => {
  test("gives back the very text", () => {
    expect(takeBack(after, after, before)).toBe(before);
  });

  test("keeps words that were typed since", () => {
    expect(takeBack(`${after}Encore.\n`, after, before)).toBe(`${before}Encore.\n`);
    expect(takeBack(`${before}Encore.\n`, before, before)).toBe(`${before}Encore.\n`);
  });

  test("takes the date alone back out of a front matter that was edited since", () => {
    expect(takeBack(after.replace("Un", "Deux"), after, before)).toBe(before.replace("Un", "Deux"));
    expect(takeBack(before.replace("Un", "Deux"), before, after)).toBe(
      "---\ntitle: Deux\ndate: 2026-11-21\n---\n\nMot.\n",
    );
  });

  test("leaves a date that she wrote since", () => {
    const hers = after.replace("11-21", "12-24");
    expect(takeBack(hers, after, before)).toBe(hers);
  });
});
