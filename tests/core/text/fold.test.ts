import { describe, expect, test } from "vitest";
import { fold } from "#core/text/fold.ts";

describe("fold", () => {
  test.each([
    ["ÉTÉ", "ete"],
    ["été".normalize("NFD"), "ete"],
    ["L’Œuvre", "l'oeuvre"],
    ["Straße", "strasse"],
    ["a\u00a0b", "a b"],
    ["« x »", '" x "'],
    ["solo–plus", "solo-plus"],
    ["ﬁn", "fin"],
    ["plain ASCII", "plain ascii"],
  ])("“%s” becomes “%s”", (text, key) => {
    expect(fold(text)).toBe(key);
  });

  test("is its own key", () => {
    for (const text of ["L’Été à Noël", "日本語", "한글", "Łódź"]) expect(fold(fold(text))).toBe(fold(text));
  });
});
