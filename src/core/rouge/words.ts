/** What continues a word for Ruby, whose word edges know every alphabet: a set to put into patterns of flag `u`. */
export const wordSign = "[\\p{L}\\p{M}\\p{Nd}\\p{Pc}]";

/** A pattern for any of the words, separated by blanks, that no other sign of a word follows. */
export function anyOf(words: string, flags = ""): RegExp {
  const source = words.trim().split(/\s+/).join("|");
  return new RegExp(`(?:${source})(?!${wordSign})`, `u${flags}`);
}

/** The words, separated by blanks, as a set to look a match up in. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.trim().split(/\s+/));
}
