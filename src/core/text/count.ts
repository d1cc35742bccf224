// A character is read by its class alone, one after the other, so that no text is too long for it.
const none = 0;
export const letter = 1;
/** Stays inside of a word between two letters: l’été, porte-monnaie, 1,5, écri.toire. */
export const joiner = 2;
/** A word of its own, as readers of scripts without blanks count. */
export const ideogram = 3;

const letters = /[\p{L}\p{M}\p{N}]/u;
const ideograms = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u;
const classes = new Map<number, number>();

/** How many words a text has; marks on their own are none, and a Chinese or Japanese character is one. */
export function countWords(text: string): number {
  let count = 0;
  let before = none;
  for (let at = 0; at < text.length; at++) {
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    const now = classOf(code);
    if (now === ideogram || (now === letter && before === none)) count++;
    if (now === joiner) before = before === letter ? joiner : none;
    else before = now === letter ? letter : none;
  }
  return count;
}

const wordsPerMinute = 220;

/** Whole minutes to read so many words: 0 for none, else at least 1. */
export function readingMinutes(words: number): number {
  return words === 0 ? 0 : Math.max(1, Math.round(words / wordsPerMinute));
}

/** To which of the classes above a character belongs; 0 for what is in no word. */
export function classOf(code: number): number {
  const known = classes.get(code);
  if (known !== undefined) return known;
  const char = String.fromCodePoint(code);
  let found = none;
  if ("'’‑-.,:/_@&".includes(char)) found = joiner;
  else if (ideograms.test(char)) found = ideogram;
  else if (letters.test(char)) found = letter;
  classes.set(code, found);
  return found;
}
