import { msToLocal } from "#core/jekyll/zone.ts";

/** A copy as its list tells of it. */
export type DatedCopy = {
  /** ms since the epoch */
  at: number;
  /** Bytes. */
  size: number;
};

// One copy is kept of each span of ages, in days: today, yesterday, the day before, then ever wider ones.
const spans = [0, 1, 2, 3, 7, 14, 30];
const msPerDay = 86_400_000;

/**
 * The copies worth keeping, newest first, never more than seven: one of each span up to a month. The largest one stays
 * as long as the newest is not even half of it: what was lost without a word must not push out the copy that has it.
 */
export function keptCopies<Copy extends DatedCopy>(
  copies: readonly Copy[],
  now: number,
  zone: string,
): Copy[] {
  const newestFirst = [...copies].sort((a, b) => b.at - a.at);
  const spanOf = ({ at }: Copy) => spans.findLastIndex((days) => days <= Math.max(0, age(at, now, zone)));
  const kept = new Map<number, Copy>();
  for (const copy of newestFirst) {
    const span = spanOf(copy);
    // Within a span the oldest grows into the next one; of today, and of all that is old, the newest says most.
    const wantsNewest = span === 0 || span === spans.length - 1;
    if (!kept.has(span) || !wantsNewest) kept.set(span, copy);
  }
  const [newest] = newestFirst;
  const largest = newestFirst.reduce<Copy | undefined>(
    (most, copy) => (most && most.size >= copy.size ? most : copy),
    undefined,
  );
  const isShrunk = newest !== undefined && largest !== undefined && newest.size < largest.size / 2;
  const chosen = new Set(kept.values());
  if (newest) chosen.add(newest);
  if (isShrunk && !chosen.has(largest)) {
    if (chosen.size === spans.length) chosen.delete(kept.get(spanOf(largest))!);
    chosen.add(largest);
  }
  return newestFirst.filter((copy) => chosen.has(copy));
}

/** Civil days between a moment and now; one of the future (the clock was set back) counts as today. */
function age(at: number, now: number, zone: string): number {
  const day = (ms: number) => Math.floor(msToLocal(ms, zone) / msPerDay);
  return day(now) - day(at);
}
