/** What one act of violence cost. */
export type Outcome = {
  /** Characters that had reached the page and are not on the post afterwards. */
  lost: number;
  /** Texts of which nothing that a writer can reach holds the words. */
  unrecoverable: number;
  /** What else belongs to it: how, and how fast. */
  note?: string;
};

/** One kind of violence, done so many times. */
export type Trial = {
  name: string;
  /** The most characters that one run may lose. */
  bar: number;
  runs: number;
  run(options: { runs: number; seed: number; tell(outcome: Outcome): void }): Promise<void>;
};

/** How many characters of the typed text are missing in the kept one, which ends anywhere within it. */
export function lostOf(before: string, typed: string, kept: string): Outcome {
  const whole = before + typed;
  // A key that was on its way may have arrived as well.
  const common = kept.startsWith(whole) ? whole.length : commonLength(whole, kept);
  const lost = whole.length - common;
  // What was there before the first key is more than a few last words.
  return { lost, unrecoverable: common < before.length ? 1 : 0 };
}

function commonLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at += 1;
  return at;
}
