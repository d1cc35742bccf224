import { SearchQuery, setSearchQuery } from "@codemirror/search";
import { EditorState, type Extension } from "@codemirror/state";

const fold = (text: string, caseSensitive: boolean) => {
  const plain = text.normalize("NFKD");
  return caseSensitive ? plain : plain.toLowerCase();
};

/**
 * The same query, for whole letters: CodeMirror takes accents apart and would find `de` in `déjà`, cutting the é in
 * two, and “replace all” would replace it.
 */
export function wholeLetters(query: SearchQuery): SearchQuery {
  if (query.regexp || query.test) return query;
  const { search, replace, caseSensitive, wholeWord, literal } = query;
  const wanted = fold(search, caseSensitive);
  const test = (match: string) => fold(match, caseSensitive) === wanted;
  return new SearchQuery({ search, replace, caseSensitive, wholeWord, literal, test });
}

/** Whether two queries find the same and replace it by the same. */
export function sameQuery(a: SearchQuery, b: SearchQuery): boolean {
  return (["search", "replace", "caseSensitive", "wholeWord", "regexp", "literal"] as const).every(
    (key) => a[key] === b[key],
  );
}

/** CodeMirror's own queries, made from the selection, are for whole letters too. */
export const wholeLettersOnly: Extension = EditorState.transactionExtender.of(({ effects }) => {
  const query = effects.findLast((effect) => effect.is(setSearchQuery))?.value as SearchQuery | undefined;
  const whole = query && wholeLetters(query);
  return whole && whole !== query ? { effects: setSearchQuery.of(whole) } : null;
});
