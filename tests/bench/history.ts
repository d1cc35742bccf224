// How much room former texts take in a real Chromium, and how long one waits for them: two thousand of a post of 200 kB,
// each five minutes of writing after the one before.
import { mkdtempSync, readdirSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { serve } from "../../.scripts/serve.mjs";
import { openBrowser } from "../e2e/support/browser.ts";
import { buildPage } from "./built-page.ts";

declare global {
  interface Window {
    /** Writes so many texts, and gives the milliseconds that each took to be kept. */
    write(count: number): Promise<number[]>;
    /** Opens the list, then reads so many texts of it at random. */
    look(count: number): Promise<{ list: number; entries: number; texts: number[]; wrong: number }>;
    thin(days: number): Promise<{ ms: number; removed: number }>;
    estimate(): Promise<number>;
  }
}

const program = `
import { openBlogStore } from "../../../src/store/blog-store.ts";
import { fingerprint } from "../../../src/core/text/fingerprint.ts";
import { writer } from "../../../tests/support/writing.ts";

const size = 200_000;
const apart = 5 * 60_000;
const timed = async (act) => {
  const began = performance.now();
  const result = await act();
  return [performance.now() - began, result];
};
window.write = async (count) => {
  const store = await openBlogStore("bench");
  const pen = writer(11);
  let text = pen.post(size);
  const times = [];
  for (let at = 0; at < count; at++) {
    const [ms] = await timed(() => store.addRevision({ postId: "post", at: at * apart, text, reason: "writing" }));
    times.push(ms);
    text = pen.session(text, size);
  }
  store.close();
  return times;
};
window.look = async (count) => {
  const store = await openBlogStore("bench");
  const [list, entries] = await timed(() => store.revisionList("post"));
  const texts = [];
  let wrong = 0;
  for (let at = 0; at < count; at++) {
    const entry = entries[Math.floor((at * entries.length) / count)];
    const [ms, text] = await timed(() => store.revisionText(entry.key));
    texts.push(ms);
    if (text === undefined || fingerprint(text) !== entry.fingerprint) wrong += 1;
  }
  store.close();
  return { list, entries: entries.length, texts, wrong };
};
window.thin = async (days) => {
  const store = await openBlogStore("bench");
  const [ms, removed] = await timed(() => store.thinRevisions("post", days * 24 * 3_600_000));
  store.close();
  return { ms, removed };
};
window.estimate = async () => (await navigator.storage.estimate()).usage;
`;

const revisions = Number(process.env.BENCH_REVISIONS ?? 2000);
const megabytes = (bytes: number) => Number((bytes / 1e6).toFixed(2));
const rounded = (value: number) => Number(value.toFixed(1));
const at = (values: readonly number[], part: number) =>
  rounded([...values].sort((one, other) => one - other)[Math.floor((values.length - 1) * part)]!);
const spread = (values: readonly number[]) => ({
  median: at(values, 0.5),
  p95: at(values, 0.95),
  max: at(values, 1),
});

/** For two thousand texts: what they may take on disk, until the list is there, and until any one of them is. */
const bars = { megabytes: 20, listMs: 1000, textMs: 200 };

/** Megabytes on disk and milliseconds; `isHeld` says whether each is below its bar. */
export async function benchHistory() {
  const built = await buildPage("history", program);
  const site = await serve({ directory: built.directory });
  const profile = mkdtempSync(join(tmpdir(), "ecritoire-history-"));
  // A browser started anew each time: nothing is in memory, as on the morning after.
  const inBrowser = async <Result>(act: (page: Page) => Promise<Result>) => {
    const browser = await openBrowser({ profile });
    const page = await browser.context.newPage();
    await page.goto(site.url);
    const result = await act(page);
    const estimate = await page.evaluate(() => window.estimate());
    await browser.close();
    return {
      result,
      megabytes: {
        estimated: megabytes(estimate),
        onDisk: megabytes(sizeOf(join(profile, "Default", "IndexedDB"))),
      },
    };
  };
  try {
    const written = await inBrowser((page) => page.evaluate((count) => window.write(count), revisions));
    const looked = await inBrowser((page) => page.evaluate(() => window.look(100)));
    // As if none had been let go of for half a year after the last one.
    const thinned = await inBrowser((page) => page.evaluate(() => window.thin(190)));
    const left = await inBrowser((page) => page.evaluate(() => window.look(100)));
    const read = readingOf(looked);
    return {
      ...{ revisions, bars },
      isHeld:
        read.onDisk <= bars.megabytes &&
        read.listMs <= bars.listMs &&
        read.textMs.p95 <= bars.textMs &&
        read.wrong === 0,
      kept: { ...written.megabytes, ms: spread(written.result) },
      read,
      thinned: { removed: thinned.result.removed, ms: rounded(thinned.result.ms) },
      left: readingOf(left),
    };
  } finally {
    await site.close();
    built.remove();
    rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  }
}

type Looked = {
  result: Awaited<ReturnType<Window["look"]>>;
  megabytes: { estimated: number; onDisk: number };
};

const readingOf = ({ result: { entries, list, texts, wrong }, megabytes }: Looked) => ({
  ...{ ...megabytes, revisions: entries, listMs: rounded(list), textMs: spread(texts), wrong },
});

function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
}
