import { describe, expect, test } from "vitest";
import { crashTrial } from "../torture/crash.ts";
import { damageTrial } from "../torture/damage.ts";
import { hideTrial } from "../torture/hide.ts";
import { killTrial } from "../torture/kill.ts";
import { leaveTrial } from "../torture/leave.ts";
import type { Outcome, Trial } from "../torture/outcome.ts";
import { tabsTrial } from "../torture/tabs.ts";

// The same violence as of `npm run torture`, less often.
const trials: readonly Trial[] = [
  killTrial("kill", 0, 2),
  killTrial("kill-200kB", 200_000, 1),
  leaveTrial(6),
  crashTrial(1),
  hideTrial(4),
  tabsTrial(8),
  damageTrial(1),
];

describe("violence to the browser", () => {
  test.each(trials.map((trial) => [trial.name, trial] as const))(
    "costs no text, and no more characters than it may (%s)",
    async (_, trial) => {
      const outcomes: Outcome[] = [];
      const seed = Math.floor(Math.random() * 1000);
      await trial.run({ runs: trial.runs, seed, tell: (outcome) => void outcomes.push(outcome) });
      expect(outcomes).toHaveLength(trial.runs);
      for (const outcome of outcomes) {
        expect(outcome, `seed ${seed}`).toMatchObject({ unrecoverable: 0 });
        expect(outcome.lost, `seed ${seed}, ${outcome.note}`).toBeLessThanOrEqual(trial.bar);
      }
    },
  );
});
