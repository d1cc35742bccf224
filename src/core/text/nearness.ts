/** How many letters differ, where two that changed places count once; more than `most` is told as `most + 1`. */
export function distance(one: string, other: string, most: number): number {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before: number[] = [];
  let above = Array.from({ length: other.length + 1 }, (_, at) => at);
  for (let row = 1; row <= one.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= other.length; column++) {
      const isSame = one[row - 1] === other[column - 1];
      let cost = Math.min(
        above[column]! + 1,
        current[column - 1]! + 1,
        above[column - 1]! + (isSame ? 0 : 1),
      );
      if (row > 1 && column > 1 && one[row - 1] === other[column - 2] && one[row - 2] === other[column - 1])
        cost = Math.min(cost, before[column - 2]! + 1);
      current.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    [before, above] = [above, current];
  }
  return Math.min(above[other.length]!, most + 1);
}

/** The one of some words that differs least, by a slip at most; null when none does, or two do alike. */
export function nearest(word: string, words: Iterable<string>): string | null {
  // A slip in four letters, two in eight: of less, nothing can be guessed.
  const most = word.length < 4 ? 0 : word.length < 8 ? 1 : 2;
  let least = most + 1;
  let found: string | null = null;
  for (const each of new Set(words)) {
    const apart = distance(word, each, Math.min(least, most));
    if (apart > least || apart > most) continue;
    found = apart === least ? null : each;
    least = apart;
  }
  return found;
}
