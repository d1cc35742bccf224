const patienceMs = 4000;

/** The least texts that still fail, found by leaving pieces out; in all of them at once where they have the piece. */
export function shrink(texts: string[], fails: (texts: string[]) => boolean): string[] {
  const until = performance.now() + patienceMs;
  let least = texts;
  const tryOut = (smaller: string[]) => {
    const better = performance.now() < until && fails(smaller);
    if (better) least = smaller;
    return better;
  };
  for (let at = least.length - 2; at >= 0; at--) tryOut(least.filter((_, other) => other !== at));
  for (let changed = true; changed && performance.now() < until; ) {
    changed = false;
    for (const size of [1000, 200, 50, 10, 3, 1]) {
      for (let one = 0; one < least.length; one++) {
        for (let at = 0; at < least[one]!.length; ) {
          const piece = least[one]!.slice(at, at + size);
          const own = least[one]!.slice(0, at) + least[one]!.slice(at + size);
          const inAll = least.map((text, other) => (other === one ? own : text.replace(piece, () => "")));
          const inOne = least.map((text, other) => (other === one ? own : text));
          if (tryOut(inAll) || tryOut(inOne)) changed = true;
          else at += size;
        }
      }
    }
  }
  return least;
}
