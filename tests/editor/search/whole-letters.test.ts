import { getSearchQuery, SearchQuery, search, setSearchQuery } from "@codemirror/search";
import { EditorState } from "@codemirror/state";
import { describe, expect, test } from "vitest";
import { sameQuery, wholeLetters, wholeLettersOnly } from "#editor/search/whole-letters.ts";

function found(doc: string, query: SearchQuery): string[] {
  const state = EditorState.create({ doc });
  const cursor = query.getCursor(state);
  const all: string[] = [];
  for (let step = cursor.next(); !step.done; step = cursor.next())
    all.push(doc.slice(step.value.from, step.value.to));
  return all;
}

describe("wholeLetters", () => {
  test("does not find a letter without its accent", () => {
    expect(found("de déjà DE", wholeLetters(new SearchQuery({ search: "de" })))).toEqual(["de", "DE"]);
    expect(found("de déjà DE", wholeLetters(new SearchQuery({ search: "de", caseSensitive: true })))).toEqual(
      ["de"],
    );
    expect(found("dé de\u0301", wholeLetters(new SearchQuery({ search: "dé" })))).toEqual(["dé", "de\u0301"]);
  });

  test("finds a no-break space by a space", () => {
    expect(found("mois\u00a0!", wholeLetters(new SearchQuery({ search: "mois !" })))).toHaveLength(1);
  });
});

describe("wholeLettersOnly", () => {
  test("also holds for queries made elsewhere", () => {
    const query = new SearchQuery({ search: "de" });
    const state = EditorState.create({ doc: "déjà", extensions: [search(), wholeLettersOnly] });
    const current = getSearchQuery(state.update({ effects: setSearchQuery.of(query) }).state);
    expect(sameQuery(current, query)).toBe(true);
    expect(found("déjà", current)).toEqual([]);
  });
});
