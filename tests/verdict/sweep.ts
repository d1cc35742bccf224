import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dice } from "../support/dice.ts";
import { makeSite } from "./made-site.ts";
import type { Build } from "./ours.ts";
import { judge, type Verdict } from "./verdict.ts";

/** Judges sites that are made up, one for each seed; every second one builds. */
export async function* sweep(
  { from, sites, posts }: { from: number; sites: number; posts: number },
  build: Build,
): AsyncGenerator<Verdict> {
  for (let seed = from; seed < from + sites; seed++) {
    const folder = mkdtempSync(join(tmpdir(), "verdict-"));
    try {
      makeSite(folder, dice(seed), { posts, isSound: seed % 2 === 0 });
      yield { ...(await judge(folder, build)), site: `seed ${seed}` };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }
}
