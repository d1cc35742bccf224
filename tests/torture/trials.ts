import { crashTrial } from "./crash.ts";
import { damageTrial } from "./damage.ts";
import { hideTrial } from "./hide.ts";
import { killTrial } from "./kill.ts";
import { leaveTrial } from "./leave.ts";
import type { Trial } from "./outcome.ts";
import { quotaTrial } from "./quota.ts";
import { tabsTrial } from "./tabs.ts";

/** Every kind of violence, with how often `npm run torture` does it. */
export const trials: readonly Trial[] = [
  killTrial("kill", 0, 20),
  killTrial("kill-200kB", 200_000, 20),
  leaveTrial(60),
  crashTrial(10),
  hideTrial(12),
  tabsTrial(200),
  quotaTrial(3),
  damageTrial(14),
];
