/**
 * A list of words, the last of which may be half typed. The text has that one too, at each of its letters: it is as safe
 * as a word of the text. Only as a slip it does not stand yet.
 */

/** What a field has written and the text may not say yet. */
export type Begun = {
  /** The words that stand as slips. */
  slips: readonly string[];
  /** What the text said, and what it will say by and by. */
  written: readonly (readonly string[])[];
};

/** These words and the one that is being typed; the very same list when that adds none. */
export function withHalf(slips: readonly string[], typed: string): readonly string[] {
  const word = typed.trim();
  return word === "" || slips.includes(word) ? slips : [...slips, word];
}

/** What is left of it once the text says these words; null when nothing is, or when they came from elsewhere. */
export function goOn<Kept extends Begun>(
  begun: Kept | null,
  words: readonly string[],
  typed: string,
): Kept | null {
  if (!begun) return null;
  const at = begun.written.findLastIndex((list) => areSame(list, words));
  const isOver = at === begun.written.length - 1 && typed === "";
  return at < 0 || isOver ? null : { ...begun, written: begun.written.slice(at) };
}

/** Those of the text's words that stand as slips. */
export function standing(words: readonly string[], begun: Begun | null, typed: string): readonly string[] {
  if (begun) return begun.slips;
  // Others came from elsewhere while it was typed.
  return typed !== "" && words.at(-1) === typed.trim() ? words.slice(0, -1) : words;
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word, at) => word === other[at]);
}
