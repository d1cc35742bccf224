import { describe, expect, test } from "vitest";
import { askedAt, beginsAt, begunBefore } from "#editor/links/trigger.ts";
import { stateOf } from "../../support/cursor.ts";

describe("beginsAt", () => {
  // The last letter has just been typed.
  test.each([
    ["[[|", 0],
    ["Voir [[|", 5],
    ["/lien|", 0],
    ["Voir /link|", 5],
    ["- /lien|", 2],
    ["Voir\u00a0/lien|", 5],
    ["[[e|", null],
    ["/lien |", null],
    ["a/lien|", null],
    ["/li|", null],
    ["[|", null],
    ["\\[[|", null],
    ["[[⟦a⟧", null],
    ["```\n[[|\n```", null],
    ["---\ntitle: [[|\n---\n", null],
  ])("%s", (shown, from) => {
    const state = stateOf(shown);
    expect(beginsAt(state, state.selection.main.head - 1)).toBe(from);
  });

  test("several letters may come at once", () => {
    expect(beginsAt(stateOf("Voir [[hiver|"), 5)).toBe(5);
    expect(beginsAt(stateOf("Voir [[hiver|"), 6)).toBe(5);
    expect(beginsAt(stateOf("Voir [[hiver|"), 7)).toBeNull();
  });
});

describe("begunBefore", () => {
  test.each([
    ["Voir [[ete|", 5],
    ["Voir /lien un été|", 5],
    ["[[|", 0],
    ["Voir [[a](b)|", null],
    ["Voir /lienhiver|", null],
    ["[[\nete|", null],
  ])("%s", (shown, from) => expect(begunBefore(stateOf(shown))).toBe(from));
});

describe("askedAt", () => {
  test.each([
    ["[[été à|", { from: 0, to: 7, query: "été à" }],
    ["[[été|]] et", { from: 0, to: 7, query: "été" }],
    ["/lien|", { from: 0, to: 5, query: "" }],
    ["/lien  l’hiver |", { from: 0, to: 15, query: "l’hiver" }],
    ["/link hiver|]]", { from: 0, to: 11, query: "hiver" }],
    ["[[a]|", null],
    ["[[a\nb|", null],
    ["/liens|", null],
    ["[|[", null],
    [`[[${"a".repeat(100)}|`, null],
  ])("%s", (shown, asked) => expect(askedAt(stateOf(shown), 0)).toEqual(asked));
});
