/**
 * How well a label answers what was typed, both folded; null when it does not. Every word typed must be found:
 * at the start of a word of the label best, inside one next, letter by letter last.
 */
export function fuzzyScore(typed: string, label: string): number | null {
  let total = 0;
  for (const word of typed.split(/\s+/).filter(Boolean)) {
    const score = scoreWord(word, label);
    if (score === null) return null;
    total += score;
  }
  // Of two equal answers the shorter label is the nearer one.
  return total - label.length / 1000;
}

function scoreWord(word: string, label: string): number | null {
  if (label.startsWith(word)) return 4;
  const at = label.indexOf(word);
  if (at > 0 && wordStarts(label).some((start) => label.startsWith(word, start))) return 3;
  if (at > 0) return 2;
  return isScattered(word, label) ? 1 : null;
}

function wordStarts(label: string): number[] {
  return [...label.matchAll(/(?<![\p{L}\p{N}])[\p{L}\p{N}]/gu)].map((match) => match.index);
}

/** Its letters in order, the first of them at the start of a word: `nb` for “nouveau billet”. */
function isScattered(word: string, label: string): boolean {
  return wordStarts(label).some((start) => {
    let from = start;
    for (const letter of word) {
      const found = label.indexOf(letter, from);
      if (found === -1 || (from === start && found !== start)) return false;
      from = found + letter.length;
    }
    return true;
  });
}

/** What answers, best first; with nothing typed, all in their own order. */
export function fuzzyFilter<Item>(
  typed: string,
  items: readonly Item[],
  label: (item: Item) => string,
): Item[] {
  return items
    .flatMap((item, order) => {
      const score = fuzzyScore(typed, label(item));
      return score === null ? [] : [{ item, order, score: typed.trim() === "" ? 0 : score }];
    })
    .sort((a, b) => b.score - a.score || a.order - b.order)
    .map(({ item }) => item);
}
