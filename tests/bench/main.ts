// npm run bench: what the app weighs and how fast it starts, as one JSON object. Sizes are of what Chromium asked for;
// times are ratios to a bare CodeMirror page, built and measured in the same run, since machines differ. With --rendering
// only the renderer is measured, beside plain `marked`; with --checking, only the check worker; with --sizes, only what is asked for.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serve } from "../../.scripts/serve.mjs";
import { build } from "../../.scripts/setup.mjs";
import { openBrowser } from "../e2e/support/browser.ts";
import { serveApp } from "../e2e/support/site.ts";
import { buildBarePage } from "./bare.ts";
import { benchChecking } from "./checking.ts";
import { firstKeyAfter, typeWhenPossible } from "./first-key.ts";
import { benchHistory } from "./history.ts";
import { benchRendering } from "./rendering.ts";
import { text, weigh, writePost } from "./sizes.ts";

const runs = Math.max(7, Number(process.env.BENCH_RUNS ?? 9));

const median = (values: number[]) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
const rounded = (values: number[]) => values.map((value) => Math.round(value));

/** A browser started anew, as on the morning after: its files are stored, nothing of it is in memory. */
async function startOnce(profile: string, url: string): Promise<number> {
  const browser = await openBrowser({ profile });
  await typeWhenPossible(browser.context);
  const page = browser.context.pages()[0] ?? (await browser.context.newPage());
  const time = await firstKeyAfter(page, url);
  await browser.close();
  return time;
}

async function benchSizes() {
  build();
  const folder = mkdtempSync(join(tmpdir(), "ecritoire-bench-"));
  const site = await serveApp();
  try {
    return await weigh(folder, site, await writePost(folder, site));
  } finally {
    await site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

async function main(): Promise<void> {
  // First, while no browser takes its share of the machine.
  if (process.argv.includes("--checking")) {
    console.log(JSON.stringify({ checking: benchChecking() }, null, 2));
    return;
  }
  if (process.argv.includes("--sizes")) {
    console.log(JSON.stringify({ gzip: await benchSizes() }, null, 2));
    return;
  }
  if (process.argv.includes("--history")) {
    const history = await benchHistory();
    console.log(JSON.stringify({ history }, null, 2));
    if (!history.isHeld) process.exitCode = 1;
    return;
  }
  const rendering = await benchRendering();
  if (process.argv.includes("--rendering")) {
    console.log(JSON.stringify({ rendering }, null, 2));
    return;
  }
  const checking = benchChecking();
  build();
  const bare = await buildBarePage(text);
  const folder = mkdtempSync(join(tmpdir(), "ecritoire-bench-"));
  const site = await serve({ directory: "dist" });
  const bareSite = await serve({ directory: bare.directory });
  try {
    const [ours, theirs] = [join(folder, "app"), join(folder, "bare")];
    const id = await writePost(ours, site);
    const sizes = await weigh(ours, site, id);
    const address = `${site.url}#/post/${id}`;
    await startOnce(theirs, bareSite.url);
    await startOnce(ours, address);

    const app: number[] = [];
    const plain: number[] = [];
    for (let run = 0; run < runs; run++) {
      // In turns, and each first every other time: a slow moment of the machine is shared.
      const both = [
        async () => app.push(await startOnce(ours, address)),
        async () => plain.push(await startOnce(theirs, bareSite.url)),
      ];
      if (run % 2 === 1) both.reverse();
      for (const start of both) await start();
    }
    const ratio = Number((median(app) / median(plain)).toFixed(2));
    const firstKey = {
      runs,
      ratio,
      medians: rounded([median(app), median(plain)]),
      app: rounded(app),
      bare: rounded(plain),
    };
    console.log(JSON.stringify({ gzip: sizes, firstKey, rendering, checking }, null, 2));
  } finally {
    await site.close();
    await bareSite.close();
    bare.remove();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

await main();
