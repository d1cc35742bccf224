import type { SearchQuery } from "@codemirror/search";
import type { EditorState } from "@codemirror/state";

/** The places that a query finds, as far as they were counted. */
export type Matches = { places: readonly { from: number; to: number }[]; more: boolean };

/** More findings than this are “more than”: nobody reads the exact number. */
export const mostMatches = 5000;
/** Characters searched before the page may do something else: about 10 ms. */
const sliceLength = 100_000;

/** Count in slices, so that a book can be searched while its writer types on; yields `null` between slices. */
export function* countMatches(state: EditorState, query: SearchQuery): Generator<null, Matches> {
  const places: { from: number; to: number }[] = [];
  const { doc } = state;
  const acrossLines = query.search.includes("\n") || (query.regexp && /\\[nsSWD]|\[\^/.test(query.search));
  for (let from = 0; from <= doc.length; ) {
    const to = acrossLines ? doc.length : doc.lineAt(Math.min(doc.length, from + sliceLength)).to;
    const cursor = query.getCursor(state, from, to);
    for (let step = cursor.next(); !step.done; step = cursor.next()) {
      places.push({ from: step.value.from, to: step.value.to });
      if (places.length >= mostMatches) return { places, more: true };
    }
    from = to + 1;
    yield null;
  }
  return { places, more: false };
}

/** 1-based rank of the finding that is exactly selected, or 0. */
export function rankOf(matches: Matches, from: number, to: number): number {
  let low = 0;
  let high = matches.places.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const place = matches.places[middle]!;
    if (place.from === from) return place.to === to ? middle + 1 : 0;
    if (place.from < from) low = middle + 1;
    else high = middle - 1;
  }
  return 0;
}
