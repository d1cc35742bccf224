import { beforeEach, expect, test } from "vitest";
import { recordCases } from "../support/check-builds.ts";
import { checkCases, readRecorded } from "../support/check-cases.ts";
import { jekyllMissing } from "./support/jekyll.ts";

const missing = jekyllMissing();

beforeEach(({ skip }) => {
  if (missing) skip(missing);
});

test("Jekyll still makes of every case, ill and well, what was recorded", () => {
  const cases = checkCases();
  const built = recordCases(cases);
  expect(cases.length).toBeGreaterThan(0);
  for (const [at, one] of cases.entries()) expect(built[at], one.folder).toEqual(readRecorded(one));
});
