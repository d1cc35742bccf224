/** The one of these words that a slip of the hand would turn into the given one; null when none is near enough. */
export function nearest(word: string, words: Iterable<string>): string | null {
  const limit = word.length < 5 ? 1 : 2;
  let best: string | null = null;
  let least = limit + 1;
  for (const candidate of words) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const steps = distance(word, candidate);
    if (steps === 0 || steps >= least) continue;
    [best, least] = [candidate, steps];
  }
  return best;
}

/** Optimal string alignment: letters put in, left out, mistaken, or two of them swapped. */
export function distance(one: string, other: string): number {
  let [before, row]: [number[], number[]] = [[], Array.from({ length: other.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= one.length; i++) {
    const next = [i];
    for (let j = 1; j <= other.length; j++) {
      const isSame = one[i - 1] === other[j - 1];
      let steps = Math.min(row[j]! + 1, next[j - 1]! + 1, row[j - 1]! + (isSame ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1])
        steps = Math.min(steps, before[j - 2]! + 1);
      next.push(steps);
    }
    [before, row] = [row, next];
  }
  return row[other.length]!;
}
