import { describe, expect, test } from "vitest";
import { linkInsertion } from "#editor/links/insert.ts";
import { show, stateOf } from "../../support/cursor.ts";

const offer = { title: "L’été", destination: "{% link _posts/a.md %}" };

describe("linkInsertion", () => {
  test("puts the title, selected, in the place of what was typed", () => {
    const state = stateOf("Voir [[ete| ici");
    const { state: next } = state.update(linkInsertion(state, { from: 5, to: 10 }, offer));
    expect(show(next)).toBe("Voir [⟦L’été⟧]({% link _posts/a.md %}) ici");
  });

  test("keeps words that were selected, and goes behind the link", () => {
    const state = stateOf("Voir ⟦là⟧ ici");
    const { state: next } = state.update(linkInsertion(state, { from: 5, to: 7, kept: "là" }, offer));
    expect(show(next)).toBe("Voir [là]({% link _posts/a.md %})| ici");
  });

  test("writes the brackets of a title so that they do not end the words", () => {
    const state = stateOf("|");
    const odd = { title: "a [b] \\ c", destination: "/a/" };
    const { state: next } = state.update(linkInsertion(state, { from: 0, to: 0, kept: "" }, odd));
    expect(show(next)).toBe("[⟦a \\[b\\] \\\\ c⟧](/a/)");
  });
});
