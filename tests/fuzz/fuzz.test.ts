import { expect, test } from "vitest";
import { endsWithin } from "../support/ends-within.ts";
import { run } from "./run.ts";
import { readTexts } from "./texts.ts";

// npm run fuzz does the same with far more texts, a browser, and a limit in milliseconds that a busy machine would break.
test("no mutated text makes the renderer throw, last long or print what does not parse", {
  timeout: 120_000,
}, async () => {
  const report = await run(readTexts("../shared/corpus/dev"), { runs: 4000, seed: 2017, limitMs: 5000 });
  expect(report.exceptions).toEqual([]);
  expect(report.slow).toEqual([]);
  expect(report.unstable).toEqual([]);
});

test("what never ends is stopped", () => {
  expect(
    endsWithin(20, () => {
      for (;;);
    }),
  ).toBe(false);
});
