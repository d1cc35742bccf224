import { endsWithin } from "./ends-within.ts";

/** The largest text, in characters; the others are an eighth, a quarter and a half of it. */
const largest = 40_000;
/** What is shorter than this is repeated until it is not: the clock and the machine have their own noise. */
const leastMs = 3;
const attempts = 4;
/** After so long what was measured is believed. */
const patienceMs = 2000;
/** By the clock on the wall: a call that lasts longer is stopped, and its time is infinite. */
const mostMs = 15_000;
const endless = Number.POSITIVE_INFINITY;

/** How much longer eight times the text takes, and the milliseconds for each of the four sizes. */
export type Growth = { ratio: number; times: number[] };

/**
 * Measures a function on a text of n, 2n, 4n and 8n characters, in time of the processor: what else runs on the machine
 * takes none of it. It makes some runs slow all the same and none fast, so the fastest of several counts, and a bad ratio
 * is measured anew before it is believed.
 */
export function growth(make: (size: number) => string, act: (text: string) => unknown): Growth {
  const texts = [8, 4, 2, 1].map((part) => make(Math.floor(largest / part)));
  const began = spentMs();
  let best: Growth = { ratio: endless, times: [] };
  for (let attempt = 0; attempt < attempts && best.ratio > limit; attempt++) {
    if (attempt > 0 && spentMs() - began > patienceMs) break;
    const times: number[] = [];
    for (const text of texts) {
      const isEndless = times.at(-1) === endless;
      times.push(isEndless ? endless : fastest(text, act, 2 + 2 * attempt));
    }
    const ratio = times[3] === endless ? endless : times[3]! / times[0]!;
    if (ratio < best.ratio || attempt === 0) best = { ratio, times };
    if (ratio === endless) break;
  }
  return best;
}

/** Eight times the text may take four times as long as eight times the time. */
const limit = 4 * 8;

function fastest(text: string, act: (text: string) => unknown, samples: number): number {
  let least = endless;
  let spent = 0;
  for (let sample = 0; sample < samples; sample++) {
    const ms = once(text, act);
    least = Math.min(least, ms);
    spent += ms;
    // What takes long is less noisy, and need not be done again.
    if (spent > patienceMs / 3) break;
  }
  return least;
}

function once(text: string, act: (text: string) => unknown): number {
  let rounds = 0;
  let ms = 0;
  const began = spentMs();
  const ended = endsWithin(mostMs, () => {
    do {
      act(text);
      rounds++;
      ms = spentMs() - began;
    } while (ms < leastMs);
  });
  return ended ? ms / rounds : endless;
}

/** Each file of tests has a process of its own. */
function spentMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
