// The words that `countWords` counts, so that a text has as many of them as it says.
const ideogram = "\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}";
const letters = `(?:(?![${ideogram}])[\\p{L}\\p{M}\\p{N}])+`;
const wordPattern = new RegExp(`[${ideogram}]|${letters}(?:['’‑\\-.,:/_@&]${letters})*`, "gu");

/**
 * How many words of a text the former one lacks, however they are arranged: what would have to be written again if only
 * the former were left. A word twice where there was one counts once.
 */
export function countNewWords(text: string, former: string): number {
  const left = new Map<string, number>();
  for (const [word] of former.matchAll(wordPattern)) left.set(word, (left.get(word) ?? 0) + 1);
  let missing = 0;
  for (const [word] of text.matchAll(wordPattern)) {
    const there = left.get(word) ?? 0;
    if (there === 0) missing += 1;
    else left.set(word, there - 1);
  }
  return missing;
}
