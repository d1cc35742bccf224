/** The largest text, in characters; the others are an eighth, a quarter and a half of it. */
const largest = 100_000;
/** What is shorter than this is repeated until it is not: the clock and the machine have their own noise. */
const leastMs = 4;
const attempts = 4;
/** After so long what was measured is believed. */
const patienceMs = 3000;

/** How much longer eight times the text takes, and the milliseconds for each of the four sizes. */
export type Growth = { ratio: number; times: number[] };

/**
 * Measures a function on a text of n, 2n, 4n and 8n characters. A machine that is busy elsewhere makes some runs slow and
 * none fast, so the fastest of several counts, and a bad ratio is measured anew before it is believed.
 */
export function growth(make: (size: number) => string, act: (text: string) => unknown): Growth {
  const texts = [8, 4, 2, 1].map((part) => make(Math.floor(largest / part)));
  const began = performance.now();
  let best: Growth = { ratio: Number.POSITIVE_INFINITY, times: [] };
  for (let attempt = 0; attempt < attempts && best.ratio > limit; attempt++) {
    if (attempt > 0 && performance.now() - began > patienceMs) break;
    const times = texts.map((text) => fastest(text, act, 3 + 2 * attempt));
    const ratio = times[3]! / times[0]!;
    if (ratio < best.ratio) best = { ratio, times };
  }
  return best;
}

/** Eight times the text may take four times as long as eight times the time. */
const limit = 4 * 8;

function fastest(text: string, act: (text: string) => unknown, samples: number): number {
  let least = Number.POSITIVE_INFINITY;
  let spent = 0;
  for (let sample = 0; sample < samples; sample++) {
    let rounds = 0;
    const began = performance.now();
    let ms = 0;
    do {
      act(text);
      rounds++;
      ms = performance.now() - began;
    } while (ms < leastMs);
    least = Math.min(least, ms / rounds);
    spent += ms;
    // What takes long is less noisy, and need not be done thrice.
    if (spent > patienceMs / 3) break;
  }
  return least;
}
