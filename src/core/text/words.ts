import { classOf, ideogram, joiner, letter } from "./count.ts";

/** The words that `countWords` counts, in order. */
export function wordsOf(text: string): string[] {
  const words: string[] = [];
  let from = -1;
  // Behind the last letter: marks that join nothing are no part of the word.
  let to = 0;
  const end = () => {
    if (from >= 0) words.push(text.slice(from, to));
    from = -1;
  };
  let isJoined = false;
  for (let at = 0; at < text.length; at++) {
    const start = at;
    const code = text.codePointAt(at)!;
    if (code > 0xffff) at++;
    const now = classOf(code);
    if (now === letter) {
      if (from < 0) from = start;
      to = at + 1;
      isJoined = false;
    } else if (now === joiner && from >= 0 && !isJoined) isJoined = true;
    else {
      end();
      isJoined = false;
    }
    if (now === ideogram) words.push(text.slice(start, at + 1));
  }
  end();
  return words;
}
