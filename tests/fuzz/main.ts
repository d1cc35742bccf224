// npm run fuzz: mutated bodies through the renderer, and mutated posts through the reader of front matter, its edits, the
// checks and their fixes, none of which may throw, last long, print what does not parse or spoil what was whole; one JSON
// object on stdout, exit code 1 when one did.
import { parseArgs } from "node:util";
import { findChromium } from "../../.scripts/chromium.mjs";
import { sanitizeInBrowser } from "./browser.ts";
import { type Failure, run } from "./run.ts";
import { readTexts } from "./texts.ts";

const { values } = parseArgs({
  options: {
    runs: { type: "string", default: "200000" },
    seed: { type: "string" },
    limit: { type: "string", default: "200" },
    /** To see one run again: its number, with the seed of its report. */
    only: { type: "string" },
    corpus: { type: "string", default: "../shared/corpus/dev" },
    samples: { type: "string", default: "1000" },
    /** How many of the runs are whole posts. */
    posts: { type: "string", default: "0.5" },
  },
});

/** Failures of each sort that are shown. */
const shown = 10;

/** Many runs find the same. */
function different(failures: Failure[]): Failure[] {
  const seen = new Map(failures.map((failure) => [failure.why.slice(0, 60), failure]));
  return [...seen.values()];
}

const rounded = (ms: number) => Number(ms.toFixed(1));

async function main(): Promise<void> {
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
  const texts = readTexts(values.corpus);
  const runs = values.only ? 1 : Number(values.runs);
  const began = performance.now();
  const report = await run(texts, {
    ...{ runs, seed, limitMs: Number(values.limit) },
    ...{ from: Number(values.only ?? 0), postShare: Number(values.posts) },
    sampleEvery: Math.max(1, Math.floor(runs / Math.max(1, Number(values.samples)))),
  });
  const { samples, exceptions, slow, unstable, slowestMs, slowest, ...rest } = report;
  const chromium = findChromium() !== null && Number(values.samples) > 0;
  const sanitized = chromium ? await sanitizeInBrowser(samples) : null;
  process.stdout.write(
    `${JSON.stringify(
      {
        ...rest,
        corpus: texts.posts.length,
        seconds: Math.round((performance.now() - began) / 1000),
        exceptions: exceptions.length,
        slow: slow.length,
        unstable: unstable.length,
        slowestMs: rounded(slowestMs),
        slowest: Object.fromEntries(
          Object.entries(slowest)
            .sort(([, one], [, other]) => other.ms - one.ms)
            .map(([name, { ms, ...where }]) => [name, { ms: rounded(ms), ...where }]),
        ),
        sanitized: sanitized
          ? { samples: samples.length, failures: sanitized.length }
          : "skipped: there is no Chromium",
        failures: {
          exceptions: different(exceptions).slice(0, shown),
          slow: slow.slice(0, shown),
          unstable: unstable.slice(0, shown),
          sanitized: sanitized?.slice(0, shown) ?? [],
        },
      },
      null,
      2,
    )}\n`,
  );
  const failed = exceptions.length + slow.length + unstable.length + (sanitized?.length ?? 0);
  process.exitCode = failed > 0 ? 1 : 0;
}

await main();
