/** The rows to draw: from `first` up to and without `end`. */
export type Window = { first: number; end: number };

/** The rows in sight and a few around them, for rows that are all of one height. */
export function windowOf(view: {
  scrollTop: number;
  height: number;
  rowHeight: number;
  count: number;
  /** rows drawn above and below what is in sight */
  around: number;
}): Window {
  const { scrollTop, height, rowHeight, count, around } = view;
  const top = Math.max(0, scrollTop);
  const first = Math.min(count, Math.floor(top / rowHeight));
  const end = Math.ceil((top + height) / rowHeight);
  return { first: Math.max(0, first - around), end: Math.max(0, Math.min(count, end + around)) };
}

/** Where to scroll so that a row is whole in sight; null when it already is. */
export function scrollToShow(
  index: number,
  view: { scrollTop: number; height: number; rowHeight: number },
): number | null {
  const top = index * view.rowHeight;
  if (top < view.scrollTop) return top;
  const bottom = top + view.rowHeight;
  return bottom > view.scrollTop + view.height ? bottom - view.height : null;
}
