// Letters and figures, with what may stand inside of a word: l’été, porte-monnaie, 1,5, écri.toire, C++ is one all the
// same. Scripts without blanks between words are counted by character, as their readers do.
const word =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+(?:['’‑\-.,:/_@&](?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}])[\p{L}\p{M}\p{N}])+)*/gu;

/** How many words a text has; marks on their own are none, and a Chinese or Japanese character is one. */
export function countWords(text: string): number {
  let count = 0;
  word.lastIndex = 0;
  while (word.test(text)) count++;
  return count;
}

const wordsPerMinute = 220;

/** Whole minutes to read so many words: 0 for none, else at least 1. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}
