import { countWords } from "#core/text/count.ts";

/** Characters of the pieces that are counted one by one, at least. */
const pieceLength = 2000;

/** Counts the words of a text that changes a little at a time: pieces that stayed the same are not counted again. */
export class WordCount {
  #counts = new Map<string, number>();

  count(text: string): number {
    const counts = new Map<string, number>();
    let sum = 0;
    for (let from = 0; from < text.length; ) {
      // No word goes on behind the end of a paragraph.
      const gap = text.indexOf("\n\n", from + pieceLength);
      const to = gap < 0 ? text.length : gap + 2;
      const piece = text.slice(from, to);
      const words = this.#counts.get(piece) ?? countWords(piece);
      counts.set(piece, words);
      sum += words;
      from = to;
    }
    this.#counts = counts;
    return sum;
  }
}
