import { parseFragment, serialize } from "parse5";
import { createHighlighter, type Highlighter } from "#core/rouge/highlighter.ts";
import { languages } from "#core/rouge/languages.ts";
import { type Dice, dice } from "../support/dice.ts";
import { endsWithin } from "../support/ends-within.ts";
import type { Attempt, Lap } from "./attempt.ts";
import { preparePost, watchRules } from "./post.ts";
import { prepareRendering } from "./rendering.ts";
import { shrink } from "./shrink.ts";
import type { Texts } from "./texts.ts";

/** `texts` are those of the run; the first failures have them as small as they could be made. */
export type Failure = { run: number; texts: string[]; why: string };

export type Report = {
  runs: number;
  seed: number;
  /** How many runs of each kind there were. */
  kinds: Record<Attempt["kind"], number>;
  exceptions: Failure[];
  /** A call longer than `limitMs`, each time of three. */
  slow: Failure[];
  /** HTML that a parser, having put it right, does not read as the same again; of texts without HTML of their own. */
  unstable: Failure[];
  slowestMs: number;
  /** Of each kind of call, the longest. */
  slowest: Record<string, { ms: number; run: number; length: number }>;
  /** HTML of some runs, for a browser to look at. */
  samples: string[];
};

export type Wishes = {
  runs: number;
  seed: number;
  limitMs: number;
  from?: number;
  sampleEvery?: number;
  /** How many of the runs are whole posts to check; the others are bodies to render. */
  postShare?: number;
};

/** A call that lasts longer is stopped, and counts as slow. */
const patienceMs = 10_000;
const batch = 50;
/** Failures whose texts are made small. */
const shrunk = 12;

/** Puts mutated texts through the app's pure floor; the same seed gives the same texts. */
export async function run(texts: Texts, wishes: Wishes): Promise<Report> {
  const { runs, seed, limitMs, from = 0, sampleEvery = 0, postShare = 0.5 } = wishes;
  const highlighter = await everyLanguage();
  watchRules();
  const report: Report = {
    ...{ runs, seed, kinds: { rendering: 0, edits: 0, post: 0 } },
    ...{ exceptions: [], slow: [], unstable: [], samples: [] },
    ...{ slowestMs: 0, slowest: {} },
  };
  let at = from;
  const thrown: Attempt[] = [];
  let current: Attempt = { kind: "rendering", texts: [], act: () => null };

  const once = () => {
    const own = diceOf(seed, at);
    current = own.roll() < postShare ? preparePost(texts, own) : prepareRendering(texts, own, highlighter);
    report.kinds[current.kind]++;
    const { texts: tried } = current;
    const fail = (failures: Failure[], why: string) => failures.push({ run: at, texts: tried, why });
    let html: string | null;
    let laps: Map<string, number>;
    try {
      [html, laps] = timed(current);
      for (let again = 0; again < 2 && longest(laps).ms > limitMs; again++) {
        const [, anew] = timed(current);
        for (const [name, ms] of laps) laps.set(name, Math.min(ms, anew.get(name) ?? ms));
      }
    } catch (error) {
      fail(report.exceptions, whatWasThrown(error));
      if (report.exceptions.length <= shrunk) thrown.push(current);
      return;
    }
    const worst = longest(laps);
    if (worst.ms > limitMs) fail(report.slow, `${worst.name}: ${Math.round(worst.ms)} ms`);
    report.slowestMs = Math.max(report.slowestMs, worst.ms);
    for (const [name, ms] of laps) {
      if (ms > (report.slowest[name]?.ms ?? 0))
        report.slowest[name] = { ms, run: at, length: tried.at(-1)!.length };
    }
    if (html === null) return;
    const parsed = reprint(html);
    // What writers type between angle brackets may be as odd as they like.
    if (!tried.some((text) => text.includes("<")) && reprint(parsed) !== parsed)
      fail(report.unstable, parsed);
    if (sampleEvery > 0 && at % sampleEvery === 0) report.samples.push(html);
  };

  while (at < from + runs) {
    const end = Math.min(from + runs, at + batch);
    const ended = endsWithin(patienceMs + batch * limitMs, () => {
      for (; at < end; at++) once();
    });
    if (ended) continue;
    report.slow.push({ run: at, texts: current.texts, why: "did not end" });
    at++;
  }
  for (const [nth, { texts: long, act }] of thrown.entries()) {
    endsWithin(patienceMs, () => {
      const failure = report.exceptions[nth]!;
      const [first] = failure.why.split("\n");
      // Another fault than the one that was found is no smaller form of it.
      const same = (why: string | null) => why !== null && kindOf(why) === kindOf(first!);
      const whyOf = (some: string[]) => whyThrown(() => act(some, unmeasured));
      failure.texts = shrink(long, (some) => same(whyOf(some)));
      failure.why = whyOf(failure.texts) ?? failure.why;
    });
  }
  return report;
}

/** Without what it says of this text alone. */
function kindOf(why: string): string {
  return why.slice(0, 40).replace(/\d+/g, "0");
}

/** As a parser reads it; each reading takes a newline from the head of a `pre`, which says nothing. */
function reprint(html: string): string {
  return serialize(parseFragment(html)).replace(/(<pre[^>]*>)\n+/g, "$1");
}

const unmeasured: Lap = (_, call) => call();

function whyThrown(act: () => unknown): string | null {
  try {
    act();
    return null;
  } catch (error) {
    return whatWasThrown(error);
  }
}

function whatWasThrown(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function timed({ texts, act }: Attempt): [string | null, Map<string, number>] {
  const laps = new Map<string, number>();
  const html = act(texts, (name, call) => {
    const [began, spent] = [performance.now(), process.cpuUsage()];
    const result = call();
    const { user, system } = process.cpuUsage(spent);
    // A machine that is busy elsewhere lengthens the first, other threads of this process the second.
    const ms = Math.min(performance.now() - began, (user + system) / 1000);
    laps.set(name, Math.max(laps.get(name) ?? 0, ms));
    return result;
  });
  return [html, laps];
}

function longest(laps: ReadonlyMap<string, number>): { name: string; ms: number } {
  let worst = { name: "", ms: 0 };
  for (const [name, ms] of laps) if (ms > worst.ms) worst = { name, ms };
  return worst;
}

// Neighboring runs must not resemble each other.
function diceOf(seed: number, run: number): Dice {
  const own = dice(Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(run + 1, 0x85ebca6b));
  for (let thrown = 0; thrown < 4; thrown++) own.roll();
  return own;
}

async function everyLanguage(): Promise<Highlighter> {
  const highlighter = createHighlighter();
  for (const { names } of languages) highlighter.highlight("", names[0]!);
  await highlighter.fetch();
  return highlighter;
}
