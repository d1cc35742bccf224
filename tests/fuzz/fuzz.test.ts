import { expect, test } from "vitest";
import { endsWithin } from "../support/ends-within.ts";
import { run } from "./run.ts";
import { readTexts } from "./texts.ts";

// npm run fuzz does the same with far more texts, a browser, and a limit in milliseconds that a busy machine would break.
const texts = readTexts("../shared/corpus/dev");
const wishes = { seed: 2017, limitMs: 5000 };

test("no mutated text makes the renderer throw, last long or print what does not parse", {
  timeout: 120_000,
}, async () => {
  const report = await run(texts, { ...wishes, runs: 4000, postShare: 0 });
  expect(report.exceptions).toEqual([]);
  expect(report.slow).toEqual([]);
  expect(report.unstable).toEqual([]);
});

test("no mutated post makes the reader of front matter, its edits, the checks or their fixes throw, spoil or last long", {
  timeout: 120_000,
}, async () => {
  const report = await run(texts, { ...wishes, runs: 2500, postShare: 1 });
  expect(report.exceptions).toEqual([]);
  expect(report.slow).toEqual([]);
  expect(report.kinds.post).toBe(2500);
});

test("what never ends is stopped", () => {
  expect(
    endsWithin(20, () => {
      for (;;);
    }),
  ).toBe(false);
});
