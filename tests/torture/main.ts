// npm run torture: the browser is killed, the page leaves or crashes, the disk fills, two tabs write, and the database is
// damaged; one JSON object on stdout with what was lost each time, exit code 1 when more was lost than may be.
import { parseArgs } from "node:util";
import type { Outcome } from "./outcome.ts";
import { trials } from "./trials.ts";

const { values } = parseArgs({
  options: {
    /** How often each trial is done, instead of its own number. */
    runs: { type: "string" },
    /** Names of trials, with commas between. */
    only: { type: "string" },
    seed: { type: "string" },
    /** No trial begins after so many seconds, and one that is under way is given up. */
    seconds: { type: "string", default: "1200" },
  },
});

async function main(): Promise<void> {
  const seed = Number(values.seed ?? Math.floor(Date.now() / 1000) % 1_000_000);
  const began = performance.now();
  const end = began + Number(values.seconds) * 1000;
  const wanted = values.only?.split(",");
  const unknown = wanted?.filter((name) => !trials.some((trial) => trial.name === name)) ?? [];
  if (unknown.length > 0)
    throw new Error(`No trial ${unknown.join(", ")}; there are ${trials.map(({ name }) => name).join(", ")}`);
  const results = [];
  for (const trial of trials) {
    if (wanted && !wanted.includes(trial.name)) continue;
    const runs = Number(values.runs ?? trial.runs);
    const outcomes: Outcome[] = [];
    const start = performance.now();
    const tell = (outcome: Outcome) => {
      outcomes.push(outcome);
      const { lost, unrecoverable, note = "" } = outcome;
      process.stderr.write(
        `${trial.name} ${outcomes.length}/${runs}: ${lost} lost${unrecoverable ? `, ${unrecoverable} GONE` : ""} (${note})\n`,
      );
    };
    let failure: string | null = null;
    try {
      await within(end - performance.now(), trial.run({ runs, seed, tell }));
    } catch (error) {
      failure = error instanceof Error ? error.message : String(error);
      process.stderr.write(`${trial.name}: ${failure}\n`);
    }
    const lost = outcomes.map((outcome) => outcome.lost);
    const worst = Math.max(0, ...lost);
    const unrecoverable = outcomes.reduce((all, outcome) => all + outcome.unrecoverable, 0);
    const isHeld = failure === null && outcomes.length > 0 && worst <= trial.bar && unrecoverable === 0;
    results.push({
      ...{ name: trial.name, isHeld, runs: outcomes.length, bar: trial.bar, worst, unrecoverable, lost },
      notes: [...new Set(outcomes.flatMap(({ note }) => note ?? []))],
      ...(failure === null ? {} : { failure }),
      seconds: Math.round((performance.now() - start) / 1000),
    });
  }
  const isHeld = results.length > 0 && results.every((result) => result.isHeld);
  const seconds = Math.round((performance.now() - began) / 1000);
  process.stdout.write(`${JSON.stringify({ isHeld, seed, seconds, trials: results })}\n`);
  process.exit(isHeld ? 0 : 1);
}

function within(ms: number, work: Promise<void>): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("The time was up")), Math.max(0, ms));
    work.then(resolve, reject).finally(() => clearTimeout(timer));
  });
}

await main();
