import { SearchQuery } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { countMatches, type Matches, mostMatches, rankOf } from "#editor/search/count.ts";

function count(doc: string, search: string, regexp = false): Matches {
  const work = countMatches(
    EditorState.create({ doc }),
    new SearchQuery({ search, regexp, literal: !regexp }),
  );
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
  }
}

describe("countMatches", () => {
  test("counts the same in slices as in one go", () => {
    const doc = "un mot\net un autre mot\n".repeat(10_000);
    expect(count(doc.slice(0, 23 * 1000), "mot").places).toHaveLength(2000);
    expect(count(doc.slice(0, 23 * 2000), "^un", true).places).toHaveLength(2000);
    expect(count(`a\n${"x\n".repeat(80_000)}b`, "x\nb").places).toHaveLength(1);
  });

  test("stops where nobody counts any more", () => {
    const { places, more } = count("a ".repeat(mostMatches + 10), "a");
    expect(places).toHaveLength(mostMatches);
    expect(more).toBe(true);
  });
});

describe("rankOf", () => {
  test("is the place of the selected finding among all", () => {
    const matches = count("a b a b a", "a");
    expect(rankOf(matches, 4, 5)).toBe(2);
    expect(rankOf(matches, 4, 4)).toBe(0);
    expect(rankOf(matches, 2, 3)).toBe(0);
  });
});
